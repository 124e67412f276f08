import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, checkIn, closing, ideas, sheet, teach } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './pages.ts';

export const homePractice = both(
	'Once a day, catch one moment and write down its five parts. What happened? What did you think, feel and do? What did your body do?',
	'Una vez al día, atrapa un momento y anota sus cinco partes. ¿Qué pasó? ¿Qué pensaste, sentiste e hiciste? ¿Qué hizo tu cuerpo?'
);

export const session: SessionTemplate = {
	slug: 'cbt-how-it-fits',
	version: 1,
	title: both('How it all fits together', 'Cómo encaja todo'),
	purpose: both(
		'People see how situation, thought, feeling, body and action keep low mood and anxiety going, using one moment of their own.',
		'Las personas ven cómo situación, pensamiento, emoción, cuerpo y acción mantienen el ánimo bajo y la ansiedad, con un momento propio.'
	),
	notes: both(
		'The first of eight. Say how the group works, that practice at home carries most of the weight, and that it is asked about every time without marks. The wheel explains what keeps a problem going; it does not say who caused it. Draw it on paper where all can see it and leave it up for the eight meetings.',
		'La primera de ocho. Explica cómo trabaja el grupo, que la práctica en casa es lo que más pesa y que cada vez se pregunta por ella, sin calificar. La rueda explica qué mantiene un problema; no dice quién lo causó. Dibújala en papel a la vista de todo el grupo y déjala las ocho reuniones.'
	),
	blocks: [
		checkIn(8, ['mood', 'anxiety', 'goal', 'need'], {
			say: both(
				'Write a goal for these eight meetings: something you would do more of if mood or worry were less in the way.',
				'Escribe una meta para estas ocho reuniones: algo que harías más si el ánimo o la ansiedad estorbaran menos.'
			)
		}),
		teach(both('The wheel', 'La rueda'), 11, pages, {
			say: both(
				'Here is one of my own small ones. Where could I have got hold of this wheel?',
				'Aquí va una mía, pequeña. ¿Por dónde habría podido agarrar esta rueda?'
			),
			watch: both(
				'"So it is all in my head." No: the situation is part of the wheel, and so is the body.',
				'«Entonces todo está en mi cabeza». No: la situación es parte de la rueda, y el cuerpo también.'
			),
			reading: both(
				'Use five chairs or five sheets on the floor and walk through an example.',
				'Usa cinco sillas o cinco hojas en el piso y camina por un ejemplo.'
			),
			video: both(
				'Draw the wheel on paper and hold it to the camera, or share only that page.',
				'Dibuja la rueda en papel y muéstrala a la cámara, o comparte solo esa página.'
			)
		}),
		block(
			both('One moment of mine', 'Un momento mío'),
			13,
			sheet('emotion-map'),
			{
				say: both(
					'Choose a moment from the last days, medium strong. The sheet asks for the feeling, the body and what it is about. Keep the thought and what you did in mind for later.',
					'Elige un momento de los últimos días, de fuerza media. La hoja pide la emoción, el cuerpo y de qué se trata. Ten presente lo que pensaste e hiciste para después.'
				),
				watch: both(
					'Thoughts and feelings that trade places: "I feel that no one likes me" is a thought. Name it gently.',
					'Pensamientos y emociones cambiados: «siento que no le gusto a nadie» es un pensamiento. Dilo con suavidad.'
				),
				psychosis: both(
					'Choose a moment without voices or fear of being watched, such as boredom or a phone call.',
					'Elige un momento sin voces ni miedo a la vigilancia, como el aburrimiento o una llamada.'
				)
			},
			'practiced'
		),
		block(
			both('Where to get hold of it', 'Por dónde agarrarla'),
			11,
			ideas(
				both(
					'Where could someone get hold of the wheel? Name small things to do or think.',
					'¿Por dónde se puede agarrar la rueda? Di cosas pequeñas para hacer o pensar.'
				)
			),
			{
				say: both(
					'There is no best place. The easiest place is best.',
					'No hay un lugar mejor. El más fácil es el mejor.'
				)
			}
		),
		closing(7, homePractice, {
			say: both(
				'Just notice, this week. You need not change anything yet.',
				'Esta semana solo nota. Todavía no hay que cambiar nada.'
			)
		})
	]
};
