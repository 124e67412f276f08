import type { Counted } from './count.ts';
import type { Least } from './least.ts';

/** Where a week is heading, in minutes; `reaches` is the total if everything still planned is attended. */
export type Forecast =
	| { is: 'no-least' }
	/** The stay began or ended during the week, so a full week can't be expected. */
	| { is: 'part' }
	| { is: 'reached' }
	| { is: 'on-track'; reaches: number }
	/** Not reachable without adding hours: `short` of the minimum by that many minutes. */
	| { is: 'cannot'; reaches: number; short: number }
	/** The week is over and fell short by that many minutes. */
	| { is: 'missed'; short: number };

/** Past services that are not confirmed yet count as attended, so that no one is called short because a record is late. */
export function forecastOf(
	counted: Counted,
	{ minutes, part }: Pick<Least, 'minutes' | 'part'>,
	isOver: boolean
): Forecast {
	if (minutes === null) return { is: 'no-least' };
	if (counted.attended >= minutes) return { is: 'reached' };
	if (part) return { is: 'part' };
	const reaches = counted.attended + counted.unconfirmed + counted.toCome;
	if (reaches >= minutes) return { is: 'on-track', reaches };
	const short = minutes - reaches;
	return isOver ? { is: 'missed', short } : { is: 'cannot', reaches, short };
}

const order: Record<Forecast['is'], number> = {
	...{ cannot: 0, missed: 0, 'on-track': 1, part: 2, reached: 3, 'no-least': 4 }
};

export const isAtRisk = ({ is }: Forecast): boolean => is === 'cannot' || is === 'missed';

/** First those who will fall short, by how much; then those who can't miss anything, tightest first. */
export function byRisk(a: Forecast, b: Forecast): number {
	if (order[a.is] !== order[b.is]) return order[a.is] - order[b.is];
	if ('short' in a && 'short' in b) return b.short - a.short;
	return a.is === 'on-track' && b.is === 'on-track' ? a.reaches - b.reaches : 0;
}
