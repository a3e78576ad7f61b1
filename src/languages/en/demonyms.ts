/** Adjectives of countries, peoples and regions, which are also what a person from there is called: 'Norwegian', 'Kurdish'. */
const ADJECTIVES = `
afghan african albanian alawite algerian american andorran angolan antiguan arab arabian argentine argentinian argentinean armenian asian assyrian australian
austrian azerbaijani azeri bahamian bahraini baltic bangladeshi barbadian bashkir basque bavarian belarusian belarussian belgian belizean bengali beninese berber bermudian bhutanese bolivian
bosnian botswanan brazilian breton british bruneian bulgarian burmese burundian californian cambodian cameroonian canadian caribbean catalan caucasian chadian chechen
chilean chinese circassian colombian comoran congolese cornish corsican cossack rican croat croatian cuban cypriot czech czechoslovak dagestani danish darfuri djiboutian
dominican druze dutch ecuadorian ecuadorean egyptian emirati english eritrean estonian ethiopian eurasian european faroese fijian filipino finnish flemish french
gabonese galician gambian georgian german ghanaian gibraltarian greek greenlandic grenadian guatemalan guinean guyanese haitian hawaiian hispanic honduran hungarian hutu iberian icelandic
indian indonesian inuit iranian iraqi irish israeli italian ivorian jamaican japanese javanese jordanian kashmiri kazakh kazakhstani kenyan khmer korean kosovan kosovar kurdish kuwaiti kyrgyz
lao laotian latino latvian lebanese liberian libyan lithuanian luxembourgish macedonian malagasy malawian malay malaysian maldivian malian maltese maori marshallese mauritanian mauritian mayan
mediterranean melanesian mexican micronesian moldovan monegasque mongolian montenegrin moroccan mozambican namibian nauruan nepalese nepali nicaraguan nigerian nigerien nordic norwegian omani
oromo ossetian ottoman pakistani palauan palestinian panamanian papuan paraguayan pashtun persian peruvian philippine pinoy polish polynesian portuguese prussian punjabi qatari quebecois rohingya roma
romanian russian rwandan sahrawi salvadoran samoan sardinian saudi scandinavian scots scottish senegalese serb serbian seychellois siberian sicilian leonean sikh sinhalese singaporean slav slavic
slovak slovakian slovene slovenian somali soviet spanish lankan sudanese surinamese swedish swiss syrian taiwanese tajik tamil tanzanian tatar texan thai tibetan tigrayan timorese togolese
tongan trinidadian tunisian turkish turkmen tutsi tuvaluan ugandan uighur uyghur ukrainian uruguayan uzbek vanuatuan venezuelan vietnamese welsh yemeni yoruba yugoslav zambian zimbabwean zulu
`;

/** People of a place or a people, where they are not called by the adjective. */
const PEOPLE = `
arabs britons brits croats cypriots czechs danes dutchman dutchmen englishman englishmen finns frenchman frenchmen frenchwoman icelanders irishman irishmen kurd kurds moor moors pole poles
scot scotsman scotsmen serbs slavs slovaks slovenes spaniard spaniards swede swedes tatars texans turk turks welshman welshmen londoner londoners parisian parisians
filipina filipinas latina latinas
`;

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** What belongs to a country or a people, or comes from there. Lower case, with the plurals; no name of a place. */
export const demonyms: ReadonlySet<string> = new Set([
  ...words(PEOPLE),
  ...words(ADJECTIVES).flatMap((word) => (/(?:ese|ish|ch|ss)$/.test(word) ? [word] : [word, `${word}s`])),
]);
