/** Function words of English. */
export const stopWords: ReadonlySet<string> = new Set(
  `
a about above according across after afterwards again against all almost alone along already also although always am
among an and another any anybody anyone anything anywhere are around as at be became because been before behind being
below beside besides between beyond both but by can cannot could did do does doing done down during each either else
enough even ever every everybody everyone everything few for from further had has have having he hence her here hers
herself him himself his how however i if in indeed instead into is it its itself just last least less like many may
maybe me meanwhile might mine more moreover most much must my myself neither never nevertheless next no nobody none nor
not nothing now of off often on once one only onto or other others our ours ourselves out over own per perhaps rather
same several shall she should since so some somebody someone something still such than that the their theirs them
themselves then there therefore these they this those though through throughout thus to together too toward towards
under unless until up upon us very was we well were what whatever when whenever where whereas wherever whether which
while who whoever whole whom whose why will with within without would yes yet you your yours yourself
`
    .trim()
    .split(/\s+/),
);
