import { phqFamily } from '#lib/measures/frequency.ts';
import type { Measure } from '#lib/measures/measure.ts';
import { phq9 } from '#lib/measures/phq-9/measure.ts';
import { noChangeRule } from '#lib/measures/wording.ts';

/** The PHQ-9 without its ninth item, for wherever nobody hears the answer to that one at once. */
export const phq8: Measure = {
	...phqFamily,
	slug: 'phq-8',
	name: 'PHQ-8',
	title: { en: 'Patient Health Questionnaire-8 (PHQ-8)', es: 'Cuestionario sobre la salud del paciente-8 (PHQ-8)' },
	stem: phq9.stem,
	// Without codes: those of the PHQ-9 are of its own items.
	items: phq9.items
		.filter(({ scored, safety }) => scored && !safety)
		.map(({ id, text, choices, scored }) => ({ id: `phq-8-${id}`, text, choices, scored })),
	bands: [
		{ id: 'minimal', from: 0, to: 4, label: { en: 'Minimal', es: 'Mínima' } },
		{ id: 'mild', from: 5, to: 9, label: { en: 'Mild', es: 'Leve' } },
		{ id: 'moderate', from: 10, to: 14, label: { en: 'Moderate', es: 'Moderada' } },
		{ id: 'moderately-severe', from: 15, to: 19, label: { en: 'Moderately severe', es: 'Moderadamente grave' } },
		{ id: 'severe', from: 20, to: 24, label: { en: 'Severe', es: 'Grave' } }
	],
	bandSource: 'Kroenke K, Strine TW, Spitzer RL, Williams JBW, Berry JT, Mokdad AH. J Affect Disord 2009;114:163–173',
	reading: null,
	instructions: null,
	change: noChangeRule,
	loinc: null,
	unheard: null
};
