import type { Command } from '#lib/activities/views.ts';
import type { Idea, IdeasSeat } from './fold.ts';

/** What one person has written, including unconfirmed ideas, which have no id yet and can't be taken back. */
export type Mine = { written: number; ideas: { id: string | null; text: string }[] };

export function mine(seat: IdeasSeat, unsent: readonly Command[], secret: boolean): Mine {
	const wrote = unsent.filter((it) => it.type === 'ideas.write').map((it) => String(it.text));
	const back = unsent.filter((it) => it.type === 'ideas.take-back').map((it) => it.id);
	const kept = seat.ideas.filter((idea: Idea) => !back.includes(idea.id));
	return {
		written: seat.written - (seat.ideas.length - kept.length) + wrote.length,
		ideas: secret ? [] : [...kept, ...wrote.map((text) => ({ id: null, text }))]
	};
}
