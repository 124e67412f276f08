import type { Page } from '#lib/activities/pages/rules.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('A plan that one person knows', 'Un plan que conoce una sola persona'), [
		both(
			'A secret plan works on easy days. On hard days we forget it, or talk ourselves out of it.',
			'Un plan secreto sirve en los días fáciles. En los difíciles se olvida, o nos convencemos de no seguirlo.'
		),
		both('When someone else knows it, there are two of you.', 'Si alguien más lo conoce, ya son dos.')
	]),
	page(both('Whom to tell', 'A quién decírselo'), [
		both(
			'Choose someone who stays calm, who is there, and who gains nothing from your using.',
			'Elige a alguien que conserva la calma y está ahí. Que no gane nada con tu consumo.'
		),
		both(
			'A sponsor, a sister, a peer worker, a nurse. It need not be the person you love most.',
			'Una madrina o un padrino, una hermana, alguien de apoyo entre pares, una enfermera. No tiene que ser a quien más quieres.'
		)
	]),
	page(both('What to ask for', 'Qué pedir'), [
		both(
			'Say your first sign. Say what you want to hear then. Say what does not help.',
			'Di tu primera señal. Di qué quieres oír entonces. Di qué no te ayuda.'
		),
		both(
			'"If I stop answering, please ring twice and ask if I have eaten. Please do not ask if I used."',
			'«Si dejo de contestar, llama dos veces y pregunta si comí. No preguntes si consumí, por favor».'
		)
	]),
	page(both('Keep it alive', 'Mantenerlo vivo'), [
		both(
			'A plan gets old. Look at it once a month, and after every hard week.',
			'Un plan envejece. Míralo una vez al mes y después de cada semana difícil.'
		),
		both('Cross out what you never do. Add what helped.', 'Tacha lo que nunca haces. Agrega lo que ayudó.')
	])
];
