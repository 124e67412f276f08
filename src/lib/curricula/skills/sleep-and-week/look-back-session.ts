import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, checkIn, closing, discussion, scale, sheet, teach } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './look-back-pages.ts';

const practice = both(
	'Make a few marks each evening on your card: feelings, sleep, skills. One minute is enough. Bring it next time.',
	'Cada noche haz unas marcas en tu tarjeta: sentimientos, sueño, habilidades. Basta un minuto. Tráela la próxima vez.'
);

export const lookBack: SessionTemplate = {
	slug: 'skills-look-back-at-a-week',
	version: 1,
	title: both('Looking back at a week', 'Mirar una semana hacia atrás'),
	purpose: both(
		'People learn to keep a weekly card, look at their goal and nights without blame, and choose one thing to keep and one to change.',
		'Las personas aprenden a llevar una tarjeta de la semana, miran su meta y sus noches sin culpa, y eligen algo que conservar y algo que cambiar.'
	),
	notes: both(
		'A second session of this module, best at the end of a week. The card is private and no one reads it while it is filled in at home; say so, and say what people do if it gets dangerous. Do not collect it to check on anyone. Missing days are the usual case.',
		'Segunda sesión de este módulo; va mejor al final de la semana. La tarjeta es privada y nadie la lee mientras se llena en casa; dilo, y di qué hacer si hay peligro. No la recojas para vigilar a nadie. Lo normal es que falten días.'
	),
	blocks: [
		checkIn(8, ['mood', 'sleep-quality', 'homework', 'skill', 'need'], {
			say: both(
				'Think of the whole week as you answer, not only of today.',
				'Al responder piensa en toda la semana y no solo en hoy.'
			)
		}),
		teach(both('Patterns, not mistakes', 'Patrones, no errores'), 8, pages, {
			say: both(
				'If your week were the weather, what would the report say, day by day?',
				'Si tu semana fuera el clima, ¿qué diría el reporte de cada día?'
			),
			watch: both(
				'"All of it was bad." Ask about the least bad hour.',
				'«Todo fue malo». Pregunta por la hora menos mala.'
			),
			reading: both(
				'Draw a line that goes up and down over seven days, instead of writing.',
				'Dibuja una línea que sube y baja en siete días, en vez de escribir.'
			)
		}),
		block(
			both('My week on a card', 'Mi semana en una tarjeta'),
			14,
			sheet('weekly-practice-card'),
			{
				say: both(
					'Fill in the days that you remember. A guess is fine, and empty days may stay empty.',
					'Llena los días que recuerdes. Basta un cálculo, y los días vacíos se pueden quedar así.'
				),
				watch: both(
					'Someone who looks shaken by what they see. The card stays theirs; ask how they are before they leave.',
					'Alguien a quien le afecta lo que ve. La tarjeta es suya; pregunta cómo está antes de que se vaya.'
				),
				psychosis: both(
					'Choose only two lines to watch, such as sleep and meals.',
					'Elige solo dos renglones, como el sueño y las comidas.'
				),
				video: both(
					'Leave time in silence, and tell when half of it is over.',
					'Deja tiempo en silencio y avisa a la mitad.'
				)
			},
			'practiced'
		),
		block(
			both('How was your goal?', '¿Cómo te fue con tu meta?'),
			4,
			scale(
				both('How much of your goal for the week happened?', '¿Cuánto de tu meta de la semana se hizo?'),
				both('Nothing', 'Nada'),
				both('All of it', 'Todo')
			),
			{
				say: both(
					'The number is about the plan. Too large a plan gives a small number.',
					'El número habla del plan. Un plan muy grande da un número chico.'
				)
			}
		),
		block(
			both('Keep and change', 'Conservar y cambiar'),
			9,
			discussion(
				both(
					'What will you keep, and what one thing will you change?',
					'¿Qué vas a conservar y qué única cosa vas a cambiar?'
				)
			),
			{
				say: both('Say it so small that it could happen on a Monday.', 'Dilo tan pequeño que pueda pasar en lunes.'),
				watch: both(
					'Big vows. Ask for the first five minutes of them.',
					'Grandes promesas. Pide sus primeros cinco minutos.'
				)
			}
		),
		closing(7, practice, {
			say: both(
				'Where will the card live, and what will remind you in the evening?',
				'¿Dónde va a vivir la tarjeta y qué te la recordará por la noche?'
			)
		})
	]
};
