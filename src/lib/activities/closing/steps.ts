import type { Local, Locale } from '#lib/domain/worksheet.ts';
import type { ClosingConfig } from './commands.ts';
import type { ClosingRoom, ClosingSeat, Homework, Reply } from './fold.ts';
import type { Feedback } from './feedback.ts';

export type Step = 'take-away' | 'homework' | 'feedback';
type Said = { type: string; [key: string]: unknown };

/** The practice proposed to someone: one for them alone takes precedence over one for everyone. */
export const homeworkFor = (room: ClosingRoom, seat: ClosingSeat | undefined): Homework | null =>
	seat?.homework ?? room.homework;

/** The reply to the current proposal. */
export function replyOf(room: ClosingRoom, seat: ClosingSeat | undefined): Reply | null {
	const homework = homeworkFor(room, seat);
	return homework && seat?.reply?.id === homework.id ? seat.reply : null;
}

/** In each language if it is the plan's text; otherwise as the lead wrote it. */
export const inBoth = ({ homework }: ClosingConfig, text: string): Local =>
	homework && (text === homework.en || text === homework.es) ? homework : { en: text, es: text };

/** What someone agrees to do until next time, as proposed or as they changed it; null if they declined, passed or didn't reply. */
export function taken(config: ClosingConfig, room: ClosingRoom, seat: ClosingSeat): Local | null {
	const [homework, reply] = [homeworkFor(room, seat), replyOf(room, seat)];
	if (!homework || !reply || reply.as === 'declined' || reply.as === 'passed') return null;
	return reply.as === 'changed' && reply.text ? { en: reply.text, es: reply.text } : inBoth(config, homework.text);
}

/** The plan's suggestion in the reader's language; the lead's own text as written. */
export const homeworkWords = ({ homework }: ClosingConfig, text: string, locale: Locale): string =>
	homework && (text === homework.en || text === homework.es) ? homework[locale] : text;

/** A person's part, including answers the room hasn't confirmed yet. */
export const withUnsent = (seat: ClosingSeat, unsent: readonly Said[]): ClosingSeat => unsent.reduce(said, seat);

function said(seat: ClosingSeat, command: Said): ClosingSeat {
	switch (command.type) {
		case 'closing.take-away':
			return { ...seat, takeAway: command.text as string | null };
		case 'closing.reply': {
			const { id, as, text } = command as unknown as Reply;
			return { ...seat, reply: { id, as, text } };
		}
		case 'closing.feedback':
			return { ...seat, gave: true, feedback: command.answers as Feedback, line: command.line as string | null };
		default:
			return seat;
	}
}

/** A phone's steps, one at a time. Once feedback is counted, it can't be given anymore. */
export function stepsOf({ feedback }: ClosingConfig, room: ClosingRoom, seat: ClosingSeat): Step[] {
	const asksFeedback = feedback !== 'none' && (seat.gave || !room.isCollected);
	return [
		'take-away',
		...(homeworkFor(room, seat) ? ['homework' as const] : []),
		...(asksFeedback ? ['feedback' as const] : [])
	];
}

export function isDone(step: Step, room: ClosingRoom, seat: ClosingSeat): boolean {
	switch (step) {
		case 'take-away':
			return seat.takeAway !== undefined;
		case 'homework':
			return replyOf(room, seat) !== null;
		case 'feedback':
			return seat.gave;
	}
}

/** The first unfinished step after `from`, or else before it; null if all are done. */
export function nextStep(steps: Step[], room: ClosingRoom, seat: ClosingSeat, from?: Step): Step | null {
	const at = from ? steps.indexOf(from) + 1 : 0;
	const others = [...steps.slice(at), ...steps.slice(0, at)].filter((step) => step !== from);
	return others.find((step) => !isDone(step, room, seat)) ?? null;
}
