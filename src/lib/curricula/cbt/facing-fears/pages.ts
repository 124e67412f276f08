import type { Page } from '#lib/activities/pages/rules.ts';
import { pictureOf } from '#lib/activities/pages/pictures.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('Why fear grows when we stay away', 'Por qué crece el miedo si evitamos'), [
		both(
			'Staying away brings relief. The fear learns: good thing we ran. It stays as it was, or spreads.',
			'Evitar da alivio. El miedo aprende: qué bueno que huimos. Sigue igual, o se extiende.'
		),
		both(
			'Small helpers do the same. We go only with company, sit by the door, or hold on to the phone.',
			'Los pequeños apoyos hacen lo mismo. Vamos solo con compañía, junto a la puerta o sin soltar el teléfono.'
		)
	]),
	page(both('What changes it', 'Lo que lo cambia'), [
		both(
			'Being there, and finding out. Often it goes better than we feared. Sometimes it is hard, and we get through.',
			'Estar ahí y averiguar. Muchas veces sale mejor de lo que temíamos. A veces cuesta, y lo pasamos.'
		),
		both(
			'The fear may still come along. What grows is trust in yourself.',
			'El miedo quizá viene también. Lo que crece es la confianza en ti.'
		)
	]),
	page(
		both('Step by step', 'Paso a paso'),
		[
			both(
				'Make a ladder, from easy to hard. Begin low enough to stay, and high enough to learn.',
				'Haz una escalera, de lo fácil a lo difícil. Empieza donde puedas quedarte y también aprender.'
			),
			both(
				'Take each step several times, on different days and in different places.',
				'Da cada paso varias veces, en días y lugares distintos.'
			)
		],
		pictureOf('steps')
	),
	page(both('Before and after', 'Antes y después'), [
		both(
			'Before: what am I afraid will happen? After: what did happen? What did I learn?',
			'Antes: ¿qué temo que pase? Después: ¿qué pasó? ¿Qué aprendí?'
		),
		both(
			'You choose each step. No one pushes you up the ladder.',
			'Tú eliges cada paso. Nadie te empuja por la escalera.'
		)
	])
];
