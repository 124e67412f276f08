import { eq } from 'drizzle-orm';
import { later, type Later } from '#lib/domain/weeks/later.ts';
import { app } from '#lib/server/app.ts';
import { followCurriculum } from '#lib/server/curricula/series-course.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { dayOf, instantOf } from '#lib/server/programs/times.ts';
import { align, settle } from './aligning.ts';
import { keepClosed } from './closed-series.ts';
import { materialize } from './materializing.ts';
import { firstToCome, type Scope } from './scope.ts';
import { findPlanned, isToCome, plannedAfter, type Planned } from './planned.ts';
import { findSeries, type Series } from './series.ts';
import { substitutesAmong, substituting } from './substitutes.ts';

/** What a session should become. `day` and `time` are local there; `facilitators` is empty for its regular ones. */
export type Change = {
	title: string;
	day: string;
	time: string;
	minutes: number;
	meetingRoomId: string | null;
	facilitators: string[];
};

export type Changed =
	| { ok: true; session: number }
	| { ok: false; code: 'gone' | 'held' | 'past' | 'not-of-group' | 'oneself' | 'other-week' | 'taken' };
const refused = (code: Extract<Changed, { ok: false }>['code']): Changed => ({ ok: false, code });

export async function change(id: number, to: Change, scope: Scope, by: string, now = Date.now()): Promise<Changed> {
	const was = await findPlanned(id);
	if (!was || was.status !== 'planned') return refused('gone');
	const substitutes = await substitutesAmong(was.groupId, to.facilitators, now);
	// Permission to plan is not permission to lead (R21).
	if (substitutes.includes(by)) return refused('oneself');
	const series = was.seriesId === null ? null : await findSeries(was.seriesId);
	if (scope === 'one' || !series) return changeOne(was, to, substitutes, by, now);
	if (substitutes.length > 0) return refused('not-of-group');
	return changeLater(was, series, to, { scope, by, now });
}

async function changeOne(was: Planned, to: Change, substitutes: string[], by: string, now: number): Promise<Changed> {
	const { store } = app();
	const plannedStart = instantOf(to.day, to.time, was.timeZone)!;
	const earlier = await substitutesAmong(was.groupId, was.facilitators ?? [], now);
	const is = { groupId: was.groupId, plannedStart, plannedMinutes: to.minutes, staff: substitutes };
	const act = plannedStart === was.plannedStart ? 'session.changed' : 'session.moved';
	const done = await settle(
		was,
		{
			...{ title: to.title, plannedStart, plannedMinutes: to.minutes, meetingRoomId: to.meetingRoomId },
			facilitators: to.facilitators.length > 0 ? to.facilitators : null,
			detached: was.seriesId !== null
		},
		(tx) => [
			...substituting(tx, { was: { ...was, staff: earlier }, is, now, by }),
			store.audit.row({ at: now, by, act, subject: String(was.id), session: was.id })
		]
	);
	if (!done) return refused('gone');
	await followCurriculum(was.groupId, now);
	return { ok: true, session: was.id };
}

/** The series ends, and another one continues with the change; sessions still ahead move to it, and those already held stay. */
async function changeLater(
	was: Planned,
	series: Series,
	to: Change,
	{ scope, by, now }: { scope: 'later' | 'all'; by: string; now: number }
): Promise<Changed> {
	const first = scope === 'later' ? was.occurrence! : await firstToCome(series, was.occurrence!, now);
	const found = later(series, first, { on: was.occurrence!, to: to.day });
	if (!found.ok) return refused(found.code);
	if (found.next.startsOn < dayOf(now, series.timeZone)) return refused('past');
	const moving = await plannedAfter(series.id, found.endsOn);
	if (!moving.every(isToCome)) return refused('held');
	for (const id of await goOn(series, found, to, { was, moving, by, now })) {
		await align((await findSeries(id))!);
		await keepClosed((await findSeries(id))!, by, now);
		await materialize({ now, only: id });
	}
	return { ok: true, session: was.id };
}

type Span = { rule: string; startsOn: string; endsOn: string | null };
type Going = { was: Planned; moving: Planned[]; by: string; now: number };
async function goOn(series: Series, found: Extract<Later, { ok: true }>, to: Change, { was, moving, by, now }: Going) {
	const { store } = app();
	const { t } = store;
	const goesOn = (span: Span, follows: string) => ({
		...{
			id: randomId(),
			groupId: series.groupId,
			keptPlanId: series.keptPlanId,
			follows,
			followsCurriculum: series.followsCurriculum,
			by,
			createdAt: now
		},
		...{ title: to.title === series.groupTitle ? null : to.title, startsAt: to.time, minutes: to.minutes },
		...{ meetingRoomId: to.meetingRoomId, facilitators: to.facilitators, ...span }
	});
	const rest = found.rest && goesOn(found.rest, series.id);
	const next = goesOn(found.next, rest?.id ?? series.id);
	const placeOf = (occurrence: string) =>
		found.rest && rest && occurrence <= found.rest.endsOn
			? { seriesId: rest.id, occurrence }
			: { seriesId: next.id, occurrence: found.dayOf(occurrence) };
	await store.write((tx) => [
		tx.update(t.series).set({ endsOn: found.endsOn }).where(eq(t.series.id, series.id)),
		...(rest ? [tx.insert(t.series).values(rest)] : []),
		tx.insert(t.series).values(next),
		...moving.map(({ id, occurrence }) => tx.update(t.session).set(placeOf(occurrence!)).where(eq(t.session.id, id))),
		tx.update(t.session).set({ detached: false, facilitators: null }).where(eq(t.session.id, was.id)),
		store.audit.row({ at: now, by, act: 'series.changed', subject: next.id, detail: series.id })
	]);
	return [...(rest ? [rest.id] : []), next.id];
}
