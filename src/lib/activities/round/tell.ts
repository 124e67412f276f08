import { elapsed, type Clock } from '#lib/domain/clock.ts';
import { happened, toRoom, toSeat, toStaff, type Decision } from '#lib/domain/decision.ts';
import { firstName } from '#lib/activities/first-name.ts';
import type { RoundView } from './commands.ts';
import { initial, type RoundEvents, type RoundRoom, type RoundSeat, type RoundStaff } from './fold.ts';
import { done, speaker, toCome, type Turn } from './turns.ts';

/** People still to come who are present. */
export const present = ({ names }: RoundView, turns: Turn[]): Turn[] =>
	toCome(turns).filter(({ seat }) => seat in names);

/** Time on the floor is added when the floor is left. */
export function spentBy({ staff, room }: RoundView, now: number): Record<string, number> {
	const seat = speaker(staff.turns);
	if (!seat || !room.clock) return staff.spent;
	return { ...staff.spent, [seat]: (staff.spent[seat] ?? 0) + elapsed(room.clock, now) };
}

/** Staff receive the whole order, the room what it may know, and each person whose place changed their own place. */
export function tell(
	view: RoundView,
	block: string,
	staff: RoundStaff,
	clock: Clock | null,
	run = view.room.run
): Decision<RoundEvents> {
	const room = { ...forRoom(view, staff.turns, clock), run };
	const changed = JSON.stringify(room) !== JSON.stringify(view.room);
	return happened<RoundEvents>(
		toStaff({ type: 'round.arranged', block, ...staff }),
		...(changed ? [toRoom({ type: 'round.moved', block, ...room })] : []),
		...Object.keys(view.names).flatMap((seat) => forSeat(view, block, seat, staff.turns))
	);
}

function forRoom(view: RoundView, turns: Turn[], clock: Clock | null): Omit<RoundRoom, 'run'> {
	const now = speaker(turns);
	const waiting = present(view, turns);
	const named = (seat: string | null | undefined) =>
		view.config.namesAgreed && seat && view.names[seat] !== undefined ? firstName(view.names[seat]) : null;
	const finished = done(turns);
	return {
		speaking: named(now),
		next: named(waiting[0]?.seat),
		isTaken: now !== null,
		done: finished,
		of: finished + waiting.length + (now ? 1 : 0),
		clock
	};
}

function forSeat(view: RoundView, block: string, seat: string, turns: Turn[]) {
	const before = view.seats[seat] ?? initial.seat;
	const after = placeOf(view, seat, turns);
	if (before.place === after.place && before.standing === after.standing) return [];
	return [toSeat(seat, { type: 'round.placed', block, ...after })];
}

function placeOf(view: RoundView, seat: string, turns: Turn[]): Pick<RoundSeat, 'place' | 'standing'> {
	const standing = turns.find((turn) => turn.seat === seat)?.standing ?? null;
	const at = present(view, turns).findIndex((turn) => turn.seat === seat);
	return { place: standing === 'speaking' ? 0 : at < 0 ? null : at + 1, standing };
}
