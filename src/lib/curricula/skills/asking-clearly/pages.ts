import type { Page } from '#lib/activities/pages/rules.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('Three ways to ask', 'Tres formas de pedir'), [
		both(
			'Some of us hint and hope. Some of us push. Both often end in hurt.',
			'Hay quien deja pistas y espera. Hay quien empuja. Las dos formas suelen acabar en dolor.'
		),
		both(
			'The third way is clear and kind. You say what you want, and the other person may say no.',
			'La tercera es clara y amable. Dices lo que quieres y la otra persona puede decir que no.'
		)
	]),
	page(both('Know what you want', 'Saber qué quieres'), [
		both(
			'What matters most this time? To get the thing, to keep things good between you, or to respect yourself?',
			'¿Qué importa más esta vez? ¿Conseguir algo, cuidar la relación o respetarte?'
		),
		both('All three matter. One of them goes first.', 'Las tres importan. Una va primero.')
	]),
	page(both('Put the words together', 'Armar las palabras'), [
		both(
			'Say what happens, without blame. Say how it is for you. Ask for one thing. Say what gets better.',
			'Di qué pasa, sin culpar. Di cómo es para ti. Pide una sola cosa. Di qué mejora.'
		),
		both(
			'"When plans change late, I get anxious. Could you text me by noon? Then I can be in a good mood."',
			'«Cuando los planes cambian tarde, me pongo mal. ¿Me avisas antes del mediodía? Así llego de buen ánimo».'
		)
	]),
	page(both('Stay with it', 'Mantenerte ahí'), [
		both(
			'If the talk drifts, say your sentence again. Look up. Keep your voice even. Offer a trade if you can.',
			'Si la plática se desvía, repite tu frase. Mira de frente. Habla parejo. Ofrece un trato si puedes.'
		),
		both(
			'A no is an answer too. You asked clearly; that part was yours.',
			'Un no también es respuesta. Pediste con claridad; esa parte era tuya.'
		)
	])
];
