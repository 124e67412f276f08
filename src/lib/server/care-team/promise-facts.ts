import type { PersonFacts, Promised } from '#lib/domain/care-team/reason.ts';
import { hoursIn } from '#lib/server/hours/week.ts';
import { obligationsIn } from '#lib/server/obligations/open.ts';

type Place = { id: string; timeZone: string; groups: string[] };

/** People who can no longer reach this week the hours their level of care promises, as on the hours page; without a promise, none are required. */
export async function hoursShort(
	{ id, timeZone, groups }: Place,
	today: string,
	now: number
): Promise<Map<string, NonNullable<PersonFacts['hoursShort']>>> {
	const program = { id, timeZone, name: '', weeklyHours: 0 };
	const { people } = await hoursIn(program, { groups, notes: false }, { day: today, now });
	return new Map(
		people.flatMap(({ client, forecast, least }) =>
			forecast.is === 'cannot' && least?.from === 'level' && least.minutes !== null
				? [[client, { reaches: forecast.reaches, least: least.minutes }] as const]
				: []
		)
	);
}

/** Overdue obligations, by client; notes and plan reviews have their own reasons. */
export async function promisesLate({ id, timeZone, groups }: Place, now: number) {
	const open = await obligationsIn({ program: { id, timeZone }, groups, now });
	return open.flatMap(({ client, rule: { kind }, state, dueOn }) =>
		state === 'overdue' && isPromised(kind) ? [{ client, late: { promise: kind, since: dueOn } }] : []
	);
}

const isPromised = (kind: string): kind is Promised => kind !== 'note' && kind !== 'plan-review';
