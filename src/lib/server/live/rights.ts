import { inArray } from 'drizzle-orm';
import type { Goodbye } from '#lib/room/protocol.ts';
import { app } from '#lib/server/app.ts';
import { mayLead, mayObserve } from '#lib/server/programs/access.ts';
import { standingOf } from './displays.ts';
import type { Identity } from './identify.ts';
import { isLongOver } from './seats.ts';

/**
 * Which connected people must go, and why: staff whose login or place in the group has ended, phones and displays of a session that has been over
 * for half an hour (R7). The check does not count as anyone's activity.
 */
export async function lapsed(connected: Iterable<Identity>, now = Date.now()): Promise<Map<Identity, Goodbye>> {
	const [staff, others] = [[], []] as [Identity[], Identity[]];
	for (const identity of connected) (identity.staff ? staff : others).push(identity);
	const [over, reasons] = await Promise.all([overSessions(others, now), reasonsOf(staff)]);
	const found = new Map<Identity, Goodbye>();
	for (const identity of others)
		if (over.has(identity.session) || (await isTakenAway(identity))) found.set(identity, 'not-allowed');
	for (const identity of staff) {
		const why = reasons.get(keyOf(identity));
		if (why) found.set(identity, why);
	}
	return found;
}

/** A display that a facilitator has removed. */
const isTakenAway = async ({ session, display }: Identity): Promise<boolean> =>
	display !== undefined && (await standingOf(session, display))?.status !== 'in';

async function overSessions(identities: Identity[], now: number): Promise<Set<number>> {
	const ids = new Set(identities.map(({ session }) => session));
	if (ids.size === 0) return ids;
	const { t, db } = app().store;
	const rows = await db
		.select({ id: t.session.id, endedAt: t.session.endedAt })
		.from(t.session)
		.where(inArray(t.session.id, [...ids]));
	return new Set(rows.filter((session) => isLongOver(session, now)).map(({ id }) => id));
}

/** Checked once per login and session, however many windows are open. */
async function reasonsOf(staff: Identity[]): Promise<Map<string, Goodbye | null>> {
	const each = new Map(staff.map((identity) => [keyOf(identity), identity]));
	return new Map(await Promise.all([...each].map(async ([key, one]) => [key, await reason(one)] as const)));
}

async function reason({ staff, session, observes }: Identity): Promise<Goodbye | null> {
	if (!(await app().auth.isGood(staff!.authSession))) return 'signed-out';
	const may = observes ? mayObserve : mayLead;
	return (await may(staff!, session)) ? null : 'not-allowed';
}

const keyOf = ({ staff, session, observes }: Identity) => `${staff!.authSession} ${session} ${observes ?? false}`;
