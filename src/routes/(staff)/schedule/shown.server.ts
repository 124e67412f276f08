import { isDay, dayOf } from '#lib/server/programs/times.ts';
import type { Filter } from '#lib/server/weeks/schedule-view.ts';

const names = ['program', 'track', 'group', 'room', 'staff', 'client'] as const satisfies (keyof Filter)[];

/** What an address of the schedule asks for. */
export function shownBy({ searchParams }: URL, timeZone: string, now = Date.now()) {
	const asked = searchParams.get('day') ?? '';
	const view: 'week' | 'day' = searchParams.get('view') === 'day' ? 'day' : 'week';
	const filter = Object.fromEntries(names.map((name) => [name, searchParams.get(name) ?? ''])) as Filter;
	return {
		day: isDay(asked) ? asked : dayOf(now, timeZone),
		...{ view, filter },
		/** Names of clients are shown to whoever asks for one. */
		asksPeople: searchParams.has('people') || filter.client !== ''
	};
}
