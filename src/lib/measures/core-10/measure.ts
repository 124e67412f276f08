import type { Choice, Item, Measure } from '#lib/measures/measure.ts';
import { english, onlyEnglish } from '#lib/measures/wording.ts';

const labels = ['Not at all', 'Only occasionally', 'Sometimes', 'Often', 'Most or all of the time'];
const asGiven: Choice[] = labels.map((label, score) => ({ score, label: english(label) }));
/** What is good to have counts the other way. */
const turned: Choice[] = labels.map((label, at) => ({ score: 4 - at, label: english(label) }));

const item = (id: string, text: string, choices = asGiven, more: Partial<Item> = {}): Item => ({
	...{ id: `core-10-${id}`, text: english(text), choices, scored: true },
	...more
});

export const core10: Measure = {
	slug: 'core-10',
	version: 1,
	name: 'CORE-10',
	title: english('CORE-10'),
	languages: ['en'],
	languageNote: onlyEnglish,
	instructions: english(
		'This form has 10 statements about how you have been OVER THE LAST WEEK. Please read each statement and think how often you felt that way last week.'
	),
	stem: english('Over the last week…'),
	recall: { en: 'The last week', es: 'La última semana' },
	items: [
		item('tense', 'I have felt tense, anxious or nervous'),
		item('support', 'I have felt I have someone to turn to for support when needed', turned),
		item('cope', 'I have felt able to cope when things go wrong', turned),
		item('talking', 'Talking to people has felt too much for me'),
		item('panic', 'I have felt panic or terror'),
		item('plans', 'I made plans to end my life', asGiven, { safety: true }),
		item('sleep', 'I have had difficulty getting to sleep or staying asleep'),
		item('despair', 'I have felt despairing or hopeless'),
		item('unhappy', 'I have felt unhappy'),
		item('images', 'Unwanted images or memories have been distressing me')
	],
	total: 'sum',
	worse: 'higher',
	missing: {
		rule: 'prorated',
		atMost: 1,
		source: {
			en: 'CORE System Trust: with one item missing, ten times the mean of the other nine; with more, no total.',
			es: 'CORE System Trust: si falta una pregunta, diez veces el promedio de las otras nueve; si faltan más, no hay total.'
		}
	},
	bands: [
		{ id: 'non-clinical', from: 0, to: 10, label: { en: 'Non-clinical range', es: 'Rango no clínico' } },
		{ id: 'mild', from: 11, to: 14, label: { en: 'Mild distress', es: 'Malestar leve' } },
		{ id: 'moderate', from: 15, to: 19, label: { en: 'Moderate distress', es: 'Malestar moderado' } },
		{
			id: 'moderate-to-severe',
			from: 20,
			to: 24,
			label: { en: 'Moderate-to-severe distress', es: 'Malestar de moderado a grave' }
		},
		{ id: 'severe', from: 25, to: 40, label: { en: 'Severe distress', es: 'Malestar grave' } }
	],
	bandSource: 'Barkham M and others. Couns Psychother Res 2013;13:3–13',
	reading: null,
	change: {
		points: 6,
		caseFrom: 11,
		population: {
			en: 'Adults in primary care counseling in the United Kingdom, with 90% confidence',
			es: 'Personas adultas en consejería de atención primaria en el Reino Unido, con un 90 % de confianza'
		},
		source: 'Barkham M and others. Couns Psychother Res 2013;13:3–13'
	},
	loinc: null,
	attribution: english('CORE-10 © CORE System Trust, www.coresystemtrust.org.uk. CC BY-ND 4.0, unchanged.'),
	licence:
		'Creative Commons Attribution-NoDerivatives 4.0: any organization may reproduce it in software, unchanged. One site that works with the Trust names the NonCommercial variant instead, so whoever charges for it should ask the Trust.',
	checked: {
		en: 'Compared with public copies, not with the Trust’s own file. They differ in the last answer: some have “Most or all of the time”, as here and in CamCOPS, which names the Trust’s form as its source; others have “Most or all the time”. The sentence about ticking a box is left out.',
		es: 'Se comparó con copias públicas, no con el archivo propio del Trust. No coinciden en la última respuesta: unas tienen «Most or all of the time», como aquí y como en CamCOPS, que da como fuente el formulario del Trust; otras, «Most or all the time». Se omite la frase sobre marcar una casilla.'
	},
	isOurs: false,
	unheard: null
};
