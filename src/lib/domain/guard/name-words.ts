const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/**
 * Names that are words first and could well begin a sentence of a note, in English and Spanish: "Will practice", "Paz
 * consigo misma". Only the way they are written shows whether a person is meant.
 */
export const openingWords = listed(`
	will hope grace mark may joy faith art june april august summer autumn winter spring chance page patience charity mercy destiny trinity
	harmony serenity grant frank rich guy chase drew sue pat marks long young little short small strong good best early still love peace trust work
	day days weeks friend friends hand hands head high house key law low nice pace person power self speed stay storm sweet way wells worth
	case english french white black brown green gray grey street park church cook honor justice journey story price major sharp stern moody
	swift noble wise bright gay happy precious blessing cross fields bridges burns light pride rush
	al an do so my no he see to in you me su la le el un es de si ya lo mi tu
	sol luz mar paz dolores consuelo esperanza milagros soledad socorro alegria caridad fe cruz rosa flor blanca clara celeste linda leal
	bueno delgado moreno calvo bravo guerra iglesias casas abril julio agosto domingo salud libertad ley justo modesto duro dulce fuerte
	grande rico reina piedad alma nieves victoria gloria inocencia
`);

/** Given names of five or more letters that are also words: they mean a person only when capitalized. Folded. */
export const lowerCaseWords = listed(`
	crystal amber pearl heather holly jasmine hazel violet ginger daisy angel hunter mason robin penny dusty rusty sandy sunny candy cherry
	coral olive basil laurel forest forrest genesis heaven ocean river rowan sterling lance pierce trace brook archer cooper tanner porter
	turner miller carter parker christian melody
	pilar rosario remedios mercedes amparo asuncion concepcion encarnacion angustias presentacion perla aurora estrella franco camino trinidad
	natividad salvador pastor marina serena violeta margarita dalia azucena jacinto narciso palma paloma candela rocio america israel
`);

/** Those in the first list that are also calendar words. */
export const calendarWords = listed('may june april august summer autumn winter spring abril julio agosto domingo');
