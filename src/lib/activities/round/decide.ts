import { extendClock, startClock } from '#lib/domain/clock.ts';
import {
	happened,
	nothing,
	refuse,
	toSeat,
	toStaff,
	type By,
	type Decision,
	type Given
} from '#lib/domain/decision.ts';
import { byRoster, withFirst } from './order.ts';
import { shuffled } from '#lib/domain/chance.ts';
import type { RoundCommand, RoundView } from './commands.ts';
import type { RoundEvents } from './fold.ts';
import { present, spentBy, tell } from './tell.ts';
import { speaker, standing, toCome, toEnd, toFront, without, type Turn } from './turns.ts';

/** A speaking round. Only the lead gives the floor: a person who has spoken or passed frees it, without moving anyone on. */
export function decide(view: RoundView, command: RoundCommand, by: By, given: Given): Decision<RoundEvents> {
	const { staff, room } = view;
	const { block } = command;
	switch (command.type) {
		case 'round.build':
			return build(view, command, given);
		case 'round.next':
			return next(view, command, given);
		case 'round.back':
			return back(view, command, given);
		case 'round.extend':
			if (!room.clock) return refuse('not-begun');
			if (command.seat !== speaker(staff.turns)) return refuse('too-late');
			return tell(view, block, staff, extendClock(room.clock, given.now, command.minutes));
		case 'round.front':
			if (!(command.seat in view.names)) return refuse('unknown');
			if (!staff.turns.length) return refuse('not-begun');
			if (command.seat === speaker(staff.turns)) return refuse('begun');
			return arrange(view, block, toFront(staff.turns, command.seat), given);
		case 'round.remove':
			if (!staff.turns.some((turn) => turn.seat === command.seat)) return refuse('unknown');
			return arrange(view, block, without(staff.turns, command.seat), given);
		case 'round.volunteer':
		case 'round.pass':
		case 'round.later':
		case 'round.finish':
			return by.as === 'seat' ? decideForSeat(view, command, by.seat, given) : refuse('not-yours');
	}
}

type Own = Extract<RoundCommand, { type: 'round.volunteer' | 'round.pass' | 'round.later' | 'round.finish' }>;

function decideForSeat(view: RoundView, command: Own, seat: string, given: Given): Decision<RoundEvents> {
	// Pressed offline in one order and received in the next, it was about a turn that is over.
	if (command.run !== undefined && command.run !== view.room.run) return refuse('too-late');
	const { turns } = view.staff;
	const now = turns.find((turn) => turn.seat === seat)?.standing;
	const isToCome = now === 'waiting' || now === 'later';
	switch (command.type) {
		case 'round.volunteer':
			if (!turns.length) return offer(view, command.block, seat, command.offered);
			if (isToCome || now === 'speaking' || !command.offered) return nothing();
			return arrange(view, command.block, toEnd(turns, seat, 'waiting'), given);
		case 'round.pass':
			if (!now) return refuse('not-now');
			if (!isToCome && now !== 'speaking') return nothing();
			return arrange(view, command.block, standing(turns, seat, 'passed'), given);
		case 'round.later':
			if (now === 'later') return nothing();
			if (now !== 'waiting' && now !== 'speaking') return refuse('not-now');
			return arrange(view, command.block, toEnd(turns, seat, 'later'), given);
		case 'round.finish':
			if (now !== 'speaking') return now === 'spoke' ? nothing() : refuse('not-now');
			return arrange(view, command.block, spoken(turns), given);
	}
}

/** Marks the person who had the floor as having spoken. */
const spoken = (turns: Turn[]): Turn[] => {
	const seat = speaker(turns);
	return seat ? standing(turns, seat, 'spoke') : turns;
};

/** Applies a new order. If the speaker changes, their clock stops. */
function arrange(view: RoundView, block: string, turns: Turn[], { now }: Given): Decision<RoundEvents> {
	const isSame = speaker(turns) === speaker(view.staff.turns);
	const spent = isSame ? view.staff.spent : spentBy(view, now);
	return tell(view, block, { ...view.staff, turns, spent }, isSame ? view.room.clock : null);
}

function floor(view: RoundView, block: string, turns: Turn[], seat: string | null, said: string[], { now }: Given) {
	const staff = {
		...view.staff,
		turns: seat ? standing(turns, seat, 'speaking') : turns,
		said: seat ? [...said, seat] : said,
		spent: spentBy(view, now)
	};
	return tell(view, block, staff, seat ? startClock(now, view.config.minutes) : null);
}

type Moves = Extract<RoundCommand, { type: 'round.next' | 'round.back' }>;

/** The speaker may have ended the turn in the meantime; the next one must be the one the lead saw. */
function next(view: RoundView, { block, from, to }: Moves, given: Given): Decision<RoundEvents> {
	const { turns, said } = view.staff;
	const current = speaker(turns);
	const first = present(view, turns)[0]?.seat ?? null;
	if (!first && !current) return refuse('nobody');
	if (to !== null && to === current) return nothing();
	if ((current && current !== from) || to !== first) return refuse('too-late');
	return floor(view, block, spoken(turns), first, said, given);
}

/** The floor goes back to the previous speaker; the current one is next again. */
function back(view: RoundView, { block, from, to }: Moves, given: Given): Decision<RoundEvents> {
	const { turns, said } = view.staff;
	const current = speaker(turns);
	if (to !== null && to === current) return nothing();
	const earlier = current ? said.slice(0, -1) : said;
	const at = earlier.findLastIndex((seat) => seat in view.names && seat !== current);
	if (at < 0) return refuse('nobody');
	const seat = earlier[at]!;
	if (from !== current || to !== seat) return refuse('too-late');
	const known = turns.some((turn) => turn.seat === seat) ? turns : toFront(turns, seat);
	return floor(view, block, current ? toFront(known, current) : known, seat, earlier.slice(0, at), given);
}

function build(view: RoundView, command: Extract<RoundCommand, { type: 'round.build' }>, given: Given) {
	const { turns, volunteers } = view.staff;
	if (speaker(turns)) return refuse<RoundEvents>('begun');
	const before = command.whom === 'not-yet' ? turns.filter((turn) => !toCome(turns).includes(turn)) : [];
	const all = byRoster(view.names).filter((seat) => !before.some((turn) => turn.seat === seat));
	const order = {
		need: () => withFirst(command.first, all),
		volunteer: () => volunteers.filter((seat) => all.includes(seat)),
		shuffle: () => shuffled(all, given.id),
		roster: () => all
	}[command.by]();
	if (!order.length) return refuse<RoundEvents>('too-few');
	const built = [...before, ...order.map((seat): Turn => ({ seat, standing: 'waiting' }))];
	const said = before.length ? view.staff.said : [];
	return tell(view, command.block, { ...view.staff, turns: built, said, volunteers: [] }, null, view.room.run + 1);
}

/** Before there is an order, offers to begin are kept in the sequence they came. */
function offer({ staff }: RoundView, block: string, seat: string, offered: boolean): Decision<RoundEvents> {
	if (staff.volunteers.includes(seat) === offered) return nothing();
	const volunteers = offered ? [...staff.volunteers, seat] : staff.volunteers.filter((it) => it !== seat);
	return happened<RoundEvents>(
		toStaff({ type: 'round.arranged', block, ...staff, volunteers }),
		toSeat(seat, { type: 'round.volunteered', block, offered })
	);
}
