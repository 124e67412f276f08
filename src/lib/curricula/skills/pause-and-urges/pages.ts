import type { Page } from '#lib/activities/pages/rules.ts';
import { pictureOf } from '#lib/activities/pages/pictures.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('An urge is not an order', 'Un impulso no es una orden'), [
		both(
			'An urge is a strong wish to do something now: yell, spend, drink, leave, hurt.',
			'Un impulso es un deseo fuerte de hacer algo ya: gritar, gastar, beber, irse, hacer daño.'
		),
		both('It says that there is no other way. It says so every time.', 'Dice que no hay otra salida. Lo dice siempre.')
	]),
	page(
		both('It rises, and it falls', 'Sube y también baja'),
		[
			both(
				'If no one feeds it, an urge gets weaker by itself. It can come back, and it falls again.',
				'Si nadie lo alimenta, un impulso se debilita solo. Puede volver, y vuelve a bajar.'
			),
			both(
				'Arguing with it feeds it. So does staying close to what set it off.',
				'Discutir con él lo alimenta. Quedarse cerca de lo que lo encendió, también.'
			)
		],
		pictureOf('wave')
	),
	page(both('A pause has four parts', 'Una pausa tiene cuatro partes'), [
		both(
			'Halt for one breath. Make some space. Look at what is going on, in you and around you.',
			'Párate por un respiro. Toma distancia. Mira qué pasa, en ti y a tu alrededor.'
		),
		both('Then choose what helps with what matters to you.', 'Después elige lo que ayuda con lo que te importa.')
	]),
	page(both('Plan it on a calm day', 'Planéala en un día tranquilo'), [
		both(
			'In the middle of an urge there is little room to think. A plan made before is easier to follow.',
			'En medio de un impulso hay poco espacio para pensar. Un plan hecho antes es más fácil de seguir.'
		),
		both(
			'If the urge is to hurt yourself or someone else, do not wait it out alone. Tell someone now.',
			'Si el impulso es hacerte daño o dañar a alguien, no esperes a solas. Díselo a alguien ya.'
		)
	])
];
