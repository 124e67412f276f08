import type { Page } from '#lib/activities/pages/rules.ts';
import { pictureOf } from '#lib/activities/pages/pictures.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('A direction, not a finish line', 'Un rumbo, no una meta'), [
		both(
			'A goal can be done: call my sister. A value goes on: be someone she can count on.',
			'Una meta se cumple: llamar a mi hermana. Un valor sigue: que pueda contar conmigo.'
		),
		both(
			'A value is like a direction on a compass. You can take a step in it from anywhere.',
			'Un valor es como el rumbo de una brújula. Puedes dar un paso desde cualquier lugar.'
		)
	]),
	page(both('Whose values are they?', '¿De quién son los valores?'), [
		both(
			'Some values came from others and do not fit you. Some fit, and you lost sight of them.',
			'Unos valores vinieron de otras personas y no te quedan. Otros te quedan y los perdiste de vista.'
		),
		both(
			'A question that helps: what would I do if no one ever heard of it?',
			'Una pregunta que ayuda: ¿qué haría yo si nadie se enterara?'
		)
	]),
	page(
		both('Doing comes before wanting', 'Primero hacer, luego las ganas'),
		[
			both(
				'When we are low, the wish to do things goes first. If we wait for it, the days get empty.',
				'Cuando estamos mal, las ganas son lo primero que se va. Si las esperamos, los días se vacían.'
			),
			both(
				'A small act can come first. The wish often follows, though not always the first time.',
				'Un acto pequeño puede ir primero. Las ganas suelen seguir, aunque no siempre la primera vez.'
			)
		],
		pictureOf('steps')
	),
	page(both('Something pleasant, something done', 'Algo agradable, algo hecho'), [
		both(
			'Days need both: something that feels good, and something that you got done.',
			'Los días necesitan las dos cosas: algo que se sienta bien y algo que quede hecho.'
		),
		both(
			'Five minutes count. So does rest that you chose.',
			'Cinco minutos cuentan. El descanso que elegiste, también.'
		)
	])
];
