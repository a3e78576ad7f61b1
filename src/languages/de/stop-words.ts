/** Function words of German. */
export const stopWords: ReadonlySet<string> = new Set(
  `
ab aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus bald bei beide beiden
beim bereits bevor bin bis bisher bist da dabei dadurch dafür dagegen daher damals damit danach daneben dann daran darauf
daraus darf darin darüber darum darunter das dass davon davor dazu dein dem den denen denn dennoch der deren des deshalb dessen
desto die dies diese diesem diesen dieser dieses doch dort du durch dürfen ebenfalls ebenso eher ein eine einem einen einer eines
einige einigen einiger einiges einmal er erst es etwa etwas euch euer fast für gegen gegenüber geworden habe haben hat hatte
hatten hätte hätten her hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem infolge innerhalb
ins ist ja je jede jedem jeden jeder jedes jedoch jene jenem jenen jener jenes jetzt kann kaum kein keine keinem keinen keiner
können könnte könnten künftig lassen lässt man manche mancher mehr mein meist mich mir mit möchte müssen muss musste nach nachdem neben
nicht nichts nie noch nun nur ob oder oft ohne schon sehr sei seien sein seine seinem seinen seiner seines seit seitdem selbst
sich sie sind so sobald sofern sogar solange solche solchem solchen solcher soll sollen sollte sollten somit sondern sonst sowie
sowohl statt trotz trotzdem über um und uns unser unsere unseren unter viel viele vielen vieler vom von vor vorher während war waren
warum was weder wegen weil weiter weitere weiteren welche welchem welchen welcher welches wenig wenige wenn wer werde werden
weshalb wie wieder wieso will wir wird wo wobei wodurch wohl wollen wollte worden wurde wurden würde würden zu zuletzt zum zur
zusammen zuvor zwar zwischen
`
    .trim()
    .split(/\s+/),
);
