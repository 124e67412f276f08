import { later } from '#lib/domain/weeks/later.ts';
import { instantOf } from '#lib/server/programs/times.ts';
import type { Change } from './changing.ts';
import { firstToCome, type Scope } from './scope.ts';
import type { Proposed } from './clashes.ts';
import { plannedAfter, type Planned } from './planned.ts';
import { findSeries } from './series.ts';

/** The result of a change, to compare with the schedule: the meetings, and the sessions that they replace. */
export async function proposals(
	was: Planned,
	to: Change,
	scope: Scope,
	now = Date.now()
): Promise<{ meetings: Proposed[]; besides: number[] }> {
	const of = was.seriesId === null ? null : await findSeries(was.seriesId);
	// A session that names no one is led by the people its series names.
	const staff = scope === 'one' && to.facilitators.length === 0 ? (of?.facilitators ?? []) : to.facilitators;
	const meetingOn = (day: string): Proposed => {
		const from = instantOf(day, to.time, was.timeZone)!;
		const place = { group: was.groupId, room: to.meetingRoomId, staff, timeZone: was.timeZone };
		return { from, to: from + to.minutes * 60_000, ...place };
	};
	const series = scope === 'one' ? null : of;
	if (!series) return { meetings: [meetingOn(to.day)], besides: [was.id] };
	const first = scope === 'later' ? was.occurrence! : await firstToCome(series, was.occurrence!, now);
	const found = later(series, first, { on: was.occurrence!, to: to.day });
	if (!found.ok) return { meetings: [], besides: [] };
	const moving = (await plannedAfter(series.id, found.endsOn)).filter(
		({ id, status, detached }) => status === 'planned' && (!detached || id === was.id)
	);
	const meetings = moving.map(({ occurrence }) => meetingOn(found.dayOf(occurrence!)));
	return { meetings, besides: moving.map(({ id }) => id) };
}
