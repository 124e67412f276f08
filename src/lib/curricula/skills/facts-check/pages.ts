import type { Page } from '#lib/activities/pages/rules.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('What happened, and what I made of it', 'Lo que pasó y lo que entendí'), [
		both(
			'A friend does not answer a message. That is what happened.',
			'Una amistad no contesta un mensaje. Eso es lo que pasó.'
		),
		both(
			'"She is done with me." That is what the mind made of it. It comes so fast that it feels like a fact.',
			'«Ya no quiere saber de mí». Eso es lo que entendió la mente. Llega tan rápido que parece un hecho.'
		)
	]),
	page(both('Feelings follow the story', 'Las emociones siguen la historia'), [
		both(
			'If she is done with me, I feel hurt. If her phone broke, I feel calm. Same silence, other story.',
			'Si ya no quiere saber de mí, me duele. Si se le rompió el teléfono, estoy en calma. El mismo silencio, otra historia.'
		),
		both('So look at the story before you act.', 'Por eso conviene mirar la historia antes de actuar.')
	]),
	page(both('How to look', 'Cómo mirar'), [
		both(
			'What would a camera have seen? What else could explain it? How likely is what I fear?',
			'¿Qué habría visto una cámara? ¿Qué más lo explicaría? ¿Qué tan probable es lo que temo?'
		),
		both('And if it did happen: how would I get through it?', 'Y si pasara: ¿cómo saldría adelante?')
	]),
	page(both('When the facts are hard', 'Cuando los hechos son duros'), [
		both(
			'Sometimes the feeling fits. There is real loss, real danger, real unfairness.',
			'A veces la emoción encaja. Hay una pérdida, un peligro o una injusticia reales.'
		),
		both(
			'Then you do not need to change the feeling. You need help with the facts, or comfort.',
			'Entonces no hay que cambiar la emoción. Hace falta ayuda con los hechos, o consuelo.'
		)
	])
];
