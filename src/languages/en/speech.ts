import type { SpeechWords } from '../language.js';
import { names } from './names.js';

/** Words written with spaces between them. */
function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** Thinking is not saying, and phrases are in `accordingTo`. */
const NOT_SPOKEN = new Set(['believes', 'thinks', 'according to', 'praised', 'criticized', 'criticised']);

export const speech: SpeechWords = {
  verbs: new Set([
    ...names.speechVerbs.filter((verb) => !NOT_SPOKEN.has(verb)),
    ...words(`
      saying chanted chants acknowledges admits agreed agrees advised advises alleged alleges announces answered answers apologized apologised asserted asserts assured assures began begins boasted
      boasts bragged cautioned cautions chided chimed commented comments complained complains conceded concedes concluded concludes confessed confesses confided confirmed confirms
      contended contends continued continues countered counters cried cries declares demanded demands deadpanned elaborated emphasized emphasised emphasizes enthused exclaimed explained explains expressed
      fumed gushed hinted implored indicated indicates interjected joked jokes lamented laments laughed maintained maintains mentioned mused muses observed observes offered opined
      ordered pledged pledges pointed points posted posts predicted predicts proclaimed proclaims promised promises proposed protested quipped quips quoted quotes reads recalled recalls
      recited recounted reflected reiterated reiterates remarks remembered replies reported reports responded responds retorted retweeted revealed reveals scoffed shouted shouts shot sighed
      snapped speculated spoke stressed stresses suggests summarized swore testifies texted thundered tweets uttered ventured volunteered wondered wonders writing yelled yells insists remarked asked
      vented railed ranted blasted affirmed affirms attested averred bemoaned bellowed chirped confided conveyed corrected cracked declared disclosed divulged echoed expounded groaned
      grumbled guessed hollered informed inquired instructed intoned jested lied mumbled murmured muttered notified objected opines outlined pondered preached prefaced pressed recommended
      recommends reasoned rebutted relayed remarks reminded reminds reported resolved screamed shared shrugged specified specifies sneered tells thundered tweets uttered volunteers whispered
      wished authored penned written
    `),
  ]),
  looseVerbs: new Set(
    words(`
      accused accuses blasted branded called calls calling characterized characterised characterizes compared condemned condemns credited criticized criticised criticizes decried defended
      denounced denounces deemed derided described describes describing dismissed dismisses dubbed expressed hailed hails invoked labeled labelled lambasted lauded likened mocked praised praises
      promising threatened threatens attacked attacks ripped knocked hit cited cites railed decry decries bemoans urged cast argued denies suggested
      signaled seized hammered needled taunted deriding insulted ridiculed rejected referred refers referring slammed slams touted touts thanked welcomed wants wanted believes believed thinks thought feels felt hopes hoped expects expected
      considers considered words word statement letter speech interview memo email tweet remarks comments message testimony
    `),
  ),
  participles: new Set(
    words(`
      adding saying noting arguing claiming insisting stating stressing suggesting telling asking writing tweeting explaining declaring calling describing referring warning
      attacking blasting slamming praising bemoaning decrying labeling labelling dubbing mocking quoting threatening criticizing criticising dismissing denouncing touting lamenting
      recalling predicting demanding complaining cautioning replying responding posting shouting repeating pledging hailing likening comparing railing expressing
      promising vowing urging citing boasting joking announcing acknowledging concluding emphasizing emphasising asserting alleging wondering accusing reading
    `),
  ),
  speakerSuffix: null,
  pronouns: new Set(words('he she')),
  accordingTo: ['according to', 'in the words of', 'as told by'],
  that: new Set(words('that')),
  prepositions: new Set(
    words(`
      to for of about with from by against on in at under over after before like into toward towards between among including near during without within alongside behind via than as
      outside inside upon around concerning regarding
    `),
  ),
  clauseStarts: new Set(
    words(
      'when while after before because although though if where since until as which whose whom amid despite during',
    ),
  ),
  relations: new Set(),
  between: new Set(
    words(`
      also has had have then later once again himself herself themselves previously recently even just simply now still first never ever often always further would will reportedly
      publicly repeatedly already did does both all instead soon only further finally meanwhile eventually
    `),
  ),
  passives: new Set(words('was were been being is are be')),
  qualifiers: new Set(words('of from at with who whose for in')),
  and: new Set(words('and or but then')),
  definite: new Set(words('the')),
  namesBeforeNouns: true,
  followers: new Set(
    words(`
      to for of about with from by against on in at under over after before during when while who whose that and or as via through because if since amid but
      said says told last this earlier late early yesterday today tonight monday tuesday wednesday thursday friday saturday sunday mr then later recently once himself herself
      is was has had will would upon following outside inside near again at-large sr jr
    `),
  ),
  titleLabels: new Set(
    words(`
      slogan motto title titled entitled memoir autobiography biography song single album film movie book novel series show episode headline headlined term phrase word words expression so-called hashtag nickname
      nicknamed dubbed named play column essay article chant operation category
    `),
  ),
  abbreviations: new Set(
    words(
      'sen sens gov govs rep reps gen prof rev hon mr mrs ms dr st jr sr lt col sgt capt cmdr maj atty det supt pres sec dept no vs inc corp co jan feb mar apr aug sept sep oct nov dec mt ft',
    ),
  ),
};
