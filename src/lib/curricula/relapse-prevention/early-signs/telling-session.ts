import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, checkIn, closing, part, rolePlay, round, sheet, teach } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './telling-pages.ts';

const practice = both(
	'Tell one person your first sign, and what you want to hear when they see it. Note how it went.',
	'Dile a una persona tu primera señal y qué quieres oír cuando la vea. Anota cómo fue.'
);

export const telling: SessionTemplate = {
	slug: 'relapse-telling-someone',
	version: 1,
	title: both('Finishing the plan, and telling someone', 'Terminar el plan y contárselo a alguien'),
	purpose: both(
		'People finish their plan and rehearse telling one person their first sign and what they want to hear then.',
		'Las personas terminan su plan y ensayan contarle a alguien su primera señal y qué quieren oír entonces.'
	),
	notes: both(
		'A second session of this module: the plan was begun in the first. Telling has risks where a partner, a court or a landlord could use it; help people choose, and let staff be the one who is told. Do not press anyone to involve family. Anyone without a plan yet begins with signs and people.',
		'Segunda sesión de este módulo: el plan se empezó en la primera. Contarlo tiene riesgos donde una pareja, un juzgado o un casero lo puede usar; ayuda a elegir, y que se lo puedan contar al equipo. No presiones a nadie para incluir a la familia. Quien todavía no tiene plan empieza por las señales y la gente.'
	),
	blocks: [
		checkIn(8, ['mood', 'cravings', 'used', 'homework', 'need'], {
			say: both(
				'Did you see one of your signs since last time? Seeing it is the point.',
				'¿Viste alguna de tus señales desde la última vez? De eso se trata, de verla.'
			),
			watch: both(
				'Signs that came and went unnoticed until now. Plan the next day with that person before they leave.',
				'Señales que estaban y no se notaron hasta ahora. Planea el día siguiente con esa persona antes de que se vaya.'
			)
		}),
		teach(both('Two who know it', 'Dos que lo conocen'), 8, pages, {
			say: both(
				'Who here has a person that they could call at six in the morning? It is fine if not; that is what we work on.',
				'¿Quién tiene a alguien a quien llamar a las seis de la mañana? Si no, está bien; en eso trabajamos.'
			),
			reading: both(
				'Say the three sentences together: my sign, what to say, what not to say.',
				'Digan en grupo las tres frases: mi señal, qué decir, qué no decir.'
			)
		}),
		block(
			both('Finish the plan', 'Terminar el plan'),
			13,
			sheet('relapse-prevention'),
			{
				say: both(
					'Open your plan again. Today: your people, and the first hour. Make each line shorter.',
					'Abre otra vez tu plan. Hoy: tu gente y la primera hora. Acorta cada línea.'
				),
				watch: both(
					'A plan without a name in it. A staff member or a meeting is a name.',
					'Un plan sin ningún nombre. Alguien del equipo o una reunión también es un nombre.'
				),
				psychosis: both(
					'Write it on one card with the facilitator: sign, place, person.',
					'Háganlo en una sola tarjeta con quien facilita: señal, lugar, persona.'
				)
			},
			'practiced'
		),
		block(
			both('Telling it', 'Contarlo'),
			11,
			rolePlay(
				both('On the bench', 'En la banca'),
				both(
					'Andy and an old friend sit on a bench after lunch. Andy wants the friend to know the first sign. It has never come up before.',
					'Andy y una vieja amistad se sientan en una banca después de comer. Andy quiere que sepa cuál es su primera señal. Nunca lo han hablado.'
				),
				[
					part(
						'tells',
						both('Andy, who tells', 'Andy, que lo cuenta'),
						both(
							'Three sentences: my first sign, what I want to hear, what does not help. Then ask: is that all right with you?',
							'Tres frases: mi primera señal, qué quiero oír, qué no me ayuda. Luego pregunta: ¿te parece bien?'
						)
					),
					part(
						'hears',
						both('The friend', 'Quien escucha'),
						both(
							'You are surprised and a little shy. Ask one question. Say what you can do, and what you cannot.',
							'Te sorprende y te da algo de pena. Haz una pregunta. Di qué puedes hacer y qué no.'
						)
					)
				]
			),
			{
				say: both(
					'Short, as it would really be. Then change roles, if both want to.',
					'Corto, como sería de verdad. Luego cambien de papel, si ambas personas quieren.'
				),
				watch: both(
					'A long confession. Three sentences are the skill.',
					'Una confesión larga. La habilidad son tres frases.'
				),
				video: both(
					'Practice it as a phone call; most people will tell it that way.',
					'Practíquenlo como llamada; así lo contará la mayoría.'
				)
			},
			'practiced'
		),
		block(
			both('Whom will you tell?', '¿A quién se lo vas a contar?'),
			4,
			round(
				both(
					'Whom will you tell, and by when? No names needed.',
					'¿A quién se lo vas a contar y cuándo? No hace falta el nombre.'
				),
				0.5
			),
			{
				say: both('A word such as "sister" or "nurse" is enough.', 'Basta una palabra, como «hermana» o «enfermera».')
			}
		),
		closing(6, practice, {
			say: both(
				'If you tell no one this week, keep the card. It still counts.',
				'Si esta semana no se lo cuentas a nadie, guarda la tarjeta. También cuenta.'
			)
		})
	]
};
