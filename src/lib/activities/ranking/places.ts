import { placesOf } from '#lib/activities/ballot/rounds.ts';
import type { RankingResult } from './fold.ts';

/** The rank of each option, by its id. */
export function placesIn({ options }: RankingResult): Record<string, number> {
	const places = placesOf(options.map(({ points }) => points));
	return Object.fromEntries(options.map(({ id }, at) => [id, places[at]!]));
}
