import type { Page } from '#lib/activities/pages/rules.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('Two good advisers', 'Dos buenos consejeros'), [
		both(
			'The heart knows what you love and what hurts. The head knows facts, numbers and time.',
			'El corazón sabe qué quieres y qué duele. La cabeza sabe de hechos, números y tiempo.'
		),
		both(
			'Each is right about something. Alone, each can lead you wrong.',
			'Cada uno tiene razón en algo. A solas, cualquiera se puede equivocar.'
		)
	]),
	page(both('When one is too loud', 'Cuando uno grita demasiado'), [
		both(
			'All heart: "I quit, right now." All head: "It does not matter how I feel."',
			'Puro corazón: «Renuncio ahora mismo». Pura cabeza: «No importa cómo me siento».'
		),
		both('You can tell by the rush, or by the cold.', 'Se nota por la prisa, o por lo frío.')
	]),
	page(both('A place where both are heard', 'Un lugar donde se oye a los dos'), [
		both(
			'Get quiet for a minute. Ask each one: what do you want me to know?',
			'Guarda silencio un minuto. Pregunta a cada uno: ¿qué quieres que sepa?'
		),
		both(
			'Then ask: what do both of you know? The answer is often short and calm.',
			'Después pregunta: ¿qué saben los dos? La respuesta suele ser corta y tranquila.'
		)
	]),
	page(both('If no answer comes', 'Si no llega respuesta'), [
		both(
			'Sleep on it if you can. Eat. Ask someone who wishes you well.',
			'Si puedes, consúltalo con la almohada. Come algo. Pregunta a alguien que te quiere bien.'
		),
		both('"Not yet" can be a good decision.', '«Todavía no» puede ser una buena decisión.')
	])
];
