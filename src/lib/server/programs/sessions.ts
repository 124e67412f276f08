import { and, desc, eq, gte, inArray, isNotNull, lt, ne, sql } from 'drizzle-orm';
import { randomInt } from 'node:crypto';
import type { Block } from '#lib/room/agenda/block.ts';
import type { Reply } from '#lib/room/protocol.ts';
import type { Status } from '#lib/room/state.ts';
import { app } from '#lib/server/app.ts';
import { trailZone } from '#lib/server/audit/trail-zone.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import { groupsOf } from './access.ts';
import { newCodes, newJoinCodes } from './new-codes.ts';
import { dayOf } from './times.ts';

export type NewSession = {
	groupId: string;
	title: string;
	/** UTC milliseconds. */
	plannedStart: number;
	plannedMinutes: number;
	blocks: Block[];
};
/** Additional facts of a session created by a series, or by someone on the schedule. */
export type InTheWeek = Partial<
	Pick<Tables['session']['$inferInsert'], 'seriesId' | 'occurrence' | 'meetingRoomId' | 'facilitators'>
>;

/** What lists show of a session. Instants in UTC milliseconds; `timeZone` is the program's. */
export type SessionCard = {
	id: number;
	groupId: string;
	group: string;
	title: string;
	status: Status;
	plannedStart: number;
	plannedMinutes: number;
	startedAt: number | null;
	endedAt: number | null;
	timeZone: string;
	/** With made-up people: it has no group and is not part of the record. */
	practice?: true;
};

export const newSessionId = (): number => randomInt(2 ** 47, 2 ** 48 - 1);

/** The session's row, the first event of its log and what `also` writes are one unit. `by` is the id of the person who plans it. */
export async function create(
	{ groupId, title, plannedStart, plannedMinutes, blocks }: NewSession,
	by: string,
	week: InTheWeek = {},
	also: (tx: Tx, session: number) => Statement[] = () => []
): Promise<number> {
	const { store, rooms } = app();
	const { t, audit } = store;
	const [group] = await store.db.select({ title: t.group.title }).from(t.group).where(eq(t.group.id, groupId));
	if (!group) throw new Error('There is no such group.');
	const id = newSessionId();
	const planned = { id, groupId, title, status: 'planned' as const, plannedStart, plannedMinutes };
	const row = { ...planned, ...week, ...newCodes(store) };
	const reply = await rooms.execute(
		id,
		{ as: 'system' },
		randomId(),
		{ type: 'session.plan', title, group: group.title, plannedMinutes, blocks },
		{
			also: (tx) => [
				tx.insert(t.session).values(row),
				audit.row({ at: Date.now(), by, act: 'session.planned', subject: String(id), session: id }),
				...also(tx, id)
			]
		}
	);
	if (!reply.ok) throw new Error(`A session could not be planned: ${reply.code}.`);
	return id;
}

/** Replaces the join code and QR code: the old ones stop working. Seats stay, and so do displays. */
export async function changeJoinCode(id: number, by: string): Promise<Reply> {
	const { store, rooms } = app();
	const { t, audit } = store;
	const made = newJoinCodes(store);
	return rooms.execute(
		id,
		{ as: 'system' },
		randomId(),
		{ type: 'session.recode' },
		{
			also: (tx) => [
				tx.update(t.session).set(made).where(eq(t.session.id, id)),
				audit.row({ at: Date.now(), by, act: 'session.code-changed', subject: String(id), session: id })
			]
		}
	);
}

/** The codes that open a session's doors, for its facilitators, the display and the QR code. */
export async function codes(id: number): Promise<{ joinCode: string; joinToken: string; displayCode: string } | null> {
	const { db, t } = app().store;
	const { joinCode, joinToken, displayCode } = t.session;
	return (await db.select({ joinCode, joinToken, displayCode }).from(t.session).where(eq(t.session.id, id)))[0] ?? null;
}

export async function find(id: number): Promise<SessionCard | null> {
	return (await read(eq(app().store.t.session.id, id)))[0] ?? practiceCard(id);
}

