import type { Page } from '#lib/activities/pages/rules.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('Short, calm, one thing', 'Corto, con calma, una cosa'), [
		both(
			'In a tense home, talks get long and loud. Choose one thing, and a calm hour for it.',
			'En una casa tensa, las pláticas se alargan y suben de tono. Elige una cosa y una hora tranquila.'
		),
		both(
			'Say what you saw. Say how it is for you. Ask for one thing.',
			'Di qué viste. Di cómo es para ti. Pide una sola cosa.'
		)
	]),
	page(both('Notice what goes well', 'Nota lo que sale bien'), [
		both(
			'We see what is missing. What is there goes by without a word.',
			'Vemos lo que falta. Lo que sí hay pasa sin que digamos nada.'
		),
		both(
			'"You came down for dinner. I was glad." It costs nothing, and it is heard.',
			'«Bajaste a cenar. Me dio gusto». No cuesta nada y se oye.'
		)
	]),
	page(both('A limit is care too', 'Un límite también cuida'), [
		both(
			'A limit says what you will do. "I do not give cash. I will buy food with you."',
			'Un límite dice qué harás tú. «No doy dinero. Voy contigo a comprar comida».'
		),
		both(
			'A limit made in anger breaks by Sunday. Make it calm, small, and one you can keep.',
			'Un límite puesto con enojo no llega al domingo. Que sea con calma, pequeño y posible de mantener.'
		)
	]),
	page(both('Helping and carrying', 'Ayudar y cargar'), [
		both(
			'Help gives someone a hand with a step of their own. Carrying takes the step away.',
			'Ayudar es dar la mano en un paso ajeno. Cargar es quitarle el paso.'
		),
		both(
			'Carrying comes from love, and sometimes it is needed. Ask now and then: is it still?',
			'Cargar nace del cariño, y a veces hace falta. Pregunta de vez en cuando: ¿todavía?'
		)
	])
];
