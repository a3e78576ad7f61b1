/** Function words of French. */
export const stopWords: ReadonlySet<string> = new Set(
  `
à afin ai ailleurs ainsi ait alors après as assez au aucun aucune auprès auquel aura aurait auront aussi autant autour autre
autres aux auxquelles auxquels avaient avais avait avant avec avez avoir avons ayant beaucoup bien c car ce ceci cela celle
celles celui cependant certain certaine certaines certains ces cet cette ceux chacun chacune chaque chez combien comme
comment contre d dans de déjà depuis derrière des desquelles desquels dessous dessus devant doit doivent donc dont du duquel
durant elle elles en encore enfin ensuite entre es est et étaient étais était étant été être eu eux fait faire faisait fois font fut
hors ici il ils j je jusqu jusque l la là laquelle le lequel les lesquelles lesquels leur leurs lors lorsque lui m ma mais
malgré me même mêmes mes mien moi moins mon n ne ni non nos notre nous on ont ou où outre par parce parfois parmi pas pendant
peu peut peuvent plus plusieurs plutôt pour pourquoi près presque puis puisque qu quand que quel quelle quelles quelqu quelque
quelques quels qui quoi quoique s sa sans sauf se selon sera serait seront ses si sien sinon soi soient soit son sont sous
suis sur t ta tandis tant te tel telle telles tels tes toi ton toujours tous tout toute toutefois toutes très trop tu un une
vers voici voilà vos votre vous y
`
    .trim()
    .split(/\s+/),
);
