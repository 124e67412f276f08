import type { Local } from '#lib/domain/worksheet.ts';
import type { Item, Measure } from '#lib/measures/measure.ts';
import { ours } from '#lib/measures/wording.ts';

const anchors = { low: { en: 'Not at all', es: 'Nada' }, high: { en: 'Completely', es: 'Totalmente' } };
const choices = Array.from({ length: 11 }, (_, score) => ({ score, label: { en: `${score}`, es: `${score}` } }));
const item = (id: string, text: Local): Item => ({
	...{ id: `session-feedback-${id}`, text, choices, anchors, scored: true }
});

/** How a session was for somebody, asked at its end. Our own. */
export const sessionFeedback: Measure = {
	...ours,
	slug: 'session-feedback',
	version: 1,
	name: 'Session feedback',
	title: { en: 'Session feedback', es: 'Opinión sobre la sesión' },
	languages: ['en', 'es'],
	languageNote: null,
	instructions: null,
	stem: { en: 'About today’s session:', es: 'Sobre la sesión de hoy:' },
	recall: { en: 'Today’s session', es: 'La sesión de hoy' },
	items: [
		item('say', { en: 'I could say what I wanted to say.', es: 'Pude decir lo que quería decir.' }),
		item('safe', { en: 'I felt safe with this group.', es: 'Me sentí a salvo con este grupo.' }),
		item('useful', { en: 'What we did is useful in my week.', es: 'Lo que hicimos me sirve en mi semana.' }),
		item('pace', { en: 'The pace was right for me.', es: 'El ritmo fue bueno para mí.' }),
		item('try', { en: 'I know one thing that I will try.', es: 'Sé una cosa que voy a probar.' })
	],
	total: 'mean',
	worse: 'lower',
	bands: [],
	bandSource: null,
	reading: {
		en: 'The mean of five answers from 0 to 10; more is better. It is a beginning for a conversation, without ranges.',
		es: 'El promedio de cinco respuestas de 0 a 10; más es mejor. Es el comienzo de una conversación, sin rangos.'
	},
	loinc: null,
	unheard: null
};
