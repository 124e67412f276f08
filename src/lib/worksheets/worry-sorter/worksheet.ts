import type { LibraryWorksheet } from '#lib/domain/worksheet.ts';
import { after, before, howMuch } from '#lib/worksheets/scales.ts';
import { both, line, note, oneOf, option, scale, step } from '#lib/worksheets/write.ts';

const worryName = both('worry', 'preocupación');

export const worrySorter: LibraryWorksheet = {
	slug: 'worry-sorter',
	version: 1,
	topic: 'thinking',
	title: both('Worry sorter', 'Ordenar una preocupación'),
	purpose: both(
		'Some worries need a step. Others go in circles. Find out which this one is, and what to do with it.',
		'Unas preocupaciones piden un paso. Otras dan vueltas. Mira cuál es esta y qué hacer con ella.'
	),
	when: both(
		'Good for nights, and for worries that come back.',
		'Sirve para las noches y para las preocupaciones que regresan.'
	),
	cautions: both(
		'A worry about safety at home is not one to put off. Get help with it today.',
		'Una preocupación por peligro en casa no se deja para después. Busca ayuda hoy.'
	),
	contentNote: note(
		'This sheet looks at one worry. Take a middle-sized one.',
		'Esta hoja mira una preocupación. Toma una mediana.'
	),
	minutes: 8,
	steps: [
		step('worry', both('The worry', 'La preocupación'), [
			line('worry', both('What are you worried about?', '¿Qué te preocupa?'), {
				example: both('That I fail the exam', 'Reprobar el examen')
			}),
			scale(
				'worry-before',
				both('How much does it bother you right now?', '¿Cuánto te molesta en este momento?'),
				howMuch,
				{
					pair: before(worryName)
				}
			),
			oneOf('kind', both('Is there a step you could take?', '¿Hay algún paso que puedas dar?'), [
				option('now', 'Yes, today', 'Sí, hoy'),
				option('later', 'Yes, but not today', 'Sí, pero no hoy'),
				option('none', 'No, it is a "what if"', 'No, es un «y si…»')
			])
		]),
		step(
			'step',
			both('If there is a step', 'Si hay un paso'),
			[
				line('what', both('What is it?', '¿Cuál es?'), {
					example: both('Do two pages of practice', 'Hacer dos páginas de práctica')
				}),
				line('when', both('When will you do it?', '¿Cuándo lo harás?'), {
					example: both('Tonight at seven', 'Hoy a las siete')
				})
			],
			both('No step? Go on to the next page.', '¿No hay paso? Pasa a la página siguiente.')
		),
		step(
			'let-go',
			both('If it goes in circles', 'Si da vueltas'),
			[
				oneOf('way', both('How will you put it down for now?', '¿Cómo la dejarás por ahora?'), [
					option('time', 'I keep it for my worry time', 'La guardo para mi hora de preocuparme'),
					option('senses', 'I come back to my senses', 'Vuelvo a mis sentidos'),
					option('name', 'I call it "a worry" and let it go by', 'La llamo «preocupación» y la dejo pasar'),
					option('write', 'I write it down and close the page', 'La escribo y cierro la hoja')
				]),
				{
					kind: 'time',
					id: 'worry-time',
					label: both('My worry time, fifteen minutes a day', 'Mi hora de preocuparme, quince minutos al día')
				}
			],
			both('You do not have to win against it.', 'No hace falta que le ganes.')
		),
		step('now', both('How it is now', 'Cómo está ahora'), [
			scale('worry-after', both('How much does it bother you now?', '¿Cuánto te molesta ahora?'), howMuch, {
				pair: after(worryName)
			}),
			line('note', both('One thing to keep in mind', 'Una cosa para tener presente'), {
				example: both('Most of my old worries did not come true.', 'Casi nada de lo que temía antes pasó.'),
				shareable: true
			})
		])
	],
	workedExample: { 'worry-before': 7, kind: 'now', way: 'time', 'worry-time': '18:30', 'worry-after': 4 }
};