/** Found only by its id: lists of sessions go by group, and a practice session has none. */
async function practiceCard(of: number): Promise<SessionCard | null> {
	const { db, t } = app().store;
	const { id, groupId, title, status, plannedStart, plannedMinutes, startedAt, endedAt, practiceOf } = t.session;
	const [found] = await db
		.select({ id, groupId, title, status, plannedStart, plannedMinutes, startedAt, endedAt })
		.from(t.session)
		.where(and(eq(id, of), isNotNull(practiceOf)));
	return found ? { ...found, group: found.title, timeZone: await trailZone(), practice: true } : null;
}

/** How many of a group's sessions its page shows at once. */
export const aPageful = 30;

/** A group's sessions before a moment, newest first; `more` says that there are earlier ones. */
export async function pastOf(groupId: string, before: number): Promise<{ past: SessionCard[]; more: boolean }> {
	const { session } = app().store.t;
	const found = await cards()
		.where(and(eq(session.groupId, groupId), ne(session.status, 'discarded'), lt(session.plannedStart, before)))
		.orderBy(desc(session.plannedStart))
		.limit(aPageful + 1);
	return { past: found.slice(0, aPageful), more: found.length > aPageful };
}

/** A group's sessions on a day, and those planned after it, soonest first. */
export async function aheadOf(
	groupId: string,
	{ from, to }: { from: number; to: number }
): Promise<{ today: SessionCard[]; next: SessionCard[] }> {
	const { session } = app().store.t;
	const found = await read(
		and(eq(session.groupId, groupId), ne(session.status, 'discarded'), gte(session.plannedStart, from))
	);
	const isToday = ({ plannedStart }: SessionCard) => plannedStart < to;
	return { today: found.filter(isToday), next: found.filter((one) => !isToday(one)) };
}

const DAY = 24 * 3600_000;

/** The sessions of a person's groups: today's in their time zone, those running now, and earlier ones whose record is not closed. */
export async function today(staffId: string, now: number = Date.now()) {
	const mine = await groupsOf({ id: staffId }, ['facilitator', 'supervisor', 'observer']);
	if (mine.length === 0) return { today: [], unfinished: [] };
	const { session } = app().store.t;
	const near = await read(
		and(
			inArray(session.groupId, mine),
			ne(session.status, 'discarded'),
			gte(session.plannedStart, now - 2 * DAY),
			lt(session.plannedStart, now + 2 * DAY)
		)
	);
	const open = await read(and(inArray(session.groupId, mine), inArray(session.status, ['lobby', 'live', 'ended'])));
	const isOn = ({ status }: SessionCard) => status === 'lobby' || status === 'live';
	const isToday = (it: SessionCard) => dayOf(it.plannedStart, it.timeZone) === dayOf(now, it.timeZone);
	const todays = new Map([...near.filter(isToday), ...open.filter(isOn)].map((it) => [it.id, it]));
	return {
		today: [...todays.values()].sort((a, b) => a.plannedStart - b.plannedStart),
		unfinished: open.filter((it) => !todays.has(it.id))
	};
}

/** Cards of all sessions, for the caller to filter and order. */
function cards() {
	const { db, t } = app().store;
	const { id, groupId, title, status, plannedStart, plannedMinutes, startedAt, endedAt } = t.session;
	return db
		.select({
			...{ id, groupId, title, status, plannedStart, plannedMinutes, startedAt, endedAt },
			// For a session that has started, as of its start (R18).
			group: sql<string>`coalesce(${t.session.groupTitle}, ${t.group.title})`,
			timeZone: sql<string>`coalesce(${t.session.timeZone}, ${t.program.timeZone})`
		})
		.from(t.session)
		.innerJoin(t.group, eq(t.group.id, groupId))
		.innerJoin(t.program, eq(t.program.id, t.group.programId));
}

const read = (where: ReturnType<typeof and>): Promise<SessionCard[]> =>
	cards().where(where).orderBy(app().store.t.session.plannedStart);
