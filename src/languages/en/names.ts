import type { NameWords } from '../language.js';
import { commonWords } from './common-words.js';
import { demonyms } from './demonyms.js';

/** A list written as lines of names separated by commas. */
function list(text: string): readonly string[] {
  return text
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

const personTitles = list(`
    president, vice president, vice-president, prime minister, deputy prime minister, premier, chancellor, king, queen, prince, princess, crown prince
    sultan, emir, emperor, pope, cardinal, bishop, archbishop, reverend, rev, ayatollah, imam, sheikh, minister, secretary, secretary general, secretary-general
    secretary of state, foreign minister, defense minister, defence minister, finance minister, interior minister, defense secretary, home secretary, governor, mayor, senator
    sen, representative, rep, congressman, congresswoman, speaker, ambassador, envoy, special envoy, consul, commissioner, director, director general, executive director, managing director
    chairman, chairwoman, chair, chief, chief executive, ceo, cfo, founder, co-founder, head, deputy head, spokesman, spokeswoman, spokesperson, aide, adviser, advisor, national security adviser
    leader, supreme leader, party leader, dictator, lawmaker, politician, candidate, nominee, analyst, expert, economist, researcher, scientist, historian, professor, prof, dr, doctor, judge, justice
    attorney general, attorney, lawyer, prosecutor, detective, inspector, sheriff, officer, general, gen, lieutenant general, lt gen, major general, maj gen, brigadier general, colonel, col
    lieutenant colonel, lt col, major, maj, captain, capt, lieutenant, lt, sergeant, sgt, corporal, private, admiral, rear admiral, vice admiral, commander, marshal, field marshal, air marshal
    journalist, reporter, correspondent, editor, author, writer, novelist, poet, director of photography, actor, actress, singer, rapper, comedian, musician, guitarist, producer, filmmaker
    coach, manager, midfielder, striker, defender, goalkeeper, forward, quarterback, player, billionaire, businessman, businesswoman, entrepreneur, activist, suspect, mr, mrs, ms, miss, sir, lord, lady, dame
    brother, sister, father, mother, son, daughter, wife, husband, the late, named, datuk, datuk seri, dato, dato sri, dato seri, datin, tan sri, tun, tunku, tengku, sri, shri, hon, rt hon, father, pastor, rabbi, pm
`);

export const names: NameWords = {
  personTitles,
  roleTitles: list(`
    director, director general, executive director, managing director, chairman, chairwoman, chair, chief, chief executive, ceo, cfo, founder, co-founder, head, deputy head, spokesman, spokeswoman, spokesperson, aide, adviser, advisor
    leader, lawmaker, politician, candidate, nominee, analyst, expert, economist, researcher, scientist, historian, lawyer, prosecutor, officer, journalist, reporter, correspondent, editor, author, writer
    coach, manager, midfielder, striker, defender, goalkeeper, forward, quarterback, player, businessman, entrepreneur, activist, commissioner, commander, minister, governor, mayor, ambassador, envoy, consul, secretary, representative, singer, guitarist, producer, officer, attorney, private, marshal, king, queen, prince, princess, speaker
  `),
  speechVerbs: list(`
    said, says, say, told, tells, added, adds, stated, states, argued, argues, claimed, claims, explained, explains, insisted, insists, warned, warns, wrote, writes, tweeted, announced, announces
    denied, denies, admitted, acknowledged, noted, notes, replied, remarked, testified, according to, asked, asks, declared, declares, believes, thinks, vowed, vows, urged, urges, criticized, criticised, praised, suggested
  `),
  degrees: new Set(
    list(
      'BA, BSc, BS, MA, MSc, MS, MBA, MD, MPhil, DPhil, PhD, JD, LLB, LLM, EdD, DSc, PharmD, RN, CPA, KC, QC, MP, OBE, MBE, CBE',
    ),
  ),
  nicknameWords: list(
    'alias, aka, a.k.a., also known as, better known as, known as, nicknamed, who is known as, who is better known as, who goes by',
  ),
  organizationHeads: list(`
    ministry of, department of, university of, bank of, institute of, institute for, bureau of, office of, board of, council of, house of, court of, federation of, association of, league of, organization of, organisation of
    center for, centre for, committee of, committee on, commission of, commission on, national association of, society of, college of, school of, academy of, republic bank of, party of, embassy of, union of
    international federation of, federal bureau of, federal reserve bank of, church of, museum of, confederation of, alliance of, alliance for, front for, campaign for, foundation for
  `),
  stateHeads: list('ministry of, department of, embassy of, bank of, bureau of, office of, council of'),
  organizationLabels: list(`
    newspaper, magazine, news agency, broadcaster, television channel, website, company, firm, airline, carmaker, automaker, chipmaker, manufacturer, think tank, militant group, group, charity, publisher, startup
  `),
  mediaLabels: list('told the, tells the, interview with the, speaking to the'),
  organizationTails: list(`
    inc, corp, corporation, ltd, limited, llc, plc, gmbh, co, company, companies, group, holdings, technologies, labs, laboratories, systems, motors, airlines, airways, bank, news, times, post, tribune, herald
    journal, gazette, guardian, television, tv, university, college, school, institute, institution, foundation, association, federation, council, organization, organisation, agency, watch, international
    securities, capital, partners, ventures, studios, pictures, records, entertainment, media, press, broadcasting, fc, wanderers, rovers, hotspur, albion, rangers, united, research, society, party, union, commission, committee, ministry, department, bureau
    army, navy, force, guards, court, parliament, senate, assembly, front, brigade, brigades, league, club, orchestra, church, museum, hospital, authority, forces, command, guard, administration, office, service
  `),
  placeHeads: list(`
    mount, mt, lake, cape, fort, port, gulf of, strait of, bay of, sea of, isle of, city of, county of, state of, republic of, island of, river, camp, saint, st, province of, port of, peninsula of, kingdom of, gulf
  `),
  placePrepositions: list(
    'in, near, outside, inside, across, city of, town of, village of, province of, district of, capital of',
  ),
  placeTails: list(`
    square, street, avenue, road, boulevard, river, lake, sea, ocean, island, islands, peninsula, valley, hills, mountains, desert, bay, strait, airport, stadium, park, tower, palace, bridge, station, county, province, district
    city, state, village, cosmodrome, cathedral, square garden, beach, castle, canal, harbour, harbor, base
  `),
  particles: list(
    'bin, binti, bint, binte, van, von, zu, zum, zur, der, den, de, del, della, di, da, das, dos, do, du, la, le, los, al, el, ibn, abu, ter, ten, ap, ab, ferch, af, av, and, of, the, for, on',
  ),
  directions: new Set(),
  demonyms,
  eventHeads: list('operation, battle of, treaty of, miss'),
  eventTails: list(`
    agreement, accord, accords, treaty, pact, act, bill, law, code, protocol, constitution, amendment, war, wars, battle, revolution, cup, championship, championships, olympics, games, marathon, grand prix, prix, festival
    award, awards, prize, medal, day, week, month, anniversary, eve, summit, conference, forum, debate, exhibition, expo, tour, crisis, pandemic, scandal, massacre, uprising, movement, operation, project, plan, initiative
  `),
  commonWords: new Set([...commonWords, ...personTitles.map((title) => `${title}s`)]),
};
