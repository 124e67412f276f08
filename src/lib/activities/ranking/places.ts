import { placesOf } from '#lib/activities/ballot/rounds.ts';
import type { RankingResult } from './fold.ts';

/** Where each option stands, by its id. */
export function placesIn({ options }: RankingResult): Record<string, number> {
	const places = placesOf(options.map(({ points }) => points));
	return Object.fromEntries(options.map(({ id }, at) => [id, places[at]!]));
}
