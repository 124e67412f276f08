import type { Page } from '#lib/activities/pages/rules.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('Every feeling pushes', 'Cada emoción empuja'), [
		both(
			'Fear pushes us to get away. Anger pushes us to attack. Shame pushes us to hide. Sadness pushes us to stop.',
			'El miedo empuja a escapar. El enojo, a atacar. La vergüenza, a esconderse. La tristeza, a detenerse.'
		),
		both('The push comes by itself. No one chooses it.', 'El empuje viene solo. Nadie lo elige.')
	]),
	page(both('Following feeds it', 'Seguirlo lo alimenta'), [
		both(
			'If I stay home because of fear, I feel better at first. Tomorrow the door looks bigger.',
			'Si por miedo me quedo en casa, al principio me siento mejor. Mañana la puerta parece más grande.'
		),
		both(
			'What we do teaches the feeling whether it was right.',
			'Lo que hacemos le enseña a la emoción si tenía razón.'
		)
	]),
	page(both('First two questions', 'Primero, dos preguntas'), [
		both(
			'Does the feeling fit the facts? Would it help to do what it says?',
			'¿La emoción encaja con los hechos? ¿Ayudaría hacer lo que pide?'
		),
		both(
			'If there is real danger, get away. Then the feeling is doing its job.',
			'Si hay un peligro real, aléjate. Entonces la emoción hace su trabajo.'
		)
	]),
	page(both('Then a step the other way', 'Después, un paso en sentido contrario'), [
		both(
			'Go toward it a little. Speak softly. Let yourself be seen. Get up and do one thing.',
			'Acércate un poco. Habla suave. Deja que te vean. Levántate y haz una cosa.'
		),
		both(
			'Do it with your face, your voice and your body too. Half a step often does not reach the feeling.',
			'Hazlo también con la cara, la voz y el cuerpo. Un paso a medias muchas veces no le llega a la emoción.'
		)
	])
];
