/** A meeting, with what can conflict with another. UTC milliseconds; ids. */
export type Meeting = {
	id: string;
	from: number;
	to: number;
	group: string;
	/** Null if no room is named. */
	room: string | null;
	staff: readonly string[];
	/** Clients enrolled on that day. */
	people: readonly string[];
};

/** Why two meetings can't both take place as planned: they share `who`, an id of that kind, at the same time. */
export type Overlap = { kind: 'room' | 'staff' | 'group' | 'person'; who: string; meetings: [string, string] };

/** Double bookings, by the start of the first meeting. Back-to-back meetings don't overlap. */
export function overlaps(meetings: readonly Meeting[]): Overlap[] {
	const byStart = meetings.toSorted((a, b) => a.from - b.from || a.id.localeCompare(b.id));
	return byStart.flatMap((one, at) => {
		const after = byStart.slice(at + 1);
		const end = after.findIndex(({ from }) => from >= one.to);
		return (end < 0 ? after : after.slice(0, end)).flatMap((other) => shared(one, other));
	});
}

function shared(one: Meeting, other: Meeting): Overlap[] {
	const meetings: [string, string] = [one.id, other.id];
	const both = (kind: 'staff' | 'person', own: readonly string[], theirs: readonly string[]): Overlap[] =>
		own.filter((who) => theirs.includes(who)).map((who) => ({ kind, who, meetings }));
	const isOneGroup = one.group === other.group;
	return [
		...(one.room !== null && one.room === other.room ? [{ kind: 'room' as const, who: one.room, meetings }] : []),
		...(isOneGroup ? [{ kind: 'group' as const, who: one.group, meetings }] : []),
		...both('staff', one.staff, other.staff),
		// That a group meets twice says already that its people would.
		...(isOneGroup ? [] : both('person', one.people, other.people))
	];
}
