import type { Local } from '#lib/domain/worksheet.ts';

/** A text of which there is only the English form. Whoever reads another language is told so by the questionnaire's `languageNote`. */
export const english = (text: string): Local => ({ en: text, es: text });

/** Why a questionnaire is in English for somebody who reads Spanish. */
export const onlyEnglish: Local = {
	en: 'Only in English: we found no official Spanish form that we could check word for word.',
	es: 'Estas preguntas están en inglés: no encontramos una versión oficial en español que pudiéramos comprobar palabra por palabra.'
};

/** Why nothing fills in for a missing item where the authors' rule is not sure. */
export const noTotal: Local = {
	en: 'We found no sure rule for missing items, so a form with one has no total.',
	es: 'No encontramos una regla segura para preguntas sin respuesta, así que un formulario al que le falta una no tiene total.'
};

/** Why no change of a questionnaire is marked. */
export const noChangeRule: Local = {
	en: 'We found no published reliable change for it, so no change of it is marked.',
	es: 'No encontramos un cambio fiable publicado, así que ningún cambio se marca.'
};

/** For what was made here. */
export const ours = {
	attribution: {
		en: 'Made for Circlekeeper. Free to use with it under its license.',
		es: 'Hecho para Circlekeeper. Se puede usar con él bajo su licencia.'
	},
	licence: 'Our own words, under the license of the product.',
	checked: null,
	isOurs: true,
	missing: {
		rule: 'no-total',
		source: {
			en: 'Our own form: a mean of some of its questions would say something else than one of all.',
			es: 'Es nuestro propio formulario: el promedio de unas preguntas diría otra cosa que el de todas.'
		}
	},
	change: {
		en: 'Our own form. Nobody has studied which change of it counts, so none is marked.',
		es: 'Es nuestro propio formulario. Nadie ha estudiado qué cambio cuenta, así que ninguno se marca.'
	}
} as const;
