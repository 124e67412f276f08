import { phqFamily } from '#lib/measures/frequency.ts';
import { gad7 } from '#lib/measures/gad-7/measure.ts';
import type { Measure } from '#lib/measures/measure.ts';
import { noChangeRule } from '#lib/measures/wording.ts';

/** The first two items of the GAD-7: whether to ask further. */
export const gad2: Measure = {
	...phqFamily,
	slug: 'gad-2',
	name: 'GAD-2',
	title: { en: 'GAD-2', es: 'GAD-2' },
	stem: gad7.stem,
	items: gad7.items.slice(0, 2).map(({ id, text, choices, scored }) => ({ id: `gad-2-${id}`, text, choices, scored })),
	bands: [
		{ id: 'below', from: 0, to: 2, label: { en: 'Below the cut-off', es: 'Debajo del punto de corte' } },
		{ id: 'positive', from: 3, to: 6, label: { en: 'At or above the cut-off', es: 'En el punto de corte o más' } }
	],
	bandSource: 'Kroenke K, Spitzer RL, Williams JBW, Monahan PO, Löwe B. Ann Intern Med 2007;146:317–325',
	reading: null,
	instructions: null,
	change: noChangeRule,
	loinc: null,
	unheard: null
};
