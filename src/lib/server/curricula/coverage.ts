import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Curriculum } from '#lib/curricula/curriculum.ts';
import type { Interval } from '#lib/domain/attendance.ts';
import { current, wasThere } from '#lib/domain/attendance-history.ts';
import { ledgerOf, type Ledger } from '#lib/domain/curricula/coverage.ts';
import { app } from '#lib/server/app.ts';
import { keptIds } from '#lib/server/programs/same-person.ts';
import { entriesOf, type CoverageEntry } from './entries.ts';
import { heldSessions, type Held, type Place } from './held.ts';

export type Covered = {
	ledgers: Map<string, Ledger>;
	entries: CoverageEntry[];
	/** The group's sessions in which it was taught at all; of one person without a group, those that they were at. */
	held: Held[];
	/** Held sessions without confirmed attendance: they do not count for anyone yet. */
	open: Held[];
};

/**
 * What these clients have covered of a curriculum, including in other groups of the program: computed from recorded attendance, the times of each
 * block, and what staff recorded. Not audited here; the caller that shows it does that.
 */
export async function coverageOf(curriculum: Curriculum, clients: string[], place: Place): Promise<Covered> {
	const merged = await keptIds();
	const idsOf = (client: string) => [client, ...[...merged].flatMap(([id, kept]) => (kept === client ? [id] : []))];
	const everyId = clients.flatMap(idsOf);
	const [there, entries] = await Promise.all([staysOf(everyId, curriculum.slug), entriesOf(everyId, place.programs)]);
	const all = await heldSessions(curriculum.slug, place, [...new Set(there.map(({ session }) => session))]);
	const own = entries.filter((entry) => entry.curriculum === curriculum.slug);
	const ledgers = clients.map((client) => {
		const ids = idsOf(client);
		const stays = new Map<number, Interval[]>();
		for (const { session, clientId, intervals } of there)
			if (ids.includes(clientId)) stays.set(session, [...(stays.get(session) ?? []), ...intervals]);
		const written = own.filter(({ clientId }) => ids.includes(clientId));
		return [client, ledgerOf(curriculum, all, stays, written)] as const;
	});
	const here = place.groupId === null ? all : all.filter((it) => it.groupId === place.groupId);
	const held = here.filter(({ parts }) => parts.some(({ stage }) => stage === 'taught'));
	return { ledgers: new Map(ledgers), entries: own, held, open: await unconfirmed(here) };
}

/** When each of them was at sessions that teach this curriculum, according to the current record. */
async function staysOf(clients: string[], slug: string) {
	const { t, db } = app().store;
	const { attendance, sessionModule } = t;
	if (clients.length === 0) return [];
	const teaching = db
		.select({ id: sessionModule.session })
		.from(sessionModule)
		.where(eq(sessionModule.curriculum, slug));
	const { session, person, version, reason, status, arrivedAt, leftAt, minutes, stays, clientId } = attendance;
	const rows = await db
		.select({ session, person, version, reason, status, arrivedAt, leftAt, minutes, stays, clientId })
		.from(attendance)
		.where(and(inArray(clientId, clients), inArray(session, teaching)))
		.orderBy(asc(version));
	const last = current(rows.map((row) => ({ ...row, person: `${row.session} ${row.person}` })));
	return [...last.values()].flatMap((row) => {
		if (!wasThere(row.status) || row.arrivedAt === null || row.leftAt === null) return [];
		const intervals = row.stays ?? [{ from: row.arrivedAt, to: row.leftAt }];
		return [{ session: row.session, clientId: row.clientId!, intervals }];
	});
}

async function unconfirmed(held: Held[]): Promise<Held[]> {
	const ids = held.map(({ session }) => session);
	if (ids.length === 0) return [];
	const { t, db } = app().store;
	const { session } = t.attendance;
	const rows = await db.selectDistinct({ session }).from(t.attendance).where(inArray(session, ids));
	const confirmed = new Set(rows.map((row) => row.session));
	return held.filter((it) => !confirmed.has(it.session));
}
