import { eq } from 'drizzle-orm';
import { isCalledOff } from '#lib/room/session/called-off.ts';
import { app } from '#lib/server/app.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import type { Pass } from './pass.ts';

type SeatRow = Tables['seat']['$inferSelect'];
export type Held = {
	seat: SeatRow;
	status: Tables['session']['$inferSelect']['status'];
	plannedStart: number;
	plannedMinutes: number;
	endedAt: number | null;
};

/** Of a pass's seats, the one that the phone is in now; null between sessions. `isOver` says which ended too long ago to show. */
export async function placeOf(
	{ id }: Pass,
	isOver: (held: Held) => boolean,
	now = Date.now()
): Promise<SeatRow | null> {
	const { t, db } = app().store;
	const { status, plannedStart, plannedMinutes, endedAt } = t.session;
	const held = await db
		.select({ seat: t.seat, status, plannedStart, plannedMinutes, endedAt })
		.from(t.seat)
		.innerJoin(t.session, eq(t.session.id, t.seat.session))
		.where(eq(t.seat.dayPassId, id));
	const known = held.filter((one) => !isCalledOff(one.status));
	const open = await active(known.filter((one) => one.status === 'lobby' || one.status === 'live'));
	const shut = known.filter((one) => one.status === 'planned');
	const ended = known.filter((one) => one.endedAt !== null && !isOver(one));
	return (where(open, now) ?? earliest(shut) ?? latest(ended))?.seat ?? null;
}

/** A person in a session stays in it until it ends, even when the next one's doors are open, unless it runs over and the next one has begun. */
export function where<One extends Omit<Held, 'seat'>>(open: One[], now: number): One | null {
	const next = (one: One) => open.some((it) => it.status === 'live' && it.plannedStart > one.plannedStart);
	const isOverdue = (one: One) => one.plannedStart + one.plannedMinutes * 60_000 < now && next(one);
	const left = open.filter((one) => !isOverdue(one));
	return earliest(left.filter(({ status }) => status === 'live')) ?? earliest(left);
}

/** Of several seats, those that were not given up. */
async function active(open: Held[]): Promise<Held[]> {
	if (open.length < 2) return open;
	const stays = await Promise.all(
		open.map(async ({ seat }) => {
			const { seats, joined } = (await app().rooms.state(seat.session)).staff;
			const status = seats[seat.id]?.status;
			return seat.id in joined || status === 'admitted' || status === 'waiting';
		})
	);
	return stays.some(Boolean) ? open.filter((_, i) => stays[i]) : open;
}

const earliest = <One extends { plannedStart: number }>(all: One[]): One | null =>
	all.toSorted((a, b) => a.plannedStart - b.plannedStart)[0] ?? null;
const latest = (all: Held[]): Held | null => all.toSorted((a, b) => b.endedAt! - a.endedAt!)[0] ?? null;
