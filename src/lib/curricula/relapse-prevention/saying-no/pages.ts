import type { Page } from '#lib/activities/pages/rules.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('Offers will come', 'Va a haber ofertas'), [
		both(
			'Some people mean well. Some do not know. Some want you back as you were.',
			'Hay gente de buena fe. Hay gente que no sabe. Hay quien te quiere como antes.'
		),
		both(
			'The first seconds decide a lot. So it helps to have the words ready.',
			'Los primeros segundos deciden mucho. Por eso ayuda tener listas las palabras.'
		)
	]),
	page(both('A short no', 'Un no corto'), [
		both(
			'"No, thanks. I am good." You need no reason. The longer the reason, the more room to argue.',
			'«No, gracias. Así estoy bien». No hace falta una razón. Mientras más larga, más se presta a discutir.'
		),
		both(
			'Say it first. Look up. Keep your hand full or in your pocket.',
			'Dilo primero. Mira de frente. Ten la mano ocupada o en el bolsillo.'
		)
	]),
	page(both('When they ask again', 'Si insisten'), [
		both(
			'Say the same words again. Change the subject. Or go: "I have to leave. See you."',
			'Repite las mismas palabras. Cambia de tema. O vete: «Me tengo que ir. Nos vemos».'
		),
		both('Leaving is a skill. You need no permission for it.', 'Irse es una habilidad. No necesitas permiso.')
	]),
	page(both('People to keep, people to lose', 'Gente que se queda, gente que no'), [
		both(
			'Some people will stand with you when they know. It can help to tell them what you need.',
			'Hay gente que te apoya cuando lo sabe. Ayuda decirle qué necesitas.'
		),
		both(
			'Some only know you with a drink in hand. Letting go of them can hurt like any loss.',
			'Otra solo te conoce con un trago en la mano. Soltarla puede doler como cualquier pérdida.'
		)
	])
];
