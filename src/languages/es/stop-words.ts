/** Function words of Spanish. */
export const stopWords: ReadonlySet<string> = new Set(
  `
a acerca adonde ahora al algo alguien algún alguna algunas alguno algunos allá allí ambos ante antes apenas aquel aquella
aquellas aquello aquellos aquí así aun aún aunque bajo bastante bien cada casi cierta ciertas cierto ciertos como cómo con
conmigo contra cual cuál cuales cualquier cualquiera cuando cuándo cuanto cuánto cuya cuyas cuyo cuyos da dado de debe deben del
demás demasiado desde después donde dónde dos durante e él el ella ellas ello ellos embargo en entonces entre era eran es esa esas
ese eso esos esta está estaba estaban están estar estas este esto estos fue fuera fueron ha había habían haber hace hacen hacer
hacia han hasta hay haya hizo incluso jamás junto la las le les lo los luego más me mediante mejor menos mi mí mientras mis misma
mismas mismo mismos mucha muchas mucho muchos muy nada nadie ni ningún ninguna ninguno no nos nosotras nosotros nuestra nuestras
nuestro nuestros nunca o os otra otras otro otros para pero poca pocas poco pocos por porque pues puede pueden puesto que qué
quien quién quienes quizá quizás sea sean según ser será serán si sí sido siempre siendo sin sino sobre sois solo sólo son soy su
sus suya suyo tal tales también tampoco tan tanta tantas tanto tantos te tener tenía ti tiene tienen toda todas todavía todo todos
tras tu tú tus u un una unas uno unos usted ustedes va van varias varios vez veces vosotros y ya yo
`
    .trim()
    .split(/\s+/),
);
