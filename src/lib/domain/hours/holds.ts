import type { EpisodeAct } from '#lib/domain/episode.ts';
import type { Week } from './days.ts';

/** What happened to a stay, in the order of its days. */
export type Pausing = { act: EpisodeAct; day: string };

/** Whether care was paused on some day of a week: no whole week of it can be asked of anybody then. It goes on again on the day of `resumed`. */
export function wasOnHold(changes: readonly Pausing[], { monday, sunday }: Week): boolean {
	let since: string | null = null;
	for (const { act, day } of changes) {
		if (act === 'held') since ??= day;
		else if (act === 'resumed' || act === 'discharged') {
			// A stay ends with its last day; a pause ends before the day on which it goes on.
			const isOver = act === 'discharged' ? day >= monday : day > monday;
			if (since !== null && since <= sunday && isOver) return true;
			since = null;
		}
	}
	return since !== null && since <= sunday;
}
