/** Function words of Portuguese. */
export const stopWords: ReadonlySet<string> = new Set(
  `
a à acerca agora ainda além algo alguém algum alguma algumas alguns ali ambos ante antes ao aos apenas apesar após aquela aquelas
aquele aqueles aquilo aqui as às assim até através bem cada com como contra contudo cuja cujas cujo cujos da daquele das de dela delas
dele deles demais dentro depois desde dessa dessas desse desses desta destas deste destes deve devem do dos durante e é ela elas ele
eles em embora enquanto entanto então entre era eram essa essas esse esses esta está estamos estão estar estas estava estavam este
estes eu faz fazer foi fora foram fosse haver havia há isso isto já lá lhe lhes logo mais mas me meio menos mesma mesmas mesmo mesmos
meu meus minha minhas muita muitas muito muitos na nada nas nem nenhum nenhuma nesta neste nessa nesse ninguém no nos nós nossa nossas nosso
nossos num numa nunca o onde ora os ou outra outras outro outros para pela pelas pelo pelos per perante pode podem pois por porém
porque pouca poucas pouco poucos pra qual qualquer quais quando quanto quantos quase que quê quem são se sem sempre sendo ser será serão
seu seus sido sim só sob sobre sua suas também tal tanta tanto tão te tem têm tendo ter teve tinha tinham toda todas todavia todo todos
tu tua tudo um uma umas uns vai vão várias vários você vocês vos
`
    .trim()
    .split(/\s+/),
);
