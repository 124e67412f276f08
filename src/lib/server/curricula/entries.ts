import { and, asc, eq, inArray } from 'drizzle-orm';
import type { EntryStage } from '#lib/domain/curricula/coverage.ts';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import type { Tables } from '#lib/server/store/schema.ts';

/** What staff recorded about a person and a module. */
export type CoverageEntry = Tables['coverageEntry']['$inferSelect'];

/** Entries for these clients that were not taken back, oldest first. */
export async function entriesOf(clients: string[], programs: string[]): Promise<CoverageEntry[]> {
	if (clients.length === 0 || programs.length === 0) return [];
	const { t, db } = app().store;
	const { clientId, programId, day, at } = t.coverageEntry;
	const rows = await db
		.select()
		.from(t.coverageEntry)
		.where(and(inArray(clientId, clients), inArray(programId, programs)))
		.orderBy(asc(day), asc(at));
	const takenBack = new Set(rows.map(({ takesBack }) => takesBack));
	return rows.filter(({ id, takesBack }) => takesBack === null && !takenBack.has(id));
}

export type NewEntry = {
	clientId: string;
	programId: string;
	curriculum: string;
	module: string;
	stage: EntryStage;
	/** `YYYY-MM-DD`. */
	day: string;
	note: string | null;
};

export async function addEntry(entry: NewEntry, by: string, at = Date.now()): Promise<void> {
	const { write, audit, t } = app().store;
	const { clientId, curriculum, module, stage } = entry;
	const detail = `${curriculum} ${module} ${stage}`;
	await write((tx) => [
		tx.insert(t.coverageEntry).values({ id: randomId(), ...entry, takesBack: null, by, at }),
		audit.row({ at, by, act: 'coverage.added', subject: clientId, clientId, detail })
	]);
}

/** Takes back an entry of this client; false if there is none, or it was just taken back by someone else. */
export async function takeBack(id: string, client: string, by: string, at = Date.now()): Promise<boolean> {
	const { write, audit, t, db } = app().store;
	const [row] = await db.select().from(t.coverageEntry).where(eq(t.coverageEntry.id, id));
	if (!row || row.takesBack !== null || !(await idsOf(client)).includes(row.clientId)) return false;
	const { clientId, programId, curriculum, module, stage, day } = row;
	const [already] = await db.select().from(t.coverageEntry).where(eq(t.coverageEntry.takesBack, id));
	if (already) return false;
	const of = { clientId, programId, curriculum, module, stage, day };
	const back = { id: randomId(), ...of, note: null, takesBack: id, by, at };
	await write((tx) => [
		tx.insert(t.coverageEntry).values(back),
		audit.row({
			at,
			by,
			act: 'coverage.taken-back',
			subject: clientId,
			clientId,
			detail: `${curriculum} ${module} ${stage}`
		})
	]);
	return true;
}
