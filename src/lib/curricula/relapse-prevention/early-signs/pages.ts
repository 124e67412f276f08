import type { Page } from '#lib/activities/pages/rules.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('It begins before the first drink or dose', 'Empieza antes del primer trago o dosis'), [
		both(
			'Often weeks before, something shifts. We sleep less, skip meals, drop a meeting, keep a secret.',
			'A menudo, semanas antes, algo cambia. Dormimos menos, saltamos comidas, faltamos a una reunión, guardamos un secreto.'
		),
		both(
			'Seen early, it takes a small step to turn. Seen late, a big one.',
			'Si se ve temprano, basta un paso pequeño. Si se ve tarde, hace falta uno grande.'
		)
	]),
	page(both('Early and late', 'Tempranas y tardías'), [
		both(
			'Early signs are about life: mood, meals, people, sleep. Late signs are about using: old places, money hidden, "just once".',
			'Las tempranas son de la vida: ánimo, comidas, gente, sueño. Las tardías son del consumo: lugares de antes, dinero escondido, «solo una vez».'
		),
		both(
			'Everyone has signs of their own. The people near us often know them.',
			'Cada quien tiene las suyas. La gente cercana suele conocerlas.'
		)
	]),
	page(both('First, the basics', 'Primero lo básico'), [
		both(
			'When you notice a sign, ask: have I eaten? Have I slept? Am I angry, lonely or in pain?',
			'Cuando notes una señal, pregunta: ¿comí? ¿Dormí? ¿Tengo enojo, soledad o dolor?'
		),
		both(
			'Mend what can be mended in an hour. Then tell someone.',
			'Arregla lo que se pueda en una hora. Después, díselo a alguien.'
		)
	]),
	page(both('Your plan', 'Tu plan'), [
		both(
			'A plan says who, what and when, in few words. It fits into a wallet.',
			'Un plan dice quién, qué y cuándo, con pocas palabras. Cabe en la cartera.'
		),
		both(
			'Give a copy to someone who may speak up. Tell them what you want to hear.',
			'Dale una copia a alguien que pueda hablarte. Dile qué quieres oír.'
		)
	])
];
