import { ruleOf, type Weekday } from '#lib/domain/weeks/rule.ts';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import { materialize } from './materializing.ts';

export type NewSeries = {
	groupId: string;
	title: string | null;
	days: Weekday[];
	/** Interval in weeks. */
	every: number;
	startsOn: string;
	endsOn: string | null;
	startsAt: string;
	minutes: number;
	meetingRoomId: string | null;
	/** Empty for the group's facilitators. */
	facilitators: string[];
	keptPlanId: string | null;
	/** Its sessions take what comes next in the group's curriculum. */
	followsCurriculum?: boolean;
};

type Created = { by: string; at: number };

/** As part of another unit: the series itself, without its sessions. */
export function creating(
	tx: Tx,
	{ id, days, every, ...given }: NewSeries & { id: string },
	{ by, at }: Created
): Statement[] {
	const { store } = app();
	const row = { id, ...given, rule: ruleOf({ days, every }), follows: null, by, createdAt: at };
	return [tx.insert(store.t.series).values(row), store.audit.row({ at, by, act: 'series.created', subject: id })];
}

/** Creates a series and the sessions of its first weeks. */
export async function createSeries(series: NewSeries, by: string, now = Date.now()): Promise<string> {
	const id = randomId();
	await app().store.write((tx) => creating(tx, { ...series, id }, { by, at: now }));
	await materialize({ now, only: id });
	return id;
}
