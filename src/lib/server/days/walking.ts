import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import { isCalledOff } from '#lib/room/session/called-off.ts';
import { app } from '#lib/server/app.ts';
import type { Published } from '#lib/server/live/published.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import type { Room } from '#lib/server/live/room.ts';
import { enrolledOn } from '#lib/server/programs/enrolments.ts';
import { keptIdOf } from '#lib/server/programs/same-person.ts';
import { blocksOf, isOpen, type BlockOfDay } from './blocks.ts';
import { dayOfSession, isNow, type Day } from './day.ts';
import type { Pass } from './pass.ts';
import { bringEarly, dropEarly } from './early.ts';
import { passesOf } from './passes.ts';
import { askIn, bringIn, seatIn } from './seating.ts';

/**
 * Moves phones from session to session of a day; called with everything that was committed. What a shutdown interrupts is made up for when a phone
 * next asks where it belongs.
 */
export async function followDay({ session, state }: Pick<Room, 'session' | 'state'>, events: Published[]) {
	for (const { event } of events) {
		if (event.type === 'session.opened') await doorsOpened(session);
		if (event.type === 'agenda.moved' || event.type === 'seat.admitted' || event.type === 'seat.joined')
			await bringEarly(session, (await app().rooms.room(session)).state);
		if (isAnEnd(event.type)) await dropEarly(session);
		const isGone = event.type === 'seat.gone' || event.type === 'seat.removed' || event.type === 'seat.declined';
		if (isGone && !isCalledOff(state.room.status)) await leaveElsewhere(event.seat);
	}
}

const isAnEnd = (type: string): boolean =>
	type === 'session.ended' || type === 'session.discarded' || type === 'session.cancelled';

async function doorsOpened(session: number): Promise<void> {
	const day = await dayOfSession(session, Date.now());
	if (!day) return;
	const { write, t } = app().store;
	await write((tx) => [tx.update(t.session).set({ dayId: day.id }).where(eq(t.session.id, session))]);
	await goAlong(await passesOf(day), day);
}

/** Moves these phones where they belong now: straight in if staff know and expect the person, otherwise to ask at the door. Idempotent. */
export async function goAlong(passes: Pass[], day: Day): Promise<void> {
	const going = passes.filter(({ endedAt }) => endedAt === null);
	const open = going.length ? (await blocksOf(day)).filter(isOpen) : [];
	if (open.length === 0 || !(await isNow(day))) return;
	const rosters = await rostersOf(open, day.day);
	await Promise.all(going.map((pass) => place(pass, open, rosters)));
}

async function place(pass: Pass, open: BlockOfDay[], rosters: Map<number, Set<string>>): Promise<void> {
	const client = await clientOf(pass);
	if (client !== null) {
		for (const { session } of open)
			if (rosters.get(session)!.has(client) && (await isNew(pass, session))) await bringIn(pass, session, client);
		return;
	}
	// A person not yet known chooses which group they are here for, if there are several.
	const [only, ...others] = open;
	if (only && others.length === 0 && (await isNew(pass, only.session))) await askIn(pass, only.session);
}

/** The client whom staff recognized when letting in this pass; null for a guest, and for a person not yet let in. */
export const clientOf = async ({ admittedAt, clientId }: Pass): Promise<string | null> =>
	admittedAt === null || clientId === null ? null : keptIdOf(clientId);

/** Whether the phone has no seat there, or one waiting at doors that were closed again. */
async function isNew(pass: Pass, session: number): Promise<boolean> {
	const { seats, joined } = (await app().rooms.state(session)).staff;
	const seat = seatIn(pass, session);
	if (joined[seat]) return false;
	const status = seats[seat]?.status;
	return status === undefined || (status === 'waiting' && pass.admittedAt !== null);
}

/** Who is on the roster of each, by session. */
export async function rostersOf(blocks: BlockOfDay[], day: string): Promise<Map<number, Set<string>>> {
	const of = async ({ session, groupId }: BlockOfDay) =>
		[session, new Set((await enrolledOn(groupId, day)).map(({ clientId }) => clientId))] as const;
	return new Map(await Promise.all(blocks.map(of)));
}

/** A person who leaves a session, or is removed from it, is expected in no other that day: seats they already took are released. */
async function leaveElsewhere(seat: string): Promise<void> {
	const { store, rooms } = app();
	const { t, db } = store;
	const [left] = await db
		.select({ pass: t.dayPass.id, endedAt: t.dayPass.endedAt })
		.from(t.seat)
		.innerJoin(t.dayPass, eq(t.dayPass.id, t.seat.dayPassId))
		.where(eq(t.seat.id, seat));
	// If their pass has not ended, they have asked to join elsewhere meanwhile.
	if (!left || left.endedAt === null) return;
	const others = await db
		.select({ seat: t.seat.id, session: t.seat.session })
		.from(t.seat)
		.innerJoin(t.session, eq(t.session.id, t.seat.session))
		.where(
			and(
				eq(t.seat.dayPassId, left.pass),
				ne(t.seat.id, seat),
				inArray(t.session.status, ['planned', 'lobby', 'live']),
				isNull(t.session.endedAt)
			)
		);
	for (const other of others) {
		const card = (await rooms.state(other.session)).staff.seats[other.seat];
		if (card?.status !== 'admitted' && card?.status !== 'waiting') continue;
		await rooms.execute(other.session, { as: 'seat', seat: other.seat }, randomId(), { type: 'seat.leave' });
	}
}
