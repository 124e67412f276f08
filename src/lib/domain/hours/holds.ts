import type { EpisodeAct } from '#lib/domain/episode.ts';
import type { Week } from './days.ts';

/** What happened to a stay, in order of days. */
export type Pausing = { act: EpisodeAct; day: string };

/** Whether care was on hold on any day of a week, so that a full week can't be expected. Care is active again on the day of `resumed`. */
export function wasOnHold(changes: readonly Pausing[], { monday, sunday }: Week): boolean {
	let since: string | null = null;
	for (const { act, day } of changes) {
		if (act === 'held') since ??= day;
		else if (act === 'resumed' || act === 'discharged') {
			// A stay ends with its last day; a hold ends before the day care resumes.
			const isOver = act === 'discharged' ? day >= monday : day > monday;
			if (since !== null && since <= sunday && isOver) return true;
			since = null;
		}
	}
	return since !== null && since <= sunday;
}
