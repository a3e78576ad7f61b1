/** Given names much in the news of the world, lower case: a capitalised sequence that begins with one is a person. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `
aaron abdel abdelaziz abdul abdullah abdurrahman abraham abu achmad adam adi adolf adrian agnes agung agus ahmad ahmed
akbar akhmad alan albert alberto aldi aleksandr aleksei alex alexander alexandra alexei alexis alfred ali alice amanda
amelia amien amir ana anas anastasia anders andi andika andre andrea andreas andrei andrew andri andriy andy angela
angelina anies anita ann anna anne anthony anton antonio antony arief arif arifin ariel artem arthur artyom asep ashley
asif astrid audrey aung ayu azis aziz bambang barack barbara bashar basuki ben benjamin bernard bernie bill billy bjorn
bob bobby boris brad brandon brenda brian britney bruce budi budiman carl carla carlos carmen carol caroline catherine
cecilia charles charlie charlotte chris christian christina christine christopher claire claudia clara colin connor
craig cynthia dan daniel daniela danny darmin darren dave david deborah deddy dedi dede denis dennis desi dewi dian diana
diane didi didik didier diego dimas dina dino djarot dmitri dmitry doddy dominic dominique don donald dorothy doug
douglas duncan dwi dwight dylan eddie eddy edgar edi edward edy edwin eka eko elena elizabeth ellen emily emma emmanuel
endang enrique eric erick erik erna ernest ethan eugene eva evan evelyn fadli fahri faisal farid farida fatima fatimah
felipe felix ferdinand fernando ferry fidel florence fran frances francesca francesco francis francisco francois frank
frans fred frederick fredrik gabriel gareth gary gayus gennady geoffrey george georges georgi gerald gerard gerhard
gianluigi giorgio giovanni giuseppe glenn gordon graham grace greg gregory guillermo gunawan gunter gus guy haji hamid
hamza hans hanna hannah haris harry hasan hasim hassan hasto hatta heather hector heidi helen helena helmut hendra hendri
henri henrik henry herbert heri herman herry hery hillary howard hugo husein husni hussein ian ibrahim ida igor ilham
imam iman indra ingrid irina irma irwan isaac isabel iskandar ismail ivan ivanka iwan jack jackie jacob jacques jaime
jake james jamie jan jane janet jared jason javier jay jean jeff jeffrey jennifer jeremy jerome jerry jesse jessica
jesus jill jim jimmy jimly joachim joan joao joe joel johan johann johannes john johnny joko jon jonathan jorge jose
josef joseph joshua juan juha juan judith juergen julia julian juliana julie julius jurgen justin kamala karel karen
karim karl karl-heinz kate katherine kathleen kathryn katie keith kelly ken kenneth kevin khairul khalid khalil
kirill klaus kofi konstantin kristen kurniawan kurt kyle lars larry laura lauren laurent lawrence lee leo leon leonard
leonardo leonid leslie lewis lidia linda lindsey lionel lisa lloyd louis louise luca lucas lucia lucy luhut luis luiz
luke lukas lukman luthfi lutfi lydia maarten madeleine mahfud mahmoud mahmud manuel marc marcel marco marcos marcus
margaret margarita maria marian marie marina mario mark marko markus martha martin marty mary marzuki mathew mathias
matt matteo matthew matthias maurice maurizio max maxim maya megan megawati mehmet melania melissa mia michael michel
michelle miguel mikael mike mikhail milan mitch mochamad mochammad moh mohamad mohamed mohammad mohammed moammar
muammar muamar muhamad muhammad muhammed mohd monica muchtar muhaimin mukhlis mulyadi munir mustafa mykhailo nabil
nadia nancy naomi narendra natalia natalie natasha nathan neil nelson nicholas nick nicola nicolas nikita niklas nikolai
nina noah noam noor novanto nugroho nur nurul oleg oleksandr oleksiy olga oliver olivia omar osama oscar oskar otto owen
pablo paolo patricia patrick paul paula paulo pavel pedro penny peter petra petro phil philip philippe pierre piotr priyo
prabowo puan rachel rachmat rafael rahmat rahul raj rajiv ralph ramadhan ramon randy raul ray raymond rebecca recep
reinhard reza rhoma ricardo richard rick ridwan rina rini rio rizal rizieq rob robert roberto robin rodrigo roger roland
roman romy ron ronald ronaldo roni ronny rosa rosan ross roy ruben rudi rudy ruhut rupert rusdi russell ruth ryan sakti
salim salman sally sam samuel sandiaga sandra santoso sara sarah scott sean sebastian sergei sergey sergio setya sharon
shinzo silvio simon siti slamet slobodan sofia sofyan soni sonia sophia sophie sri stanislav stanley stefan stephanie
stephen steve steven stuart sudirman sue suharto sukarno sultan sunil supriyadi suryadharma suryo susan susanna susi
susilo suzanne svetlana sylvia syed syafii syarif taha tariq tatiana taufik taufiq tayyip ted teguh tengku teresa
terrence terry theresa thomas tim timothy titi titiek toby todd tom tommy toni tony tri triyono tulus umar valentina
valery vanessa vasily veronica viktor victor victoria vincent vitali vitaly vladimir volodymyr wahyu waldemar wali walter
wanda warren wayan wayne wendy werner wesley widodo wiliam wilhelm will william willy winston wolfgang wyatt xavier
yahya yanti yasir yasonna yevgeny yogi yohanes yolanda yoshihide yosef yudi yuli yulia yuliana yuri yuriy yusril yusuf
zaenal zainal zainuddin zulkifli
`
    .trim()
    .split(/\s+/),
);
