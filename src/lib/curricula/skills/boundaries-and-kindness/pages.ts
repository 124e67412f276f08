import type { Page } from '#lib/activities/pages/rules.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('A limit is about you', 'Un límite habla de ti'), [
		both(
			'A limit says what I will do, or not do. It does not tell others what they must do.',
			'Un límite dice qué haré yo, o qué no haré. No le dice a nadie lo que tiene que hacer.'
		),
		both('"If you yell, I will hang up and call back tomorrow."', '«Si me gritas, cuelgo y llamo mañana».')
	]),
	page(both('Signs that one is missing', 'Señales de que falta uno'), [
		both(
			'You say yes and feel angry later. You are tired before you begin. You avoid someone you like.',
			'Dices que sí y después te da coraje. Te cansas antes de empezar. Evitas a alguien que te cae bien.'
		),
		both(
			'These signs are useful. They show where the line could be.',
			'Esas señales sirven. Muestran dónde podría ir la línea.'
		)
	]),
	page(both('Guilt is not proof', 'La culpa no es prueba'), [
		both(
			'When a limit is new, guilt often comes along. It does not mean that you did wrong.',
			'Cuando un límite es nuevo, suele llegar la culpa. No quiere decir que hiciste mal.'
		),
		both(
			'Others may push back at first. Stay calm, and say it again.',
			'Al principio puede haber quejas. Con calma, vuelve a decirlo.'
		)
	]),
	page(both('The voice inside', 'La voz de adentro'), [
		both(
			'Many people speak to themselves in words they would never use with a friend.',
			'Mucha gente se habla con palabras que nunca usaría con una amistad.'
		),
		both(
			'Kindness to yourself is a limit too: not in that tone, not even from me.',
			'Tratarte bien también es un límite: en ese tono no, ni siquiera de mi parte.'
		)
	])
];
