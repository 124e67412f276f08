import { and, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { newCodes, newJoinCodes } from '#lib/server/programs/new-codes.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import { blocksOf, isOpen, type DayKey } from './blocks.ts';
import { tracksOf } from './tracks.ts';

type DayRow = Tables['programDay']['$inferSelect'];

/** A program's sessions on one date under one code. */
export type Day = DayRow & { timeZone: string; /** The track's name, or the program's. */ title: string };

/** The day with its codes, which are created when first needed and then stay the same. */
export async function ensureDay(key: DayKey, by: string, at = Date.now()): Promise<Day> {
	const found = await findDay(key);
	if (found) return found;
	const { store } = app();
	const row = { id: randomId(), ...key, ...newCodes(store), createdAt: at };
	// Two concurrent requests get the same codes: the second finds the first one's.
	await isFirst(
		store.write((tx) => [
			tx.insert(store.t.programDay).values(row),
			store.audit.row({ at, by, act: 'day.coded', subject: `program/${key.programId}`, detail: key.day })
		])
	);
	return (await findDay(key))!;
}

export async function findDay({ programId, trackId, day }: DayKey): Promise<Day | null> {
	const { programDay } = app().store.t;
	return one(and(eq(programDay.programId, programId), eq(programDay.trackId, trackId), eq(programDay.day, day)));
}

export const dayById = (id: string): Promise<Day | null> => one(eq(app().store.t.programDay.id, id));

/** By a blind index of its join code, its token or its display code. */
export const dayByIndex = (
	column: 'joinCodeIndex' | 'joinTokenIndex' | 'displayCodeIndex',
	indexes: string[]
): Promise<Day | null> => one(inArray(app().store.t.programDay[column], indexes));

/** The day that a session belongs to, if its codes were ever needed. Null for a practice session, which is in no program. */
export async function dayOfSession(session: number, now?: number): Promise<Day | null> {
	const key = await keyOfSession(session, now);
	return key && findDay(key);
}

/** Its program, its group's track on that date, and the date: the planned one, or that of `now`. */
async function keyOfSession(id: number, now?: number): Promise<DayKey | null> {
	const { db, t } = app().store;
	const { session, group, program } = t;
	const [row] = await db
		.select({ groupId: group.id, programId: program.id, timeZone: program.timeZone, at: session.plannedStart })
		.from(session)
		.innerJoin(group, eq(group.id, session.groupId))
		.innerJoin(program, eq(program.id, group.programId))
		.where(and(eq(session.id, id), isNull(session.practiceOf)));
	if (!row) return null;
	const day = dayOf(now ?? row.at, row.timeZone);
	const tracks = await tracksOf([row.groupId], day);
	return { programId: row.programId, trackId: tracks.get(row.groupId) ?? '', day };
}

/** The following day, `YYYY-MM-DD`. */
export const nextDay = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString();

/** Whether it is that day there, or one of its sessions runs past midnight. */
export async function isNow(day: Day, now = Date.now()): Promise<boolean> {
	if (dayOf(now, day.timeZone) === day.day) return true;
	return (await blocksOf(day)).some(isOpen);
}

/**
 * Replaces the join code and QR code for the rest of the day. Phones and displays that are in stay in; those that show the code read the new one
 * when the room reports the change.
 */
export async function changeDayCode(day: Day, by: string, at = Date.now()): Promise<void> {
	const { store, rooms } = app();
	const made = newJoinCodes(store);
	await store.write((tx) => [
		tx.update(store.t.programDay).set(made).where(eq(store.t.programDay.id, day.id)),
		store.audit.row({ at, by, act: 'day.code-changed', subject: `program/${day.programId}`, detail: day.day })
	]);
	for (const { session } of (await blocksOf(day)).filter(isOpen))
		await rooms.execute(session, { as: 'system' }, randomId(), { type: 'session.recode' });
}

async function one(where: SQL | undefined): Promise<Day | null> {
	const { db, t } = app().store;
	const { programDay, program, track } = t;
	const [row] = await db
		.select({ day: programDay, timeZone: program.timeZone, program: program.name, track: track.name })
		.from(programDay)
		.innerJoin(program, eq(program.id, programDay.programId))
		.leftJoin(track, eq(track.id, programDay.trackId))
		.where(where)
		.limit(1);
	return row ? { ...row.day, timeZone: row.timeZone, title: row.track ?? row.program } : null;
}
