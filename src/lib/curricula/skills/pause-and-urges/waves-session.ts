import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, checkIn, closing, scale, sheet, teach } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './waves-pages.ts';

const practice = both(
	'Watch one mild urge for five minutes without following it. Then read your four sides once, aloud if you can.',
	'Mira un impulso leve por cinco minutos sin seguirlo. Después lee una vez tus cuatro lados, en voz alta si puedes.'
);

export const waves: SessionTemplate = {
	slug: 'skills-urges-wait-and-weigh',
	version: 1,
	title: both('Waiting out an urge, and weighing it', 'Esperar un impulso y ponerlo en la balanza'),
	purpose: both(
		'People watch a mild urge rise and fall and write down the four sides of one urge that matters to them.',
		'Las personas miran subir y bajar un impulso leve y escriben los cuatro lados de un impulso que les importa.'
	),
	notes: both(
		'A second session of this module: the pause should be known. Practice waiting on mild urges only. The four sides may hold any urge that can be named here without details; urges to die or to hurt someone are assessed one to one and not weighed in the group. Take the gains of an urge as seriously as its costs.',
		'Segunda sesión de este módulo: la pausa ya debe conocerse. La espera se practica solo con impulsos leves. En los cuatro lados cabe cualquier impulso que se pueda nombrar aquí sin detalles; los de morir o dañar a alguien se evalúan a solas y no se ponen en la balanza en grupo. Toma lo que da un impulso tan en serio como lo que cuesta.'
	),
	blocks: [
		checkIn(8, ['mood', 'anxiety', 'cravings', 'homework', 'need'], {
			say: both(
				'Did you use your pause on something small? What was it?',
				'¿Usaste tu pausa con algo pequeño? ¿Con qué?'
			),
			watch: both(
				'Very strong urges today: talk before the exercise, and let that person sit it out.',
				'Impulsos muy fuertes hoy: habla antes del ejercicio y que esa persona pueda no hacerlo.'
			)
		}),
		teach(both('Wait, and weigh', 'Esperar y pesar'), 9, pages, {
			say: both(
				'Which urges get smaller by waiting, and which ones need a person right away?',
				'¿Qué impulsos bajan si esperas y cuáles piden a una persona enseguida?'
			),
			reading: both(
				'Draw a wave and a pair of scales; they carry the whole lesson.',
				'Dibuja una ola y una balanza; con eso basta para toda la lección.'
			)
		}),
		block(
			both('Watch a wave', 'Mirar una ola'),
			10,
			sheet('urge-surfing'),
			{
				say: both(
					'Take a mild urge: to look at the phone, to move, to scratch. Stay with it for the minutes on the screen.',
					'Toma un impulso leve: ver el teléfono, moverte, rascarte. Quédate con él los minutos de la pantalla.'
				),
				watch: both(
					'A number that goes up and stays up. Stand up together, and do something outward.',
					'Un número que sube y no baja. Ponte de pie con esa persona y haz algo hacia fuera.'
				),
				psychosis: both(
					'Watch something outside instead: a sound that fades, a shadow, water in a glass.',
					'Mejor mira algo de fuera: un sonido que se apaga, una sombra, agua en un vaso.'
				),
				video: both(
					'Tell people to stop whenever they want, and ask each by name how it was.',
					'Di que se puede parar en cualquier momento y pregunta a cada quien por su nombre cómo le fue.'
				)
			},
			'practiced'
		),
		block(
			both('Four sides', 'Cuatro lados'),
			13,
			sheet('urge-pros-cons'),
			{
				say: both(
					'Now choose an urge that matters. Begin with what it gives you: it does give something.',
					'Ahora elige un impulso que importa. Empieza por lo que te da: algo te da.'
				),
				watch: both(
					'An empty side. Ask what a friend would put there.',
					'Un lado vacío. Pregunta qué pondría ahí una amistad.'
				)
			},
			'practiced'
		),
		block(
			both('What weighs most?', '¿Qué pesa más?'),
			4,
			scale(
				both('How ready are you to wait the next time?', 'La próxima vez, ¿qué tan posible ves esperar?'),
				both('Not at all', 'Nada'),
				both('Very', 'Mucho')
			),
			{
				say: both(
					'A low number is honest. What would move it by one?',
					'Un número bajo es honesto. ¿Qué lo subiría un punto?'
				)
			}
		),
		closing(6, practice, {
			say: both(
				'Where will your four sides live, so that you find them in time?',
				'¿Dónde van a vivir tus cuatro lados, para que los encuentres a tiempo?'
			)
		})
	]
};
