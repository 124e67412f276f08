import type { Page } from '#lib/activities/pages/rules.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('You may see it first', 'Quizá lo veas primero'), [
		both(
			'Days and nights trade places. Meals are left. Messages stay unread. Laughing stops, or talking gets very fast.',
			'Duerme de día y no de noche. Deja la comida. No lee los mensajes. Ya no se ríe, o habla muy rápido.'
		),
		both(
			'One sign alone may mean little. Two or three, for some days, are worth a talk.',
			'Una señal sola puede decir poco. Dos o tres, por varios días, merecen una plática.'
		)
	]),
	page(both('Agree on it in good times', 'Acuérdenlo en los buenos tiempos'), [
		both(
			'Ask on a calm day: "When I see your signs, how may I tell you? Whom may I call?"',
			'Pregunta en un día tranquilo: «Cuando vea tus señales, ¿cómo te lo digo? ¿A quién puedo llamar?».'
		),
		both(
			'Write it down together. A plan that both know is not a threat.',
			'Escríbanlo en la misma mesa. Un plan que conocen ambas partes no es una amenaza.'
		)
	]),
	page(both('What makes a home safer', 'Lo que hace más segura una casa'), [
		both(
			'In dark times, distance from danger saves lives. Lock up medication. Keep weapons locked away or out of the home.',
			'En los malos tiempos, la distancia del peligro salva vidas. Guarda la medicación bajo llave. Que las armas estén bajo llave o fuera de la casa.'
		),
		both(
			'With opioids in the house, keep naloxone and learn to use it. Ask us how.',
			'Si hay opioides en casa, ten naloxona y aprende a usarla. Pregúntanos cómo.'
		)
	]),
	page(both('If there is danger now', 'Si hay peligro ahora'), [
		both(
			'Stay calm, stay near if it is safe, and call for help. The Help button on the page shows the numbers.',
			'Con calma, quédate cerca si es seguro y pide ayuda. El botón de ayuda de la página muestra los números.'
		),
		both(
			'You need no permission to call. You are not betraying anyone.',
			'No necesitas permiso para llamar. No traicionas a nadie.'
		)
	]),
	page(both('And you', '¿Y tú?'), [
		both(
			'You are in this for a long time. Sleep, friends and your own doctor are part of the plan.',
			'Esto es largo. Dormir, tus amistades y tu propio médico son parte del plan.'
		),
		both(
			'You may laugh, go out and rest while someone you love is unwell.',
			'Puedes reír, salir y descansar aunque alguien a quien quieres esté mal.'
		)
	])
];
