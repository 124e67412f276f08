import {
	happened,
	nothing,
	refuse,
	toRoom,
	toSeat,
	toStaff,
	type Addressed,
	type Decision,
	type Given
} from '#lib/domain/decision.ts';
import { shuffled } from '#lib/domain/chance.ts';
import type { WorksheetView } from './commands.ts';
import type { WorksheetEvents } from './fold.ts';

/**
 * Assigns the sheet to everyone (null) or to some. Each phone learns only its own assignment: no one learns that others
 * do something else. Latecomers have the sheet, unless the lead changes that.
 */
export function assign(view: WorksheetView, block: string, seats: string[] | null): Decision<WorksheetEvents> {
	const here = Object.keys(view.names);
	if (seats?.some((seat) => !here.includes(seat))) return refuse('unknown');
	const before = view.staff.without;
	const without = seats
		? [...before.filter((seat) => !here.includes(seat)), ...here.filter((seat) => !seats.includes(seat))]
		: [];
	const changed = [...new Set([...before, ...without])].filter(
		(seat) => before.includes(seat) !== without.includes(seat)
	);
	if (!changed.length) return nothing();
	return happened(
		toStaff({ type: 'worksheet.assigned', block, without }),
		...changed.map((seat) => toSeat(seat, { type: 'worksheet.given', block, given: !without.includes(seat) })),
		// No one is left paired with someone who has no sheet.
		...regroup(
			view,
			block,
			view.staff.groups.filter((group) => !group.some((seat) => without.includes(seat)))
		)
	);
}

/** Pairs, with a group of three for an odd number, as the lead arranges them; an empty list dissolves them. */
export function pair(view: WorksheetView, block: string, groups: string[][]): Decision<WorksheetEvents> {
	const seats = groups.flat();
	if (new Set(seats).size < seats.length) return refuse('invalid');
	if (!seats.every((seat) => canPair(view, seat))) return refuse('unknown');
	return happened(...regroup(view, block, groups));
}

/** Random pairs of those present. With an odd number, the last group has three. */
export function shuffle(view: WorksheetView, block: string, seats: string[], { id }: Given): Decision<WorksheetEvents> {
	const list = shuffled([...new Set(seats)], id);
	if (list.length < 2) return refuse('too-few');
	const groups: string[][] = [];
	for (let at = 0; at + 1 < list.length; at += 2) groups.push(list.slice(at, at + 2));
	if (list.length % 2) groups.at(-1)!.push(list.at(-1)!);
	return pair(view, block, groups);
}

const canPair = ({ names, staff }: WorksheetView, seat: string) => seat in names && !staff.without.includes(seat);

/** Names go only to the two or three in a group; the room learns that people work in pairs, but not who. */
function regroup(view: WorksheetView, block: string, groups: string[][]): Addressed<WorksheetEvents>[] {
	const before = view.staff.groups;
	if (JSON.stringify(before) === JSON.stringify(groups)) return [];
	const partners = (of: string[][], seat: string) =>
		(of.find((group) => group.includes(seat)) ?? []).filter((it) => it !== seat);
	const changed = [...new Set([...before.flat(), ...groups.flat()])].filter(
		(seat) => `${partners(before, seat)}` !== `${partners(groups, seat)}`
	);
	const on = groups.length > 0;
	return [
		toStaff({ type: 'worksheet.paired', block, groups }),
		...changed.map((seat) => {
			const names = partners(groups, seat).flatMap((it) => view.names[it] ?? []);
			return toSeat(seat, { type: 'worksheet.partnered', block, with: names });
		}),
		...(on === view.room.inPairs ? [] : [toRoom({ type: 'worksheet.in-pairs', block, on })])
	];
}
