import { isToCome, plannedAfter } from './planned.ts';
import type { Series } from './series.ts';

/** What a change applies to: this session, this and later ones in its series, or all that are still ahead. */
export const scopes = ['one', 'later', 'all'] as const;
export type Scope = (typeof scopes)[number];

/** The earliest day of a series with a session still ahead; no later than the day shown. */
export async function firstToCome(series: Series, shown: string, now: number): Promise<string> {
	const ahead = (await plannedAfter(series.id, '')).filter((one) => isToCome(one) && one.plannedStart >= now);
	return ahead.map(({ occurrence }) => occurrence!).reduce((a, b) => (a < b ? a : b), shown);
}
