import type { Command } from '#lib/activities/views.ts';
import type { Idea, IdeasSeat } from './fold.ts';

/** What one person has written, with what the room has not answered yet; an idea on its way has no id, and cannot be taken back yet. */
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
