import { ruleOf, type Weekday } from '#lib/domain/weeks/rule.ts';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { materialize } from './materializing.ts';

export type NewSeries = {
	groupId: string;
	title: string | null;
	days: Weekday[];
	/** Every so many weeks. */
	every: number;
	startsOn: string;
	endsOn: string | null;
	startsAt: string;
	minutes: number;
	meetingRoomId: string | null;
	/** Empty for the group's facilitators. */
	facilitators: string[];
	keptPlanId: string | null;
};

/** Makes a series, and the sessions of its first weeks. */
export async function createSeries(
	{ days, every, ...given }: NewSeries,
	by: string,
	now = Date.now()
): Promise<string> {
	const { store } = app();
	const id = randomId();
	const row = { id, ...given, rule: ruleOf({ days, every }), follows: null, by, createdAt: now };
	await store.write((tx) => [
		tx.insert(store.t.series).values(row),
		store.audit.row({ at: now, by, act: 'series.created', subject: id })
	]);
	await materialize({ now, only: id });
	return id;
}
