import type { LibraryWorksheet, Option } from '#lib/domain/worksheet.ts';
import { howMuch } from '#lib/worksheets/scales.ts';
import { both, line, oneOf, option, paragraph, scale, step } from '#lib/worksheets/write.ts';

const areas: Option[] = [
	option('family', 'Family', 'Familia'),
	option('friends', 'Friends', 'Amistades'),
	option('partner', 'Love and partner', 'Amor y pareja'),
	option('work', 'Work or learning', 'Trabajo o estudio'),
	option('health', 'Health and body', 'Salud y cuerpo'),
	option('fun', 'Play and fun', 'Juego y diversión'),
	option('spirit', 'Spirit or faith', 'Espíritu o fe'),
	option('community', 'Community', 'Comunidad'),
	option('self', 'Care for myself', 'Cuidado de mí')
];

export const valuesCompass: LibraryWorksheet = {
	slug: 'values-compass',
	version: 1,
	topic: 'planning',
	title: both('My compass', 'Mi brújula'),
	purpose: both(
		'See which parts of life matter to you, and how near you live to them. Then choose one small step.',
		'Mira qué partes de la vida te importan y qué tan cerca vives de ellas. Luego elige un paso pequeño.'
	),
	when: both(
		'Good at the start of care, and again before discharge.',
		'Sirve al empezar la atención y otra vez antes del alta.'
	),
	cautions: both(
		'A gap is not a failure. Fill in only the parts that are yours.',
		'Una distancia no es un fracaso. Llena solo las partes que son tuyas.'
	),
	minutes: 20,
	steps: [
		step(
			'areas',
			both('Parts of life', 'Partes de la vida'),
			[
				{
					kind: 'grid',
					id: 'areas',
					label: both(
						'How much does each matter, and how near are you?',
						'¿Cuánto importa cada una y qué tan cerca estás?'
					),
					rows: areas,
					fields: [
						scale('matters', both('It matters to me', 'Me importa'), howMuch),
						scale('living', both('I live it these days', 'La vivo en estos días'), howMuch),
						{
							kind: 'computed',
							id: 'gap',
							label: both('How far apart', 'Distancia'),
							rule: 'gap',
							of: ['matters', 'living']
						}
					]
				}
			],
			both(
				'Open a part to fill it in. You can leave any of them.',
				'Abre una parte para llenarla. Puedes dejar las que quieras.'
			)
		),
		step('one', both('Choose one', 'Elige una'), [
			oneOf('area', both('Which part would you like to live more?', '¿Qué parte te gustaría vivir más?'), areas, {
				help: both('A far one, or one that feels ready.', 'Una lejana, o una que ya esté lista.')
			}),
			paragraph('why', both('What matters to you about it?', '¿Qué te importa de ella?'), {
				example: both(
					'I want my sister to know she can count on me.',
					'Quiero que mi hermana sepa que cuenta conmigo.'
				),
				shareable: true
			})
		]),
		step('step', both('One small step', 'Un paso pequeño'), [
			line('step', both('What is one small step this week?', '¿Cuál es un paso pequeño esta semana?'), {
				example: both('Call her on Sunday and ask about her week.', 'Llamarla el domingo y preguntarle por su semana.'),
				shareable: true
			}),
			line('when', both('When will you take it?', '¿Cuándo lo darás?'), {
				example: both('Sunday after lunch', 'El domingo después de comer')
			})
		])
	],
	workedExample: {
		'areas.family.matters': 9,
		'areas.family.living': 4,
		'areas.friends.matters': 7,
		'areas.friends.living': 5,
		'areas.health.matters': 8,
		'areas.health.living': 6,
		'areas.spirit.matters': 6,
		'areas.spirit.living': 7,
		area: 'family'
	}
};
