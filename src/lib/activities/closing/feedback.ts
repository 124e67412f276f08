import type { Local } from '#lib/domain/worksheet.ts';

type Question = { id: string; text: Local; options: { id: string; label: Local }[] };

const yes = { id: 'yes', label: { en: 'Yes', es: 'Sí' } };
const partly = { id: 'partly', label: { en: 'Partly', es: 'En parte' } };

/** Asked in the product's own plain words at the end of a session; it is not a scale and gives no score. */
export const feedbackQuestions = [
	{
		id: 'joining',
		text: { en: 'Was it all right to take part, or to stay quiet?', es: '¿Pudiste participar, o callar, sin presión?' },
		options: [yes, partly, { id: 'no', label: { en: 'No', es: 'No' } }]
	},
	{
		id: 'use',
		text: { en: 'Is there something from today that you can use?', es: '¿Hay algo de hoy que te sirva?' },
		options: [yes, partly, { id: 'no', label: { en: 'No', es: 'No' } }]
	},
	{
		id: 'pace',
		text: { en: 'How fast did we go?', es: '¿Qué tan rápido fuimos?' },
		options: [
			{ id: 'slow', label: { en: 'Too slow', es: 'Muy lento' } },
			{ id: 'right', label: { en: 'About right', es: 'Bien así' } },
			{ id: 'fast', label: { en: 'Too fast', es: 'Muy rápido' } }
		]
	},
	{
		id: 'next',
		text: { en: 'Do you know what you will try next?', es: '¿Sabes qué vas a probar ahora?' },
		options: [yes, partly, { id: 'not-yet', label: { en: 'Not yet', es: 'Todavía no' } }]
	}
] satisfies Question[];

/** By question: the chosen option, or null for a pass. A missing question was not answered. */
export type Feedback = Record<string, string | null>;

export const isFeedback = (answers: Feedback): boolean =>
	Object.entries(answers).every(([id, chosen]) => {
		const options: { id: string }[] | undefined = feedbackQuestions.find((question) => question.id === id)?.options;
		return options !== undefined && (chosen === null || options.some((option) => option.id === chosen));
	});

/** What feedback puts into the box: each answer separately, so that no set of four can be recognized. */
export const feedbackKeys = (answers: Feedback): string[] =>
	feedbackQuestions.flatMap(({ id }) => (answers[id] ? [`${id}:${answers[id]}`] : []));

/** How many chose each option; null if fewer than `fewest` answered the question. */
export type FeedbackCounts = { question: string; options: { id: string; count: number }[] | null }[];

export function countFeedback(box: Record<string, number>, fewest: number): FeedbackCounts {
	return feedbackQuestions.map(({ id, options }) => {
		const counts = options.map((option) => ({ id: option.id, count: box[`${id}:${option.id}`] ?? 0 }));
		const answered = counts.reduce((sum, it) => sum + it.count, 0);
		return { question: id, options: answered < fewest ? null : counts };
	});
}
