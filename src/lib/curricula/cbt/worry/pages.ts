import type { Page } from '#lib/activities/pages/rules.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('What worry is for', 'Para qué sirve preocuparse'), [
		both(
			'Worry tries to keep us safe by thinking of all that could go wrong.',
			'La preocupación intenta cuidarnos: piensa en todo lo que puede salir mal.'
		),
		both(
			'A little helps us plan. A lot keeps us awake, and nothing gets planned.',
			'Un poco ayuda a planear. Mucha nos quita el sueño, y no se planea nada.'
		)
	]),
	page(both('Two kinds', 'Dos clases'), [
		both(
			'"The bus may be late tomorrow." There is something you can do about it.',
			'«Quizá mañana el autobús llegue tarde». Algo se puede hacer.'
		),
		both(
			'"What if I never feel well again?" There is no step to take tonight. It goes in circles.',
			'«¿Y si nunca vuelvo a estar bien?» Esta noche no hay ningún paso. Da vueltas.'
		)
	]),
	page(both('If there is a step', 'Si hay un paso'), [
		both(
			'Write down what, when, and how. Then let the worry go until then.',
			'Anota qué, cuándo y cómo. Luego suelta la preocupación hasta entonces.'
		),
		both(
			'One small step today is worth more than an hour of thinking.',
			'Un paso pequeño hoy vale más que una hora de pensar.'
		)
	]),
	page(both('If it goes in circles', 'Si da vueltas'), [
		both(
			'Give it a time of its own. Fifteen minutes, the same hour each day, not near bedtime.',
			'Dale su propio rato. Quince minutos, a la misma hora cada día, lejos de la noche.'
		),
		both(
			'When it comes at another time, note it and say: later. Then turn to what is in front of you.',
			'Si llega a otra hora, anótala y di: después. Luego vuelve a lo que tienes delante.'
		)
	]),
	page(both('Not knowing', 'No saber'), [
		both(
			'No amount of thinking makes the future sure. Everyone lives with some not knowing.',
			'Por más que pensemos, el futuro no es seguro. Todo el mundo vive sin saber del todo.'
		),
		both('You can get better at it, in small bits.', 'Se puede mejorar en eso, de a poquito.')
	])
];
