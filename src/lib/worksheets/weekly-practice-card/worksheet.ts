import type { LibraryWorksheet, ScaleField } from '#lib/domain/worksheet.ts';
import { days } from '#lib/worksheets/days.ts';
import { both, line, oneOf, option, paragraph, scale, step } from '#lib/worksheets/write.ts';

const toFive = {
	kind: 'scale',
	min: 0,
	max: 5,
	step: 1,
	low: both('None', 'Nada'),
	high: both('The most', 'Lo máximo')
} satisfies Omit<ScaleField, 'id' | 'label'>;

/** Nobody reads it while a person fills it in at home, so it does not ask about self-harm or suicide. */
export const weeklyPracticeCard: LibraryWorksheet = {
	slug: 'weekly-practice-card',
	version: 1,
	topic: 'planning',
	title: both('My week on a card', 'Mi semana en una tarjeta'),
	purpose: both(
		'A few marks each day for feelings, urges, sleep and skills. You see your week on one page.',
		'Unas marcas cada día para sentimientos, impulsos, sueño y habilidades. Ves tu semana en una página.'
	),
	when: both('Fill it in once a day, and bring it to group.', 'Llénala una vez al día y tráela al grupo.'),
	cautions: both(
		'Nobody sees it while you fill it in at home. If you are in danger, call or text 988, or call 911.',
		'Nadie la ve mientras la llenas en casa. Si hay peligro, llama o escribe al 988, o llama al 911.'
	),
	minutes: 5,
	steps: [
		step(
			'names',
			both('What you watch', 'Lo que miras'),
			[
				line('feeling', both('A feeling you want to watch', 'Un sentimiento que quieres seguir'), {
					example: both('Shame', 'Vergüenza')
				}),
				line('urge', both('An urge you want to watch', 'Un impulso que quieres seguir'), {
					example: both('To cancel plans', 'Cancelar planes')
				}),
				line('skill', both('The skill you practice this week', 'La habilidad que practicas esta semana'), {
					example: both('My pause plan', 'Mi pausa'),
					shareable: true
				})
			],
			both('Choose them once for the week.', 'Elígelos una vez para la semana.')
		),
		step(
			'card',
			both('Day by day', 'Día por día'),
			[
				{
					kind: 'grid',
					id: 'card',
					label: both('Your days', 'Tus días'),
					rows: days,
					fields: [
						scale('distress', both('Distress', 'Malestar'), toFive),
						scale('joy', both('Joy', 'Alegría'), toFive),
						scale('feeling', both('My feeling', 'Mi sentimiento'), toFive),
						scale('urge', both('My urge', 'Mi impulso'), toFive),
						oneOf('acted', both('Acted on it', 'Lo seguí'), [
							option('not', 'Did not', 'No lo seguí'),
							option('partly', 'Partly', 'En parte'),
							option('did', 'Did', 'Sí')
						]),
						scale('sleep', both('Hours of sleep', 'Horas de sueño'), {
							...toFive,
							max: 14,
							low: both('No sleep', 'Sin dormir'),
							high: both('All day', 'Todo el día')
						}),
						oneOf('medicine', both('Medicine', 'Medicina'), [
							option('taken', 'As planned', 'Como se planeó'),
							option('missed', 'Missed some', 'Faltó alguna'),
							option('none', 'I take none', 'No tomo')
						]),
						scale('helped', both('The skill helped', 'La habilidad ayudó'), toFive)
					]
				}
			],
			both('One minute a day is enough.', 'Basta un minuto al día.')
		),
		step('week', both('The week as a whole', 'La semana entera'), [
			paragraph('noticed', both('What do you notice?', '¿Qué notas?'), {
				example: both(
					'The urge was strong on days with little sleep.',
					'El impulso fue fuerte los días con poco sueño.'
				),
				shareable: true
			}),
			line('bring', both('What do you want to bring to group?', '¿Qué quieres traer al grupo?'), {
				example: both('Wednesday, and what helped', 'El miércoles, y lo que ayudó')
			})
		])
	],
	workedExample: {
		'card.mon.distress': 3,
		'card.mon.joy': 1,
		'card.mon.feeling': 4,
		'card.mon.urge': 4,
		'card.mon.acted': 'partly',
		'card.mon.sleep': 5,
		'card.mon.medicine': 'taken',
		'card.mon.helped': 2,
		'card.tue.distress': 2,
		'card.tue.joy': 2,
		'card.tue.feeling': 2,
		'card.tue.urge': 1,
		'card.tue.acted': 'not',
		'card.tue.sleep': 7,
		'card.tue.medicine': 'taken',
		'card.tue.helped': 4
	}
};
