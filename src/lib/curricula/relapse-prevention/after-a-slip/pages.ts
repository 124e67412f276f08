import type { Page } from '#lib/activities/pages/rules.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('A slip is an event', 'Un tropiezo es algo que pasó'), [
		both(
			'Many people who change have slips. A slip says that something in the plan was missing.',
			'Mucha gente que cambia tiene tropiezos. Un tropiezo dice que algo faltaba en el plan.'
		),
		both(
			'It does not take back the days before it. Those days happened.',
			'No borra los días de antes. Esos días existieron.'
		)
	]),
	page(both('The dangerous thought', 'El pensamiento peligroso'), [
		both(
			'"Now it does not matter anymore." Shame says so, and it turns one time into many.',
			'«Ya qué más da». Lo dice la vergüenza, y convierte una vez en muchas.'
		),
		both(
			'What you do in the next hour matters more than what you did in the last.',
			'Lo que haces en la próxima hora importa más que lo que hiciste en la última.'
		)
	]),
	page(both('Stay safe', 'Cuídate'), [
		both(
			'After days without using, the body can take less. What you used before can be too much now.',
			'Después de días sin consumir, el cuerpo aguanta menos. Lo de antes ahora puede ser demasiado.'
		),
		both(
			'Do not use alone. With opioids, have naloxone near and someone who knows how. Ask us how to get it.',
			'No consumas a solas. Con opioides, ten cerca naloxona y a alguien que sepa usarla. Pregúntanos cómo conseguirla.'
		)
	]),
	page(both('The first hour', 'La primera hora'), [
		both(
			'Get to a safe place. Throw out what is left, if you can do it safely. Call one person. Eat and sleep.',
			'Ve a un lugar seguro. Tira lo que queda, si puedes hacerlo sin riesgo. Llama a una persona. Come y duerme.'
		),
		both(
			'Come to group. The door is open, and no one will ask you to explain.',
			'Ven al grupo. La puerta está abierta y nadie te pedirá explicaciones.'
		)
	]),
	page(both('Then look, kindly', 'Después mira, con amabilidad'), [
		both(
			'Where did the plan stop? Did I not know, not want, not think of it, or could I not?',
			'¿Dónde se detuvo el plan? ¿No sabía, no quería, no me acordé o no pude?'
		),
		both(
			'Each answer needs another step. None of them is "try harder".',
			'Cada respuesta pide un paso distinto. Ninguna es «échale más ganas».'
		)
	])
];
