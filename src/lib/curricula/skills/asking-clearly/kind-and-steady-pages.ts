import type { Page } from '#lib/activities/pages/rules.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('A no can be kind', 'Un no puede ser amable'), [
		both(
			'Many of us say yes and stay angry. Or we say no and feel guilty.',
			'Mucha gente dice que sí y se queda con el coraje. O dice que no y siente culpa.'
		),
		both('You can say no to a thing and yes to the person.', 'Puedes decirle no a la cosa y sí a la persona.')
	]),
	page(both('Kind to them', 'Amable con la otra persona'), [
		both(
			'Listen to the end. Say what you understood. Keep your voice soft and your face open.',
			'Escucha hasta el final. Di qué entendiste. Voz suave y cara abierta.'
		),
		both(
			'"I see that you are in a bind. I cannot lend money this month."',
			'«Veo que andas con apuros. Este mes no puedo prestar dinero».'
		)
	]),
	page(both('Steady with yourself', 'Con firmeza contigo'), [
		both(
			'No long excuses. No sorry for what is not your fault. Stay with what is true.',
			'Sin excusas largas. Sin pedir perdón por lo que no es tu culpa. Quédate con la verdad.'
		),
		both('One sorry is kind. Ten are a door left open.', 'Un «lo siento» es amable. Diez son una puerta abierta.')
	]),
	page(both('Afterwards', 'Después'), [
		both(
			'Your heart may race, and guilt may come. Both go down.',
			'Quizá el corazón te lata fuerte y llegue la culpa. Las dos cosas bajan.'
		),
		both(
			'Ask yourself: do I like how I spoke? That is yours to decide, whatever the answer was.',
			'Pregúntate: ¿me gusta cómo hablé? Eso lo decides tú, sea cual sea la respuesta.'
		)
	])
];
