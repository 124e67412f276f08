import type { Page } from '#lib/activities/pages/rules.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('When a feeling fits, there is a problem to solve', 'Si la emoción encaja, hay un problema por resolver'), [
		both(
			'If the rent is due and there is no money, calm breathing will not pay it.',
			'Si toca pagar la renta y no hay dinero, respirar con calma no la paga.'
		),
		both(
			'It can bring you to where you can think. Then you take the problem apart.',
			'Te puede llevar adonde sí puedes pensar. Entonces desarmas el problema.'
		)
	]),
	page(both('Make it small enough', 'Hacerlo lo bastante pequeño'), [
		both(
			'"My life is a mess" cannot be solved by Friday. "I owe one month for the phone" can be worked on.',
			'«Mi vida es un desastre» no se resuelve para el viernes. «Debo un mes del teléfono» sí se puede trabajar.'
		),
		both(
			'Say what happens, when, and with whom. Say what would be good enough.',
			'Di qué pasa, cuándo y con quién. Di qué sería suficiente.'
		)
	]),
	page(both('Many ideas first', 'Primero, muchas ideas'), [
		both(
			'Write down more than three ways, also odd ones. Do not judge them yet.',
			'Anota más de tres caminos, también los raros. No los juzgues todavía.'
		),
		both('The first idea is often the one you always try.', 'La primera idea suele ser la de siempre.')
	]),
	page(both('Choose, try, look', 'Elegir, probar, mirar'), [
		both(
			'Choose the way with the best chance, not the perfect one. What is the first step, and when?',
			'Elige el camino con más posibilidades, no el perfecto. ¿Cuál es el primer paso y cuándo?'
		),
		both(
			'If it does not work, you know more than before. Go back one step.',
			'Si no funciona, sabes más que antes. Vuelve un paso atrás.'
		)
	])
];
