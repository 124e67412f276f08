import type { Page } from '#lib/activities/pages/rules.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('Attention is like a flashlight', 'La atención es como una linterna'), [
		both(
			'It lights up only a few things at a time. The rest is still there, in the dark.',
			'Alumbra solo unas pocas cosas a la vez. Lo demás sigue ahí, a oscuras.'
		),
		both(
			'Worry, pain, or a phone can pull it away. That is what minds do.',
			'Una preocupación, un dolor o el teléfono la pueden jalar. Así son las mentes.'
		)
	]),
	page(both('You can point it', 'Puedes apuntarla'), [
		both(
			'Bring it to one thing that is here now. A sound. A color. Your feet on the floor.',
			'Llévala a una cosa que está aquí ahora. Un sonido. Un color. Tus pies en el suelo.'
		),
		both(
			'It will wander. See where it went, and bring it back. No fight is needed.',
			'Se va a ir. Mira adónde fue y tráela de vuelta. No hace falta pelear.'
		)
	]),
	page(both('Say what is there', 'Decir lo que hay'), [
		both(
			'"I am bad at this" is a judgment. "My mind went to my bills" says what is there.',
			'«Lo hago mal» es un juicio. «Mi mente se fue a las cuentas» dice lo que hay.'
		),
		both(
			'A judgment often hurts a second time. Plain words leave room to choose.',
			'Un juicio suele doler otra vez. Las palabras simples dejan espacio para elegir.'
		)
	]),
	page(both('What it is good for', 'Para qué sirve'), [
		both(
			'The goal is not an empty mind. Minds are never empty.',
			'No se trata de tener la mente vacía. Ninguna mente lo está.'
		),
		both(
			'The goal is to notice sooner what goes on in you. Then you have more say in what comes next.',
			'Se trata de notar antes lo que pasa en ti. Así decides más sobre lo que sigue.'
		)
	])
];
