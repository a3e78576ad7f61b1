/**
 * Ordinary words of English prose, lower case: written with a capital (in a headline, an office, an organization) they are
 * still no part of a person's name. Counted in freely licensed annotated English (Wikigold, WNUT 2017, RE3D, UNER-EWT):
 * written small at least four times and in four of ten cases; with names of offices added.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `
ability able about above absolutely abuse access accident according account accountable accurate achieved
acquired across act acting action actions activities actor actress acts actually add added addition
additional address administration administrative admitted adopted ads advance advanced advice affairs
affliction affordable afghan afghans african africans after afternoon again against age agency agenda agent
ago agreed agreement agreements agriculture ahead ahhh aid aim aimed aint air aircraft airfare airstrikes
ako album albums algerian alive all allegedly allies allow allowed almost alone along already also
alternative although always amateur amazing american americans among amount analogue ancient and angry
animal animals anniversary announced announcement annual another answer anthem any anybody anyone anything
anyway anywhere apologize apparently appearances appeared appointed appreciate approach approaching
approximately arab arabic arabs are area areas argentine arm armenian army around arrangements arrested
arrive arrived art article articles artillery artist artists asian asians ask asked ass assault assembly
assist assistance associated association atmosphere atrocities attached attachments attack attacked attacks
attempt attempted attend attended attention attorney audience audio audiobooks australian austrian author
authority automatically available average avoid awake award awards away awesome awful aye azerbaijani baby
back background bad badminton bag ball balls band bands bank banking bar barrel barrels bars base based
basic basically basis basketball bath bathroom battle bday beach beat beautiful became because become bed
been beer before began begin begun behalf behind being belarusian belgian believe believed bell below belum
benefit besides best bet better between bicycles big bike bilateral biology birds birthday bit black bless
block blog blood board boards boat body bodyboarding bomb bomber bombers book books border bored born both
bottom bought bout box boxer boy boyfriend boys brain branch brand brazilian break breaking breaks bridge
bridges briefly bright bring bringing brings british briton britons bro broad broadband broadcast
broadcasting broadcasts broke brother brought brutal btw buddhist budget build building buildings built
bulgarian bureau burmese bus buses business busy but button buttons buy cabinet cable call called calling
calls came camera camp campaign campus can canadian canadians cancer candidate cant capacity capital capture
captured car card care career careful carried carry cars cartoons case cash cat catch catholic cats caught
cause caused causing cave ceasefire celebrate center centre century certain certainly cessation chain chair
challenge challenges chamber champion champions championship chance chancellor chances change changed
changes channel chapter character charge charging cheap check cheer chemical chief chihuahua child children
chilean chinese choice choose christian christians christmas church circuit cities citizens city civil
civilians claimed claims class classical clean cleaning clear cleared clearing clearly client close closed
closer closest closing clothes club coach coaches coal coast code coffee cold college collision colombian
column com combat combined come comes comin coming commander comment commentary comments commerce commercial
commission commissioner commit commitment committed committee common communication communications communist
communities community companies company compared compete competition complete completed completely composed
composer compounds computer concern concerned concerning concert condemned condemns conditions condolences
conducted conference confidential confirmed conflict confused congress conjunction connected considered
considering consists constitution constructed construction consumer cont contact contained contains
contemporary contest contested continue continued continues continuing contract contribute contributed
contribution contributions control controlled convention converted cooking cool cooperation coordinated
coordination copy corner corporate corporation correct cos cost could council counsel counter counterparty
countries country couple course court courtesy cover covid crap crash crazy cream create created crew
criminal crisis critical cross crossing crown cruise cry cuban cultural culture cumulative cup current
currently customer customers cut cute cutting cuz czech dad daily dam damage damaged damn dance dancing
danish dark dat date daughter day days dead deal dear death debate debut debuted decided decision decisions
declared dedicated deepest deeply defeat defeated defeating defence defend defense defensive defined
definitely degrade degrees del delegation delete delicious deliver delivering delivery demand demo
democratic demonstrate denied dentist department depends deployment deputy descendants described describes
design designated designed despite destroy destroyed destruction detail details determine determined
developed development did didnt die died differences different differential difficult digital dinner
diplomat dire direct directed directly director directorate dirty disappeared discount discover discovered
discuss discussed discussion display dispute distance distribution district dnt doctor document does dog
doin doing dollar dollars domain donated done dont door double down download dozens draft dream dreams dress
dressed drink drinking drinks drive driven driving drop droppin drug drugs drummer drunk dual dude due
during dutch each earlier early ears easily east easter eastern easy eat eating economic economy education
een effect effective effector effort efforts egg eggs egyptian egyptians eight either elected election
elections electoral electrical electricity electronic elements else email embarked embassy emergency
empanadas employees employment end ended ends enemy energy engaged engine engineer english enjoy enjoyed
enough ensure enter entered entertainment entire entirely environment epic episode equal equipment era error
escape esh especially established etc ethiopian european europeans even evening event events eventually ever
every everybody everyday everyone everything exact exactly example excellent exchange excited excursion
executed execution executive exercise exist existence expanded expect expected expensive experience
experienced explain explanation export express expressed extend extended extension extra extremely extremist
eye eyes face facebook faces facilities facility fact failed fair faith fall families family famous fan fans
fantastic fantasy far fares fast father favorite favour favourite featured features federal federation
feedback feel feeling feelings feels feet fell fellow felt female ferry festival fetus few fiction field
fifth fight fighter fighters fighting fights figure file filed filipino filled fills film filmed filming
films final finally finance find finding finds fine finish finished finnish fire fired firm first fiscal
fish five flag flank fled flew flight flights float flood flow fly flying focus folks follow followed
followers following food foot football for force forced forces foreign forever forget forgot forgotten form
format formed former forum forward forwarded fought found foundation founded founder founding four fourth
frame franchise free freedom freight french fresh friend friendly friends from front fuck fucking fulfill
full fully fun fund funny further furthermore future gallery game gamemode gameplay games garage gas gate
gather gauge gave general genuine geographic georgian german germans get gets gettin getting gift girl girls
give given gives giving glad glass glasses global goal goes goin going golf gone gonna good goodness goods
google got gotta government governor govt grade graduate grand granite great greater greatest greek greeks
grew gross ground grounds group groups grow growing growth guarantee guard guess guest guitar guitarist
guitarists guitars gun guy guys gym had haha hahaha hair half hall halt hamster hand handle hands hang
happen happens happier happy hard has hate have having head headed heading headline headquarters heads
health hear heard hearing heart heat heavy heavyweight held help helped helpful helping helps hence her here
herein hey high higher highest highly hilarious him himself hindu hindus his history hit hockey hold holding
holds holiday holy home homeland homework honest honestly honor hope hopefully hoping horrific hospital host
hosted hostilities hosting hot hour hours house housing how however hows http huge human humanitarian
hundreds hungarian hurricane hurt hurts husband hymn ice idea ideas identified ideology ill ima imma
immediate immediately immigration impact importance important impossible impressed improve incident include
included includes including indeed independent index indian indians individual indonesian indonesians indoor
industrial industry influenced info information informed infrastructure initial initially injured injury
innocent inside inspector inspired instagram instead institute intelligence interest interested interesting
interests interior international internet intervention interview into introduced investigation investment
invited involved involving ipod iranian iranians iraqi iraqis irish islamic islamist island isolate
isolation israeli israelis issue issued issues italian italians item its itself ive jackpot jail japanese
jazz jewish jews job join joined joining joint joke jordanian judge jump jus just justice kazakh keep
keeping kenyan kept key kick kid kidding kids kill killed killing kind kinda kinds kings kiss kitten knew
kno know knowledge knowledgeable known knows korean koreans kurd kurdish kurds lab label labor laboratory
labour land language languages laptop large larger largest last lasting late later latest latin latter laugh
launch launched law lawsuit lead leader leaders leadership leading leads league learn learned learning least
leave leaving lebanese led left less lesson let letter level liberal liberate liberated liberation library
libyan lied lies life light lights like liked likely lil limit limited line lines lingerie link links lips
list listen listened listening listings literally little live lived lives living lmao loader local located
location locomotive logo lol long longer look looked looking looks lord lose losing loss lost lot lots love
loved lovely low luck lucky lunch luv lyrics machine mad made magazine mail main mainly major majority make
makes making malaysian male mall man managed management manager manner many mar marchar mark market
marketing marks married marshal masonry mass massive master match matches material matter may maybe meal
mean meaning means meant meanwhile meat media medical medicine meet meeting meetings meets melody meltdowns
member members men mention mentioned merged mess message met metal mexican mid midnight might miles militant
military million mind mine minimum minister ministers ministry minor mins minute minutes miss missed missing
mission missions mister mix mobile mode moderate modern mom moment moments momentum mon monetary money month
months mood morcillas more moreover morning moroccan mortar most mother mountains mouth move moved movement
movie movies moving much multiple municipality munitions murder museum music musical musicians muslim
muslims must myself name named names nap nation national nations native naval navy nazi near nearby nearest
nearly necessary need needed needs negotiating negotiations neither net network networking never
nevertheless new news newspaper next nice nigerian nigga night nightlife nine nobody nominated none
nonetheless normally north northbound northern northwest norwegian not note nothing noticed now nuclear null
number numbers numerous nyt obviously occupation occur occurred off offensive offer offers office officer
officers official officially officials often oil okay old older olympic olympics omg once one ones ongkir
ongoing online only open opened opening operated operating operation operations opportunity opposed
opposition option options order ordered orders ordinary organisation organisations organization
organizations organized original originally other others otherwise our out outfit outside outstanding over
overall overcome overnight own owned owner owners packed page paid pain painting pair pakistani pakistanis
palace palestinian palestinians pandemic pants paper papers parade parents parish park parliament
parliamentary part participated particular particularly parties partner partners partnership parts party
pass passenger passengers passing passion past patron pay payment peace pencil people per percent perfect
perform performance performances performed period permanent persian person personal personality persons pet
phase phone photo photography photos pianist piano pic pick picked pics picture pictures piece piloted pin
pissed pizza place places plan planned planning plans plant play played player players playing plays
pleasant please pleased plenty plus pockets poem poet point pointed points poker police policies policy
polish political pool poor pop popular population posed position positions positive possible possibly post
posted posting power powerful ppl practice pray prayer pregnant premier premiere premium prepared presence
present presented president press pressure pretty previous previously price prices primarily prime
priorities prison private prize pro probably problem problems procedure proceed process produce produced
produces product production productive products professional professor program programme programs progress
prohibited project projects promise promised promote promotion proof propelled proper property proposed
prosecutor protect protection proud proved provide provided provides providing province provoked public
published pull puppy purchase purchased purpose pursue put putting quality quarter que question questions
quick quickly quite quotes race races racing radio rails railway rain raised ramadan ran range ranked rat
rate rated rather reach reached read ready real realist really reason reasons rebuilt receive received
recent recently recognized recommend recommended reconciliation record recorded recording records recruiting
reference refugee refused regarding regards regime regiment region regional register regular regularly
rehabilitation relate related relations relationship relax release released releases relief religion
religious remain remained remaining remains remember remembered remotely removed renamed reorganized repair
repairs repeat replace replaced replacing report reported reportedly reporters reports representatives
republic republican request required research reserve reservoir residents resistance resolve respect respond
responded response responsibility responsible rest restaurant result resulting results resume retail retired
retirement return returned returns retweet revenue review reviews revised revolution ride riders right
rights ring rip risk road rock rocket role roll romance romanian romantic room rooms rose roster roughly
round routes royal rule rules ruling run running runs russian russians sad safe safely said sale sales salon
salsa same sanctions sat satellite saudi saudis sausages save saw say saying says scale scared scene
schedule scheduled school schools science scientific scored scores scottish screen script search season
seasons seat seats second seconds secret secretary secretly section sector secure security see seeing
seeking seem seemingly seems seen sees selection self sell selling semester senate senator send sending
senior sent separate series serious seriously serve served server service services serving session set sets
setting settlement seven several severe sex sexy shall shallow shape share shared shares sharing she shelter
shia shift shiite shiites shine shining ship shirt shit shoes shoot shooting shop shopping short shortly
shorts shot should shoulder show showed showing shows shut sick side sides siding sign signal signed
significant signing signs similar simple simply since singaporean singer single sister sit site sites
sitting situated situation six size sleep sleeping slightly slow small smaller smh smile smoke smoking
soccer social socialist society soft software sold soldiers solution somali some somebody someone something
sometimes somewhere son song songs soon sooooo sorry sort sound sounds source sources south southbound
southern soviet space spanish speak speakers special species specific speed spend spent spoke spokesman
spokesperson spokeswoman sport sports spot spread spur spurs square staff stage stand standard standing
stands star stars start started starter starting starts state stated statement states station stations
statistics status stay staying steadfast steel step steps still stock stolen stop stopped stops storage
store stores storm story straight street strengthen stress stressed stressful strike strikes strip strong
strongly struck structure struggle student students studio study stuff stupid style subsequently success
successful successfully such suck sucks sudanese suddenly suffer suicide sum summer summit sun sunni sunnis
super supplies supply support supported supporters supporting supports suppose supposed suppressed supreme
sure surfing surgery surprise surprised surrounding survive survived sushi sustained swear swedish sweet
swing swiss switch syrian syrians system systems table tables tactical tailgate take taken takes taking
talent talk talkback talkin talking talks tank target targeted targets task taskforce taught tax tea teacher
teachers teaching team teams technology television tell temple ten tend tennis term terms territories
territory terror terrorism terrorist terrorists test text tha thai than thank thanks that thats the theater
theatre their them themselves then theory there therefore these they thick thing things think thinking third
this tho those though thought thoughts thousands threat three through throughout thrown tht thus ticket
tickets tie til till time times tip tired title today together told tomorrow tonight tonite too took top
total totally touch tough tour toured tourism tournament toward towards tower town towns track tracks trade
traded trading train trained training trains trampled transfer transferred transit transition transmittal
transport trap trapped travel traveling treasury treat treatment treaty tribunal tried tries trip troops
trophy trouble truck true truly trust truth try trying tryna tunisian turk turkish turks turn turned turns
tweet tweeting tweets twelve twice twitter two type typhoon typical ugh ukrainian ukrainians ultimate
ultimately unable unconfirmed under understand understanding union unique unit united units unity university
unknown unsuccessful unsure until update updates upon urban urge use used useful users uses using usual
usually vacation value van variety various vehicle vehicles venezuelan venue version versions very veteran
via vice vicinity victims victory video vietnamese view village villagers villages violations violence
violent visit visited vital voice von vote voted votes wait waiting wake waking walk walked walking wall
wanna want wanted wants war warm was waste wasted wat watch watched watching water wave waves way ways
weapon weapons wear wearing weather web website websites wedding week weekend weeks weight weird welcome
welcomes well welsh went were west western westerners what whatever when where whether which while white who
whole wholesale whom whose why wide wife wifi will willing win wind window wine wing winner winners winning
wins winter wish wit with within without woman women won wonder wonderful wondering word words work worked
workers working works world worried worry worst worth would wounded wow wrap write writer writing written
wrong wrote yall yard yards yea yeah year years yemeni yep yes yesterday yet yoiu you young younger your
yours yourself youtube yrs
`
    .trim()
    .split(/\s+/),
);
