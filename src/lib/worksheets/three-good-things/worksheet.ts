import type { LibraryWorksheet } from '#lib/domain/worksheet.ts';
import { both, line, rows, step } from '#lib/worksheets/write.ts';

export const threeGoodThings: LibraryWorksheet = {
	slug: 'three-good-things',
	version: 1,
	topic: 'feelings',
	title: both('Three good things', 'Tres cosas buenas'),
	purpose: both(
		'Find three things that were good today, however small. Say what made each one possible.',
		'Busca tres cosas que hoy fueron buenas, por pequeñas que sean. Di qué hizo posible cada una.'
	),
	when: both('Good in the evening, or to close a group.', 'Sirve por la noche o para cerrar un grupo.'),
	cautions: both(
		'On a day of loss this can feel false. Then leave it, or look for one small thing.',
		'En un día de pérdida puede sonar falso. Entonces déjalo, o busca una cosa pequeña.'
	),
	minutes: 6,
	steps: [
		step(
			'things',
			both('Three things', 'Tres cosas'),
			[
				rows(
					'things',
					both('What was good?', '¿Qué fue bueno?'),
					both('Good thing', 'Cosa buena'),
					[
						line('what', both('What was it?', '¿Qué fue?'), { shareable: true }),
						line('why', both('What made it possible?', '¿Qué lo hizo posible?'))
					],
					{ min: 3, max: 3 }
				)
			],
			both('Warm socks count. So does one kind word.', 'Unas medias calientes cuentan. Una palabra amable también.')
		),
		step('stay', both('Stay with one', 'Quédate con una'), [
			line('feel', both('Think of one of them. What do you feel?', 'Piensa en una de ellas. ¿Qué sientes?'), {
				example: both('A little warm in my chest', 'Un poco de calor en el pecho')
			}),
			line('more', both('How could you have a bit more of it?', '¿Cómo podrías tener un poco más de eso?'), {
				example: both('Sit by the window each morning', 'Sentarme junto a la ventana cada mañana'),
				shareable: true
			})
		])
	],
	workedExample: {
		'things.r1.what': both('Sun on the kitchen table', 'Sol en la mesa de la cocina'),
		'things.r1.why': both('I got up before eight.', 'Me levanté antes de las ocho.'),
		'things.r2.what': both('The driver waited for me', 'El chofer me esperó'),
		'things.r2.why': both('I waved, and he was kind.', 'Le hice una seña y fue amable.'),
		'things.r3.what': both('I laughed in group', 'Me reí en el grupo'),
		'things.r3.why': both('Cho did her cat voice.', 'Cho hizo la voz de su gato.')
	}
};
