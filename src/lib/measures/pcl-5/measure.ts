import type { Choice, Item, Measure } from '#lib/measures/measure.ts';
import { english, noTotal, onlyEnglish } from '#lib/measures/wording.ts';

const howMuch: Choice[] = ['Not at all', 'A little bit', 'Moderately', 'Quite a bit', 'Extremely'].map(
	(label, score) => ({ score, label: english(label) })
);

const texts = [
	'Repeated, disturbing, and unwanted memories of the stressful experience?',
	'Repeated, disturbing dreams of the stressful experience?',
	'Suddenly feeling or acting as if the stressful experience were actually happening again (as if you were actually back there reliving it)?',
	'Feeling very upset when something reminded you of the stressful experience?',
	'Having strong physical reactions when something reminded you of the stressful experience (for example, heart pounding, trouble breathing, sweating)?',
	'Avoiding memories, thoughts, or feelings related to the stressful experience?',
	'Avoiding external reminders of the stressful experience (for example, people, places, conversations, activities, objects, or situations)?',
	'Trouble remembering important parts of the stressful experience?',
	'Having strong negative beliefs about yourself, other people, or the world (for example, having thoughts such as: I am bad, there is something seriously wrong with me, no one can be trusted, the world is completely dangerous)?',
	'Blaming yourself or someone else for the stressful experience or what happened after it?',
	'Having strong negative feelings such as fear, horror, anger, guilt, or shame?',
	'Loss of interest in activities that you used to enjoy?',
	'Feeling distant or cut off from other people?',
	'Trouble experiencing positive feelings (for example, being unable to feel happiness or have loving feelings for people close to you)?',
	'Irritable behavior, angry outbursts, or acting aggressively?',
	'Taking too many risks or doing things that could cause you harm?',
	'Being “superalert” or watchful or on guard?',
	'Feeling jumpy or easily startled?',
	'Having difficulty concentrating?',
	'Trouble falling or staying asleep?'
];

const items: Item[] = texts.map((text, at) => ({
	...{ id: `pcl-5-${at + 1}`, text: english(text), choices: howMuch, scored: true }
}));

/** The standard form of the past month, without the questions about the event itself. */
export const pcl5: Measure = {
	slug: 'pcl-5',
	version: 1,
	name: 'PCL-5',
	title: english('PTSD Checklist for DSM-5 (PCL-5)'),
	languages: ['en'],
	languageNote: onlyEnglish,
	instructions: english(
		'Below is a list of problems that people sometimes have in response to a very stressful experience. Please read each problem carefully and then select one of the options to indicate how much you have been bothered by that problem in the past month.'
	),
	stem: english('In the past month, how much were you bothered by:'),
	recall: { en: 'The past month', es: 'El último mes' },
	items,
	total: 'sum',
	worse: 'higher',
	missing: { rule: 'no-total', source: noTotal },
	bands: [],
	bandSource: null,
	reading: {
		en: 'There are no published ranges. A total from 31 to 33 is a provisional cut-off for probable PTSD; it was found in veterans and other samples differ (National Center for PTSD).',
		es: 'No hay rangos publicados. Un total de 31 a 33 es un punto de corte provisional para un probable TEPT; se halló en veteranos y otras muestras difieren (National Center for PTSD).'
	},
	change: {
		points: 15,
		caseFrom: 31,
		population: {
			en: 'Male US veterans. In a second sample 18; in primary care a real change was 9 to 12; 5 or less is not reliable',
			es: 'Veteranos varones de EE. UU. En una segunda muestra, 18; en atención primaria un cambio real fue de 9 a 12; 5 o menos no es fiable'
		},
		source:
			'Marx BP and others. Psychol Assess 2022;34:197–203; Blanchard BE and others. J Trauma Stress 2023;36:1102–1114. Cut-off: National Center for PTSD, provisional'
	},
	loinc: null,
	attribution: english(
		'Weathers, F.W., Litz, B.T., Keane, T.M., Palmieri, P.A., Marx, B.P., & Schnurr, P.P. (2013). The PTSD Checklist for DSM-5 (PCL-5). Scale available from the National Center for PTSD at www.ptsd.va.gov.'
	),
	licence: 'A work of the US Government (Department of Veterans Affairs), not copyrighted. Shipped word for word.',
	checked: {
		en: 'Compared with public copies, not with the National Center’s own file. On paper it says to circle a number; here, to select one of the options.',
		es: 'Se comparó con copias públicas, no con el archivo propio del National Center. En papel pide rodear un número con un círculo; aquí, elegir una de las opciones.'
	},
	isOurs: false,
	unheard: null
};
