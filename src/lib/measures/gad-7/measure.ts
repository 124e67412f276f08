import type { Local } from '#lib/domain/worksheet.ts';
import { frequency, phqFamily } from '#lib/measures/frequency.ts';
import { talkingTherapies } from '#lib/measures/change.ts';
import type { Item, Measure } from '#lib/measures/measure.ts';

const item = (id: string, loinc: string, text: Local): Item => ({ id, loinc, text, choices: frequency, scored: true });

/** English and United States Spanish, as on the authors' forms. */
export const gad7: Measure = {
	...phqFamily,
	slug: 'gad-7',
	name: 'GAD-7',
	title: { en: 'GAD-7', es: 'GAD-7' },
	stem: {
		en: 'Over the last 2 weeks, how often have you been bothered by the following problems?',
		es: 'Durante las últimas 2 semanas, ¿qué tan seguido ha tenido molestias debido a los siguientes problemas?'
	},
	items: [
		item('nervous', '69725-0', {
			en: 'Feeling nervous, anxious or on edge',
			es: 'Se ha sentido nervioso(a), ansioso(a) o con los nervios de punta'
		}),
		item('control', '68509-9', {
			en: 'Not being able to stop or control worrying',
			es: 'No ha sido capaz de parar o controlar su preocupación'
		}),
		item('worry', '69733-4', {
			en: 'Worrying too much about different things',
			es: 'Se ha preocupado demasiado por motivos diferentes'
		}),
		item('relax', '69734-2', { en: 'Trouble relaxing', es: 'Ha tenido dificultad para relajarse' }),
		item('restless', '69735-9', {
			en: 'Being so restless that it is hard to sit still',
			es: 'Se ha sentido tan inquieto(a) que no ha podido quedarse quieto(a)'
		}),
		item('irritable', '69689-8', {
			en: 'Becoming easily annoyed or irritable',
			es: 'Se ha molestado o irritado fácilmente'
		}),
		item('afraid', '69736-7', {
			en: 'Feeling afraid as if something awful might happen',
			es: 'Ha tenido miedo de que algo terrible fuera a pasar'
		})
	],
	bands: [
		{ id: 'minimal', from: 0, to: 4, label: { en: 'Minimal', es: 'Mínima' } },
		{ id: 'mild', from: 5, to: 9, label: { en: 'Mild', es: 'Leve' } },
		{ id: 'moderate', from: 10, to: 14, label: { en: 'Moderate', es: 'Moderada' } },
		{ id: 'severe', from: 15, to: 21, label: { en: 'Severe', es: 'Grave' } }
	],
	bandSource: 'Spitzer RL, Kroenke K, Williams JBW, Löwe B. Arch Intern Med 2006;166:1092–1097',
	loinc: { panel: '69737-5', total: '70274-6' },
	reading: null,
	instructions: null,
	change: talkingTherapies(4, 8),
	unheard: null
};
