import type { Course, Order } from './course.ts';
import type { Coverage } from './coverage.ts';
import type { Person } from './person.ts';

/** A small course for tests: `basics` comes first, `urges` takes two sessions. */
export const course = (
	order: Order,
	rules: Record<string, Partial<Course['modules'][number]['rules']>> = {}
): Course => ({
	streams: [{ id: 'main', order, modules: ['basics', 'urges', 'sleep', 'asking'] }],
	modules: ['basics', 'urges', 'sleep', 'asking'].map((id) => ({
		id,
		rules: { entry: true, repeatable: true, dose: id === 'urges' ? 2 : 1, ...rules[id] },
		sessions: id === 'urges' ? [{ slug: 'urges-1' }, { slug: 'urges-2' }] : [{ slug: `${id}-1` }]
	})),
	newcomer: { modules: ['basics', 'sleep'] }
});

export const nothing: Coverage = { taught: [], partly: [], practiced: 0, home: 0, used: 0, caughtUp: null };

/** Someone who had each of these modules once, long ago. */
export const person = (id: string, had: string[] = [], startsOn = '2026-01-05'): Person => ({
	...{ id, startsOn, endsOn: null },
	ledger: new Map(
		['basics', 'urges', 'sleep', 'asking'].map((module) => {
			const templates = module === 'urges' ? ['urges-1', 'urges-2'] : [`${module}-1`];
			const taught = had.includes(module) ? templates.map((template) => ({ day: '2026-01-06', template })) : [];
			return [module, { ...nothing, taught }];
		})
	)
});
