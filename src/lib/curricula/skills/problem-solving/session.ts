import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, checkIn, closing, discussion, ideas, sheet, teach } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './pages.ts';

export const homePractice = both(
	'Take the first step of your plan on the day you chose. Note what happened. If you did not take it, note what got in the way.',
	'Da el primer paso de tu plan el día que elegiste. Anota qué pasó. Si no lo diste, anota qué se interpuso.'
);

export const session: SessionTemplate = {
	slug: 'skills-problem-solving',
	version: 1,
	title: both('One problem, step by step', 'Un problema, paso a paso'),
	purpose: both(
		'People make one real problem small enough, find more than three ways, and leave with a first step and a day for it.',
		'Las personas hacen más pequeño un problema real, encuentran más de tres caminos y salen con un primer paso y un día.'
	),
	notes: both(
		'Many problems in this room are made by money, housing, law, discrimination or illness. Do not treat them as a lack of skill; know how case management works in your program and bring its referral list. A problem that is unsafe or urgent today is handled outside the group, now.',
		'Muchos problemas de este grupo vienen del dinero, la vivienda, la ley, la discriminación o la enfermedad. No los trates como falta de habilidad; conoce la gestión de casos del programa y trae su lista de recursos. Un problema peligroso o urgente se atiende hoy, fuera del grupo.'
	),
	blocks: [
		checkIn(7, ['mood', 'anxiety', 'homework', 'goal', 'need'], {
			say: both(
				'For your goal of today, think of one thing that would make tomorrow a little easier.',
				'Para tu meta de hoy, piensa en algo que haría mañana un poco más fácil.'
			)
		}),
		teach(both('Taking a problem apart', 'Desarmar un problema'), 8, pages, {
			say: both(
				'What is the difference between a worry and a problem? A problem has a next step.',
				'¿En qué se distinguen una preocupación y un problema? Un problema tiene un paso siguiente.'
			),
			watch: both(
				'Shame about practical things. Say that forms, debts and landlords are hard for everyone.',
				'Vergüenza por asuntos prácticos. Di que los trámites, las deudas y los caseros son difíciles para cualquiera.'
			),
			reading: both(
				'Show the steps with a real thing, such as a stuck zipper or a missed bus.',
				'Muestra los pasos con algo real, como un cierre trabado o un autobús perdido.'
			)
		}),
		block(
			both('Ideas for someone else', 'Ideas para alguien más'),
			10,
			ideas(
				both(
					'Lee gets anxious and misses the bus to group twice a week. What could Lee try?',
					'Lee se pone mal y dos veces por semana pierde el autobús al grupo. ¿Qué podría probar Lee?'
				)
			),
			{
				say: both(
					'Five minutes of ideas, none is judged. Then three votes each.',
					'Cinco minutos de ideas, sin juzgar ninguna. Después, tres votos cada quien.'
				),
				watch: both(
					'Quick advice with "just". Ask for one more idea that costs nothing.',
					'Consejos con «solo hay que». Pide una idea más que no cueste nada.'
				),
				video: both(
					'Write for two minutes in silence, and read ideas aloud for people with a small screen.',
					'Dos minutos en silencio para escribir, y lee las ideas en voz alta para quien tiene pantalla pequeña.'
				)
			}
		),
		block(
			both('My problem, step by step', 'Mi problema, paso a paso'),
			14,
			sheet('problem-solving'),
			{
				say: both(
					'Choose something that is partly in your hands, and not the largest thing in your life.',
					'Elige algo que dependa en parte de ti, y que no sea lo más grande de tu vida.'
				),
				watch: both(
					'A problem that is really a decision by someone else. Look for the part that the client can do.',
					'Un problema que en realidad decide otra persona. Busca la parte que sí le toca.'
				),
				psychosis: both(
					'Work in pairs with a facilitator, one step at a time; choose something concrete such as a phone call.',
					'Trabaja en pareja con quien facilita, un paso a la vez; elige algo concreto, como una llamada.'
				)
			},
			'practiced'
		),
		block(
			both('First steps', 'Primeros pasos'),
			5,
			discussion(both('What is your first step, and on which day?', '¿Cuál es tu primer paso y qué día lo das?')),
			{
				say: both(
					'If you want company for the step, say so. Someone here may have done it before.',
					'Si quieres compañía para ese paso, dilo. Quizá alguien aquí ya lo hizo.'
				)
			}
		),
		closing(6, homePractice, {
			say: both(
				'A step that was not taken is news about the plan, and not about you.',
				'Un paso que no se dio habla del plan y no de ti.'
			)
		})
	]
};
