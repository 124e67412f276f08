import { phqFamily } from '#lib/measures/frequency.ts';
import type { Measure } from '#lib/measures/measure.ts';
import { phq9 } from '#lib/measures/phq-9/measure.ts';
import { noChangeRule } from '#lib/measures/wording.ts';

/** The first two items of the PHQ-9: whether to ask further. */
export const phq2: Measure = {
	...phqFamily,
	slug: 'phq-2',
	name: 'PHQ-2',
	title: { en: 'Patient Health Questionnaire-2 (PHQ-2)', es: 'Cuestionario sobre la salud del paciente-2 (PHQ-2)' },
	stem: phq9.stem,
	items: phq9.items
		.slice(0, 2)
		.map(({ id, text, choices, loinc, scored }) => ({ id: `phq-2-${id}`, text, choices, loinc: loinc!, scored })),
	bands: [
		{ id: 'below', from: 0, to: 2, label: { en: 'Below the cut-off', es: 'Debajo del punto de corte' } },
		{ id: 'positive', from: 3, to: 6, label: { en: 'At or above the cut-off', es: 'En el punto de corte o más' } }
	],
	bandSource: 'Kroenke K, Spitzer RL, Williams JBW. Med Care 2003;41:1284–1292',
	reading: null,
	instructions: null,
	change: noChangeRule,
	loinc: { panel: '55757-9', total: '55758-7' },
	unheard: null
};
