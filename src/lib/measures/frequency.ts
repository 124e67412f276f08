import type { Local } from '#lib/domain/worksheet.ts';
import type { Choice, Measure } from './measure.ts';

/** How often, as the PHQ family asks. The lowest answer is "Not at all": a well-known misprint has "Not at all sure". */
export const frequency: Choice[] = [
	{ score: 0, label: { en: 'Not at all', es: 'Ningún día' }, loinc: 'LA6568-5' },
	{ score: 1, label: { en: 'Several days', es: 'Varios días' }, loinc: 'LA6569-3' },
	{ score: 2, label: { en: 'More than half the days', es: 'Más de la mitad de los días' }, loinc: 'LA6570-1' },
	{ score: 3, label: { en: 'Nearly every day', es: 'Casi todos los días' }, loinc: 'LA6571-9' }
];

/** The line on the forms of the PHQ family, in both languages as it stands there. */
export const phqAttribution: Local = {
	en: 'Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.',
	es: 'Elaborado por los doctores Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke y colegas, mediante una subvención educativa otorgada por Pfizer Inc. No se requiere permiso para reproducir, traducir, presentar o distribuir.'
};

export const phqLicence =
	'No permission required to reproduce, translate, display or distribute. Shipped word for word.';

/** What the questionnaires of the PHQ family share. */
export const phqFamily = {
	version: 1,
	languages: ['en', 'es'],
	languageNote: null,
	recall: { en: 'The last 2 weeks', es: 'Las últimas 2 semanas' },
	total: 'sum',
	worse: 'higher',
	missing: {
		rule: 'no-total',
		source: {
			en: 'Published rules for missing items differ, so a form with one has no total.',
			es: 'Las reglas publicadas para preguntas sin respuesta no coinciden, así que un formulario al que le falta una no tiene total.'
		}
	},
	attribution: phqAttribution,
	licence: phqLicence,
	checked: null,
	isOurs: false
} satisfies Partial<Measure>;
