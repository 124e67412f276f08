import type { Floor, PersonInBlock } from '#lib/activities/facts.ts';
import { activities, type ActivityConfig, type ActivityEvents } from '#lib/activities/rules.ts';
import type { Slices } from '#lib/domain/brick.ts';
import type { Attended } from '#lib/domain/attendance-history.ts';
import type { Listed } from '#lib/domain/attendance-roll.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import { sliceOf } from '#lib/room/state.ts';
import { spansOf } from './block-spans.ts';
import type { Gathered } from './gather.ts';

/** What a session's log and documents say. */
export type Happened = Pick<Gathered, 'meeting' | 'state' | 'moments' | 'documents' | 'assessed'>;
/** The person whose note it is, in their session. */
export type One = { gathered: Happened; person: Listed; attended: Confirmed };
/** Attendance, and whether it comes from presence or from a clinician. */
export type Confirmed = Attended & { source: 'presence' | 'staff' };
type Planned = Block & { activity: ActivityConfig };

/** What an activity's facts may read about one person: only their own seats. */
export function personIn({ gathered, person, attended }: One, block: Planned) {
	const { state, moments } = gathered;
	const of: PersonInBlock<ActivityConfig, Slices, ActivityEvents> = {
		...{ block, config: block.activity, room: sliceOf(state.room, block, 'room') },
		seats: person.seats
			.map((seat) => ({
				slice: state.seats[seat]?.activities[block.id],
				byStaff: state.staff.seats[seat]?.byStaff ?? false
			}))
			.filter(({ slice }) => slice !== undefined),
		last: (type, field) => Math.max(...person.seats.map((seat) => moments(seat, block.id, type, field) ?? 0)) || null,
		floor: floorOf(state, block, person.seats),
		present: presentIn(gathered, attended, block)
	};
	return of;
}

function floorOf(state: Happened['state'], block: Planned, seats: string[]): Floor {
	const of = activities[block.activity.kind]?.facts?.floor;
	const staff = sliceOf<Slices['staff']>(state.staff, block, 'staff');
	const each = of ? seats.map((seat) => of(staff, seat)) : [];
	return each.reduce((sum, { turns, ms }) => ({ turns: sum.turns + turns, ms: sum.ms + ms }), { turns: 0, ms: 0 });
}

function presentIn(gathered: Happened, attended: Attended, block: Block): { from: number; to: number } | null {
	const spans = spansOf(gathered, block)
		.map(({ from, to }) => ({ from: Math.max(from, attended.arrivedAt!), to: Math.min(to, attended.leftAt!) }))
		.filter((span) => span.to > span.from);
	return spans.length ? { from: spans[0]!.from, to: spans.at(-1)!.to } : null;
}
