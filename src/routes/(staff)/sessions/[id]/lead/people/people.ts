import type { Kind } from '#lib/activities/kind.ts';
import { kinds } from '#lib/activities/kinds.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import type { Need } from '#lib/domain/need.ts';
import { isOpen } from '#lib/domain/safety.ts';
import { sliceOf, type RoomSlice, type SeatCard, type SeatSlice, type StaffSlice } from '#lib/room/state.ts';

/** A client of the program, on the group's roster unless said. */
export type Expected = { clientId: string; name: string; preferredName: string };

export type Person = {
	seat: string;
	/** The name the person gave. */
	name: string;
	card: SeatCard;
	/** Somebody else who waits or is in gave the same name. */
	twin: boolean;
	/** Which client it is; null for a guest. */
	client: Expected | null;
	here: boolean;
	/** When the person left the room last, in UTC milliseconds; null while here and for who has not come yet. */
	awaySince: number | null;
	need: Exclude<Need, 'none'> | null;
	/** Has spoken in this session: what was asked for a few minutes is met. */
	heard: boolean;
	/** An alert about this person waits for what came of it. */
	alert: boolean;
	/** Since when the person needs a moment; UTC milliseconds. */
	moment: number | null;
	/** Since when the person does not get on with what is on now. */
	stuck: number | null;
	/** Whom the person talks with apart from the group. */
	oneToOne: string | null;
	/** What stands on this person's phone alone. */
	line: string | null;
	/** How far with what is on now, if it is something one gets far with. */
	progress: { done: number; of: number; finished: boolean } | null;
};

export type People = {
	waiting: Person[];
	/** Let in: who needs somebody first, then by name. */
	inside: Person[];
	/** Left, declined or removed: they can be let in again. */
	gone: Person[];
	/** On the roster, and on nobody's seat. */
	expected: Expected[];
	here: number;
};

/** The smaller, the sooner somebody should look. */
function urgency({ alert, moment, stuck, need, heard }: Person): number {
	if (alert) return 0;
	if (moment !== null) return 1;
	if (stuck !== null) return 2;
	if (need === 'one-to-one') return 3;
	return need === 'few-minutes' && !heard ? 4 : 5;
}

export function listPeople(
	room: RoomSlice,
	staff: StaffSlice,
	seats: Record<string, SeatSlice>,
	roster: Expected[],
	others: readonly Expected[] = []
): People {
	const known = [...roster, ...others];
	const heard = new Set(room.blocks.flatMap((block) => heardIn(block, staff)));
	const named = new Map<string, number>();
	for (const { name, status } of Object.values(staff.seats))
		if (status === 'waiting' || status === 'admitted') named.set(plain(name), (named.get(plain(name)) ?? 0) + 1);
	const all = Object.entries(staff.seats).map(([seat, card]) => ({
		...personOf(seat, card, room, staff, seats[seat], known),
		heard: heard.has(seat),
		twin: (named.get(plain(card.name)) ?? 0) > 1
	}));
	const of = (...status: SeatCard['status'][]) => all.filter((person) => status.includes(person.card.status));
	const inside = of('admitted').sort((a, b) => urgency(a) - urgency(b) || a.name.localeCompare(b.name));
	const taken = new Set(inside.map((person) => person.client?.clientId));
	return {
		waiting: of('waiting').sort((a, b) => a.card.askedAt - b.card.askedAt),
		inside,
		gone: of('left', 'declined', 'removed').sort((a, b) => a.name.localeCompare(b.name)),
		expected: roster.filter(({ clientId }) => !taken.has(clientId)),
		here: inside.filter((person) => person.here).length
	};
}

function personOf(
	seat: string,
	card: SeatCard,
	room: RoomSlice,
	staff: StaffSlice,
	part: SeatSlice | undefined,
	known: Expected[]
): Omit<Person, 'heard' | 'twin'> {
	const last = card.visits.at(-1);
	return {
		seat,
		name: card.name,
		card,
		client: known.find(({ clientId }) => clientId === card.client) ?? null,
		here: last !== undefined && last.to === null,
		awaySince: last?.to ?? null,
		need: needOf(room, part),
		alert: Object.values(staff.alerts).some((alert) => alert.seat === seat && isOpen(alert)),
		moment: part?.moment ?? null,
		stuck: part?.stuck && part.stuck.block === room.current ? part.stuck.since : null,
		oneToOne: part?.oneToOne ?? null,
		line: part?.prompt ?? null,
		progress: progressOf(room, part)
	};
}

/** As answered in the last block that asked. */
function needOf(room: RoomSlice, seat: SeatSlice | undefined): Person['need'] {
	const need = room.blocks.map((block) => sliceIn(block, seat, (kind) => kind.need)).findLast((it) => it);
	return need && need !== 'none' ? need : null;
}

function heardIn(block: Block, staff: StaffSlice): readonly string[] {
	const heard = block.activity && kinds[block.activity.kind]?.heard;
	return heard ? heard(sliceOf(staff, block, 'staff')) : [];
}

function progressOf(room: RoomSlice, seat: SeatSlice | undefined): Person['progress'] {
	const block = room.blocks.find((it) => it.id === room.current);
	return block ? sliceIn(block, seat, (kind) => kind.progress) : null;
}

/** What a block's kind tells of a person's slice; null where it tells nothing of the sort. */
function sliceIn<T>(
	block: Block,
	seat: SeatSlice | undefined,
	reader: (kind: Kind) => ((slice: unknown) => T) | undefined
): T | null {
	const kind = block.activity && kinds[block.activity.kind];
	const read = kind && reader(kind);
	return kind && read ? read(seat?.activities[block.id] ?? kind.initial.seat) : null;
}

/** The same people in the order they had, whoever is new at the end: a row does not slip away from under a pointer. */
export function steady(people: Person[], before: readonly string[]): Person[] {
	const at = (seat: string) => (before.includes(seat) ? before.indexOf(seat) : before.length);
	return people.toSorted((a, b) => at(a.seat) - at(b.seat));
}

/** A name without what people leave out or add when they type it: accents, capitals, an emoji, blanks around it. */
export function plain(name: string): string {
	const low = name.normalize('NFD').toLowerCase();
	return low.replace(/[^\p{L}\p{N}\s'’-]/gu, '').trim() || low;
}

/** The one person on the roster, not here yet, whose name is what somebody typed; null when it could be several. */
export function guess(typed: string, expected: Expected[]): Expected | null {
	const found = fitting(typed, expected);
	return found.length === 1 ? found[0]! : null;
}

/** Everybody on the roster whom a typed name may mean. */
export function fitting(typed: string, expected: Expected[]): Expected[] {
	const names = ({ name, preferredName }: Expected) => [preferredName, name, ...name.split(' ').slice(0, 1)].map(plain);
	return expected.filter((it) => names(it).includes(plain(typed)));
}
