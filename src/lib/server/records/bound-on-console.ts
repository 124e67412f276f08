import { eq } from 'drizzle-orm';
import type { RoomEvent } from '#lib/room/events.ts';
import type { RoomState } from '#lib/room/state.ts';
import { m } from '#lib/paraglide/messages.js';
import { app } from '#lib/server/app.ts';
import { localeOf } from '#lib/server/auth/staff.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import { clientsOf, freezing } from './freezing.ts';
import { recognition } from './recognition.ts';

type Logged = { event: RoomEvent; by: string; at: number };

/**
 * What the record keeps along with events. If the console matches a guest with a client after attendance was recorded, the record recognizes them
 * in the same unit, with attendance and notes; everyone else is frozen as they come (R18).
 */
export async function keeping(session: number, state: RoomState, events: Logged[]): Promise<(tx: Tx) => Statement[]> {
	const rest: Logged[] = [];
	const recognized: ((tx: Tx) => Statement[])[] = [];
	for (const one of events) {
		const statements = state.room.practice ? null : await recognizedBy(session, one);
		if (statements) recognized.push(statements);
		else rest.push(one);
	}
	const kept = await freezing(session, state, rest);
	return (tx) => [...kept(tx), ...recognized.flatMap((statements) => statements(tx))];
}

async function recognizedBy(session: number, { event, by: actor, at }: Logged) {
	if (event.type !== 'seat.bound' || event.client === null || !actor.startsWith('staff:')) return null;
	const client = (await clientsOf([event.client])).get(event.client);
	if (!client) return null;
	const by = actor.slice('staff:'.length);
	const { staff } = app().store.t;
	const [row] = await app().store.db.select({ locale: staff.locale }).from(staff).where(eq(staff.id, by));
	const reason = m.record_bound_on_console({}, { locale: localeOf(row?.locale ?? 'en') });
	const found = await recognition(session, { person: event.seat, client, reason, by, at });
	return found.ok ? found.statements : null;
}
