import { isToCome, plannedAfter } from './planned.ts';
import type { Series } from './series.ts';

/** Whom a change is for: this session, this one and those later in its series, or all that are still to come. */
export const scopes = ['one', 'later', 'all'] as const;
export type Scope = (typeof scopes)[number];

/** The earliest day of a series whose session is still ahead; at least the one that somebody is looking at. */
export async function firstToCome(series: Series, shown: string, now: number): Promise<string> {
	const ahead = (await plannedAfter(series.id, '')).filter((one) => isToCome(one) && one.plannedStart >= now);
	return ahead.map(({ occurrence }) => occurrence!).reduce((a, b) => (a < b ? a : b), shown);
}
