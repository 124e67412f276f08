import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, checkIn, closing, ideas, round, sheet, teach } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './pages.ts';

export const homePractice = both(
	'Show your plan to one person you trust. Tell them your first early sign, and what they can say when they see it.',
	'Muéstrale tu plan a una persona de confianza. Cuéntale tu primera señal y qué puede decirte cuando la vea.'
);

export const session: SessionTemplate = {
	slug: 'cbt-staying-well',
	version: 1,
	title: both('Keeping what helps', 'Conservar lo que ayuda'),
	purpose: both(
		'People gather what helped, name their early signs, and plan what to do and whom to tell when they come.',
		'Las personas reúnen lo que ayudó, nombran sus primeras señales y planean qué hacer y a quién decirlo.'
	),
	notes: both(
		'The last of eight. Some leave better, some not yet; say both aloud, and that not yet is about the treatment as much as about the person. Endings wake up other endings; leave room for that. Look up the next appointment of each person before the session.',
		'La última de ocho. Hay quien sale mejor y hay quien todavía no; di las dos cosas, y que un «todavía no» habla tanto del tratamiento como de la persona. Los finales despiertan otros finales; deja lugar para eso. Averigua antes la próxima cita de cada quien.'
	),
	blocks: [
		checkIn(7, ['mood', 'anxiety', 'homework', 'gratitude', 'need'], {
			say: both(
				'Think of the goal you wrote in the first meeting. Where are you with it: nearer, the same, further?',
				'Piensa en la meta que escribiste en la primera reunión. ¿Dónde estás: más cerca, igual, más lejos?'
			),
			watch: both(
				'Anyone who feels left behind. Speak with them today about what comes next in their care.',
				'Quien siente que se quedó atrás. Habla hoy con esa persona sobre lo que sigue en su atención.'
			)
		}),
		block(
			both('What helped', 'Lo que ayudó'),
			8,
			ideas(
				both(
					'Which things from these eight meetings helped you, even a little?',
					'¿Qué cosas de estas ocho reuniones te ayudaron, aunque sea un poco?'
				)
			),
			{
				say: both('Write down the two that you want to keep.', 'Anota las dos que quieres conservar.'),
				video: both(
					'Read the list aloud at the end, slowly, so that each can note two.',
					'Lee la lista despacio al final, para que cada quien anote dos.'
				)
			}
		),
		teach(both('Early signs and a plan', 'Primeras señales y un plan'), 9, pages, {
			say: both(
				'What would someone who lives with you notice first when you are not well?',
				'¿Qué notaría primero alguien que vive contigo cuando no estás bien?'
			),
			psychosis: both(
				'Include signs such as sleeping less, avoiding people or sounds getting louder, and whom on the team to call at the first of them.',
				'Incluye señales como dormir menos, evitar a la gente u oír los sonidos más fuertes, y a quién del equipo llamar a la primera.'
			)
		}),
		block(
			both('My next goal and my plan', 'Mi próxima meta y mi plan'),
			13,
			sheet('weekly-goal'),
			{
				say: both(
					'Choose one thing to keep as your goal. As the obstacle, write your early sign; as the plan, what you will do then.',
					'Elige como meta una cosa que quieres conservar. Como obstáculo, escribe tu primera señal; como plan, qué harás entonces.'
				),
				watch: both(
					'Plans without people. Ask: who could hear about this?',
					'Planes sin gente. Pregunta: ¿quién podría saber de esto?'
				),
				reading: both(
					'Three pictures on one card: my sign, my step, my person.',
					'Tres dibujos en una tarjeta: mi señal, mi paso, mi persona.'
				)
			},
			'practiced'
		),
		block(
			both('What I take with me', 'Lo que me llevo'),
			7,
			round(both('What do you take with you, and what do you leave here?', '¿Qué te llevas y qué dejas aquí?'), 0.5),
			{
				say: both(
					'One sentence each, or pass. No one has to feel grateful.',
					'Una frase cada quien, o pasar. Nadie tiene que sentir gratitud.'
				)
			}
		),
		closing(6, homePractice, {
			say: both(
				'Before you go, note whom you can call. The Help button shows it.',
				'Antes de irte, anota a quién puedes llamar. El botón de ayuda lo muestra.'
			)
		})
	]
};
