import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, checkIn, closing, part, rolePlay, round, sheet, teach } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './kind-and-steady-pages.ts';

const practice = both(
	'Say one small no this week, kindly and without a long reason. Afterwards fill in the sheet about that talk.',
	'Di un no pequeño esta semana, con amabilidad y sin una razón larga. Después llena la hoja sobre esa conversación.'
);

export const kindAndSteady: SessionTemplate = {
	slug: 'skills-kind-and-steady',
	version: 1,
	title: both('Saying no, and staying kind', 'Decir que no con amabilidad'),
	purpose: both(
		'People rehearse a kind no without long excuses and look back at one talk, at how they treated the other person and themselves.',
		'Las personas ensayan un no amable sin excusas largas y miran una conversación: cómo trataron a la otra persona y a sí mismas.'
	),
	notes: both(
		'A second session of this module. Some people have been taught that a no is rude or dangerous, and for some it is: never rehearse a no to someone who is violent. Others say no easily and kindness is the harder half; let them practice that one.',
		'Segunda sesión de este módulo. A algunas personas les enseñaron que un no es grosero o peligroso, y para algunas lo es: nunca ensayes un no a alguien violento. Otras dicen que no con facilidad y les cuesta más la amabilidad; que practiquen esa parte.'
	),
	blocks: [
		checkIn(7, ['mood', 'anxiety', 'homework', 'need'], {
			say: both(
				'Whom did you ask, and what came back? A no counts as practice.',
				'¿A quién le pediste y qué te contestó? Un no cuenta como práctica.'
			)
		}),
		teach(both('Kind and steady', 'Amabilidad y firmeza'), 9, pages, {
			say: both(
				'Say no to me as rudely as you can. Now as softly as you can. Today we look for the middle.',
				'Dime que no con toda la grosería que puedas. Ahora con toda la suavidad. Hoy buscamos el punto medio.'
			),
			watch: both(
				'Giggles that cover fear. Check with that person in the break or after.',
				'Risitas que tapan miedo. Habla con esa persona en la pausa o al final.'
			),
			reading: both(
				'Practice only three words: "I see. I cannot." Add the rest later.',
				'Practiquen solo esto: «te entiendo; no puedo». Lo demás, después.'
			)
		}),
		block(
			both('Three times the same', 'Tres veces lo mismo'),
			12,
			rolePlay(
				both('The moving day', 'El día de la mudanza'),
				both(
					'A friend asks Noa for help with moving all Saturday. Noa has had a hard week and promised the day to a sister. The friend asks more than once.',
					'Una amistad le pide a Noa ayuda con la mudanza todo el sábado. Noa tuvo una semana difícil y le prometió el día a su hermana. La amistad insiste.'
				),
				[
					part(
						'no',
						both('Noa, who says no', 'Noa, que dice que no'),
						both(
							'Listen to the end. Say what you understood. Say no in one sentence. Asked again, say the same, as kindly as before.',
							'Escucha hasta el final. Di qué entendiste. Di que no en una frase. Si insiste, repite lo mismo con la misma amabilidad.'
						)
					),
					part(
						'asks',
						both('The friend who asks', 'Quien pide ayuda'),
						both(
							'You need help and are under stress. Ask three times in different words. Accept it the third time.',
							'Necesitas ayuda y andas con prisa. Pide tres veces con otras palabras. A la tercera, acéptalo.'
						)
					)
				]
			),
			{
				say: both(
					'The same sentence three times. It will feel strange; it is not rude.',
					'La misma frase tres veces. Se siente raro, pero no es grosero.'
				),
				watch: both(
					'A friend who begins to threaten. Stop: that would be another module.',
					'Quien pide y empieza a amenazar. Para: eso sería otro módulo.'
				),
				psychosis: both(
					'Let a facilitator ask, once, and let the player read the sentence from a card.',
					'Que quien facilita pida una sola vez y que la persona lea su frase de una tarjeta.'
				),
				video: both(
					'Play it as a phone call, with cameras off, so that only the voice is kind.',
					'Háganlo como llamada, sin cámara, para que la amabilidad esté en la voz.'
				)
			},
			'practiced'
		),
		block(
			both('Look back at a talk', 'Mirar una conversación'),
			9,
			sheet('kind-and-steady'),
			{
				say: both(
					'Take a talk from this week or the one we just played. No blame: what would you keep, and what would you change?',
					'Toma una conversación de esta semana o la que acabamos de actuar. Sin culpas: ¿qué conservas y qué cambias?'
				),
				watch: both(
					'All low marks for oneself. Ask the partner in the role-play what they saw.',
					'Puras notas bajas para sí. Pregunta a quien actuó enfrente qué vio.'
				)
			},
			'practiced'
		),
		block(
			both('My kind no', 'Mi no amable'),
			7,
			round(
				both(
					'Which no would you like to say this week? Say only the sentence.',
					'¿Qué «no» quieres decir esta semana? Di solo la frase.'
				),
				0.5
			),
			{
				say: both('No names and no story. One sentence, or pass.', 'Sin nombres y sin historia. Una frase, o pasar.')
			}
		),
		closing(6, practice, {
			say: both('Choose a no that costs little. The muscle grows.', 'Elige un no que cueste poco. El músculo crece.')
		})
	]
};
