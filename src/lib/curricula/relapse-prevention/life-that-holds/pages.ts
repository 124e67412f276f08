import type { Page } from '#lib/activities/pages/rules.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('Using filled a lot of room', 'El consumo llenaba mucho'), [
		both(
			'It took time, money, people, evenings. When it goes, there is a hole.',
			'Ocupaba tiempo, dinero, gente, noches. Cuando se va, queda un hueco.'
		),
		both(
			'A hole does not stay empty. It is worth choosing what goes in.',
			'Un hueco no se queda vacío. Conviene elegir qué va a entrar.'
		)
	]),
	page(both('Joy may be slow', 'El gusto puede tardar'), [
		both(
			'After long use, small pleasures can feel flat for a while. For most people the color comes back.',
			'Después de mucho consumir, los gustos pequeños pueden saber a poco por un tiempo. A casi todo el mundo le vuelve el color.'
		),
		both(
			'So do things before they feel good, and give them several tries.',
			'Así que haz las cosas antes de que gusten, y dales varias oportunidades.'
		)
	]),
	page(both('Three things that hold', 'Tres cosas que sostienen'), [
		both(
			'A body that is cared for. Days with a shape. People who are glad to see you.',
			'Un cuerpo cuidado. Días con forma. Gente que se alegra de verte.'
		),
		both(
			'None has to be large. A meal with someone can be all three.',
			'Ninguna tiene que ser grande. Una comida con alguien puede ser las tres.'
		)
	]),
	page(both('Finding people', 'Encontrar gente'), [
		both(
			'Some find them in a mutual-help meeting. Some in a church, a team, a class, a kitchen.',
			'Hay quien la encuentra en una reunión de ayuda mutua. Otra gente, en una iglesia, un equipo, una clase o una cocina.'
		),
		both('Try more than one. The first may not be yours.', 'Prueba más de uno. Quizá el primero no es el tuyo.')
	])
];
