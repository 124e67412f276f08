import { activities } from '#lib/activities/rules.ts';
import type { Fact } from '#lib/domain/note-facts.ts';
import { told as safety } from '#lib/room/safety/facts.ts';

const kinds = new Set([
	...Object.keys(safety),
	...Object.values(activities).flatMap(({ facts }) =>
		Object.entries(facts?.told ?? {}).flatMap(([kind, telling]) =>
			'group' in telling && telling.group === 'safety' ? [kind] : []
		)
	)
]);

/** Whether a fact says that the person was asked about safety, or that an alert was raised. */
export const isAboutSafety = ({ kind }: Fact): boolean => kinds.has(kind);
