import type { Local } from '#lib/domain/worksheet.ts';
import type { Choice, Item, Measure } from '#lib/measures/measure.ts';
import { ours } from '#lib/measures/wording.ts';

const labels: Local[] = [
	{ en: 'Not at all', es: 'Nada' },
	{ en: 'A little', es: 'Un poco' },
	{ en: 'Somewhat', es: 'Algo' },
	{ en: 'A lot', es: 'Mucho' },
	{ en: 'Completely', es: 'Totalmente' }
];
const asGiven: Choice[] = labels.map((label, score) => ({ score, label }));
/** What is bad to have counts the other way. */
const turned: Choice[] = labels.map((label, at) => ({ score: 4 - at, label }));
const item = (id: string, text: Local, choices = asGiven): Item => ({
	...{ id: `group-climate-${id}`, text, choices, scored: true }
});

/** How a group is for somebody, over a few weeks. Our own. */
export const groupClimate: Measure = {
	...ours,
	slug: 'group-climate',
	version: 1,
	name: 'Group climate',
	title: { en: 'How this group is for me', es: 'Cómo es este grupo para mí' },
	languages: ['en', 'es'],
	languageNote: null,
	instructions: null,
	stem: { en: 'In this group, over the last two weeks:', es: 'En este grupo, en las últimas dos semanas:' },
	recall: { en: 'The last two weeks', es: 'Las últimas dos semanas' },
	items: [
		item('listen', { en: 'People listened to each other.', es: 'La gente se escuchó.' }),
		item('honest', { en: 'I could be honest here.', es: 'Pude decir la verdad aquí.' }),
		item('belong', { en: 'I felt that I belong here.', es: 'Sentí que este es mi lugar.' }),
		item('learn', {
			en: 'Something that another person said helped me.',
			es: 'Algo que dijo otra persona me ayudó.'
		}),
		item('differ', {
			en: 'When people saw things differently, they stayed respectful.',
			es: 'Cuando alguien veía las cosas de otra manera, hubo respeto.'
		}),
		item('left-out', { en: 'I felt left out.', es: 'Sentí que me dejaban de lado.' }, turned)
	],
	total: 'mean',
	worse: 'lower',
	bands: [],
	bandSource: null,
	reading: {
		en: 'The mean of six answers from 0 to 4; more is better, and the last question counts the other way. Without ranges.',
		es: 'El promedio de seis respuestas de 0 a 4; más es mejor, y la última pregunta cuenta al revés. Sin rangos.'
	},
	loinc: null,
	unheard: null
};
