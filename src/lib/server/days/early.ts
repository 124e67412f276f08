import { and, eq, lt } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import type { Early } from '#lib/activities/early.ts';
import { activities, activityOf, type ActivityCommand } from '#lib/activities/rules.ts';
import type { Refusal } from '#lib/domain/decision.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import type { RoomCommand } from '#lib/room/commands.ts';
import { readCommand } from '#lib/room/read-command.ts';
import type { RoomState } from '#lib/room/state.ts';
import { app } from '#lib/server/app.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne } from '#lib/server/store/statement.ts';
import type { Pass } from './pass.ts';
import { seatIn } from './seating.ts';

/** What a person can answer before their session: the first block in its plan that allows that. `seat` has their answers so far. */
export type EarlyBlock = { session: number; block: Block; seat: EarlySeat };
type EarlySeat = { finished?: boolean };

/** Null once the session has started, and if there is nothing to answer early. */
export async function earlyOf({ id }: Pass, session: number): Promise<EarlyBlock | null> {
	const found = opening((await app().rooms.state(session)).room);
	if (!found) return null;
	return { session, block: found.block, seat: found.early.seat((await saidOf(id, session, found.block.id))?.said) };
}

/** Saves one more answer; returns the answers so far. Refuses answers that need someone to be listening (R20). */
export async function sayEarly(
	pass: Pass,
	session: number,
	command: ActivityCommand,
	now = Date.now()
): Promise<{ ok: true; seat: EarlySeat } | { ok: false; code: Refusal }> {
	const { store, rooms } = app();
	const { earlyAnswer } = store.t;
	const found = opening((await rooms.state(session)).room);
	if (!found || command.block !== found.block.id || pass.endedAt !== null) return { ok: false, code: 'not-now' };
	const { early, block } = found;
	for (let tries = 0; tries < 3; tries += 1) {
		const before = await saidOf(pass.id, session, block.id);
		const said = early.take(block.activity, before?.said, command, now);
		if (said === undefined) return { ok: false, code: 'not-now' };
		const row = { said: JSON.stringify(said), version: (before?.version ?? 0) + 1, changedAt: now };
		const key = { passId: pass.id, session, block: block.id };
		const written = await isFirst(
			store.write((tx) => [
				before
					? expectOne(
							tx
								.update(earlyAnswer)
								.set(row)
								.where(and(where(pass.id, session, block.id), eq(earlyAnswer.version, before.version)))
						)
					: tx.insert(earlyAnswer).values({ ...key, ...row })
			])
		);
		if (written) return { ok: true, seat: early.seat(said) };
	}
	return { ok: false, code: 'unavailable' };
}

/** Delivers early answers of people who are in, once their block has begun. Runs once per answer, however often it is tried. */
export async function bringEarly(session: number, { room, staff }: RoomState): Promise<void> {
	const { store, rooms } = app();
	const { earlyAnswer } = store.t;
	const rows = await store.db.select().from(earlyAnswer).where(eq(earlyAnswer.session, session));
	for (const { passId, block: id, said, version } of rows) {
		const own = seatIn({ id: passId }, session);
		const seat = staff.joined[own] ?? own;
		const early = earlyIn(room.blocks.find((block) => block.id === id));
		const hasBegun = staff.spans.some(({ block }) => block === id);
		if (!early || !hasBegun || staff.seats[seat]?.status !== 'admitted') continue;
		const command = early.bring(id, seat, JSON.parse(said));
		const reply = await rooms.execute(session, { as: 'system' }, idOf(passId, session, id, version), command);
		if (reply.ok || reply.code === 'too-late')
			// An answer changed meanwhile has another version and gets its own turn.
			await store.write((tx) => [
				tx.delete(earlyAnswer).where(and(where(passId, session, id), eq(earlyAnswer.version, version)))
			]);
	}
}

/** The same for one phone, whichever sessions it answered for: if the server stopped at that moment, the phone triggers it. */
export async function countEarly({ id }: Pass): Promise<void> {
	const { db, t } = app().store;
	const rows = await db
		.select({ session: t.earlyAnswer.session })
		.from(t.earlyAnswer)
		.where(eq(t.earlyAnswer.passId, id));
	for (const { session } of rows) await bringEarly(session, await app().rooms.state(session));
}

/** Deletes answers of people who did not come: the session is over, or its day is. */
export async function dropEarly(session: number): Promise<void> {
	const { write, t } = app().store;
	await write((tx) => [tx.delete(t.earlyAnswer).where(eq(t.earlyAnswer.session, session))]);
}

const twoDays = 2 * 24 * 3600_000;
export async function sweepEarly(now = Date.now()): Promise<void> {
	const { write, t } = app().store;
	await write((tx) => [tx.delete(t.earlyAnswer).where(lt(t.earlyAnswer.changedAt, now - twoDays))]);
}

/** A command of an activity that matches its row in the table; null for any other (R7). */
export function readEarly(message: { type: string }): ActivityCommand | null {
	const read = readCommand(message);
	return read.ok && isOfActivity(read.command) ? read.command : null;
}

const isOfActivity = (command: RoomCommand): command is ActivityCommand => activityOf(command.type) !== undefined;

type AnyEarly = Early<unknown, ActivityCommand, EarlySeat>;

function opening(room: RoomState['room']): { block: Block; early: AnyEarly } | null {
	if (room.status !== 'planned' && room.status !== 'lobby') return null;
	const block = room.blocks.find((one) => !room.skipped.includes(one.id) && earlyIn(one)?.asks(one.activity));
	const early = earlyIn(block);
	return block && early ? { block, early } : null;
}

const earlyIn = (block: Block | undefined): AnyEarly | undefined =>
	block?.activity ? activities[block.activity.kind]?.early : undefined;

async function saidOf(
	pass: string,
	session: number,
	block: string
): Promise<{ said: unknown; version: number } | null> {
	const { t, db } = app().store;
	const [row] = await db
		.select()
		.from(t.earlyAnswer)
		.where(where(pass, session, block));
	return row ? { said: JSON.parse(row.said) as unknown, version: row.version } : null;
}

function where(pass: string, session: number, block: string) {
	const { passId, session: of, block: id } = app().store.t.earlyAnswer;
	return and(eq(passId, pass), eq(of, session), eq(id, block));
}

/** The same for every try, so that the room applies it once. */
const idOf = (...of: (string | number)[]): string =>
	createHash('sha256')
		.update(`early ${of.join(' ')}`)
		.digest('base64url')
		.slice(0, 22);
