import type { Page } from '#lib/activities/pages/rules.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('You did not cause it', 'No lo causaste'), [
		both(
			'Depression, anxiety, psychosis and addiction have many roots: body, life, stress, luck. No family causes them alone.',
			'La depresión, la ansiedad, la psicosis y la adicción tienen muchas raíces: cuerpo, vida, estrés, suerte. Ninguna familia las causa sola.'
		),
		both('You cannot cure it either. What you do still matters.', 'Tampoco puedes curarlo. Lo que haces igual importa.')
	]),
	page(both('What happens in the program', 'Qué pasa en el programa'), [
		both(
			'People come several days a week. They learn skills in groups, practice at home, and meet their clinician.',
			'Las personas vienen varios días a la semana. Aprenden habilidades en grupo, practican en casa y ven a su profesional.'
		),
		both(
			'Change comes in small steps, with bad days in between. That is normal.',
			'El cambio llega con pasos pequeños y días malos en medio. Es normal.'
		)
	]),
	page(both('What we can tell you', 'Qué te podemos contar'), [
		both(
			'What is said in groups stays there, unless someone is in danger. We share what your relative has agreed to share.',
			'Lo que se dice en los grupos se queda ahí, salvo que haya peligro. Contamos lo que tu familiar aceptó compartir.'
		),
		both(
			'You may always tell us what worries you. We can listen, even when we cannot answer.',
			'Siempre puedes decirnos qué te preocupa. Podemos escuchar aunque no podamos contestar.'
		)
	]),
	page(both('Your place in it', 'Tu lugar'), [
		both(
			'You are not the therapist and not the guard. You are family.',
			'No eres terapeuta ni vigilante. Eres familia.'
		),
		both(
			'The best help is often small. A meal, a ride, a calm evening, a question without pressure.',
			'La mejor ayuda suele ser pequeña. Una comida, un aventón, una tarde en calma, una pregunta sin presión.'
		)
	])
];
