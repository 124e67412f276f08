import { and, desc, eq, inArray } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { chartScope } from '#lib/server/charts/scope.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne } from '#lib/server/store/statement.ts';
import { openText, sealText } from './seal.ts';

export type ProcessNote = { id: string; text: string; version: number; createdAt: number; changedAt: number };
/** `id` is a new one if the note was changed in another window, or deleted: the typed text is then saved as a separate note. */
export type Kept = { id: string; version: number };

/** Anyone who may read a client's record may keep their own notes about them. These are private: no one else's standing opens them. */
export const mayKeepNotes = async (staff: StaffMember, clientId: string): Promise<boolean> =>
	((await chartScope(staff, clientId))?.groups.length ?? 0) > 0;

/** A staff member's own notes about a client, newest first. No audit row reveals that such a note exists: see decision 52. */
export async function processNotesOf({ id: authorId }: StaffMember, clientId: string): Promise<ProcessNote[]> {
	const { db, t } = app().store;
	const own = and(eq(t.processNote.authorId, authorId), inArray(t.processNote.clientId, await idsOf(clientId)));
	const rows = await db.select().from(t.processNote).where(own).orderBy(desc(t.processNote.createdAt));
	return Promise.all(
		rows.map(async ({ id, text, version, createdAt, changedAt }) => ({
			...{ id, version, createdAt, changedAt },
			text: await openText(text, { id, authorId })
		}))
	);
}

/** Resolves to the new note's id. The caller has checked permission. */
export async function addProcessNote(
	{ id: authorId }: Pick<StaffMember, 'id'>,
	clientId: string,
	text: string,
	at = Date.now()
): Promise<string> {
	const id = randomId();
	const sealed = await sealText(text, { id, authorId });
	const row = { id, authorId, clientId, text: sealed, version: 1, createdAt: at, changedAt: at };
	await app().store.write((tx) => [tx.insert(app().store.t.processNote).values(row)]);
	return id;
}

type Edit = { id: string; text: string; version: number };

/** Saves a note as typed over the version that the page knew. Nothing is lost: text from two windows becomes two notes. */
export async function keepProcessNote(
	by: Pick<StaffMember, 'id'>,
	clientId: string,
	{ id, text, version }: Edit,
	at = Date.now()
): Promise<Kept> {
	const { store } = app();
	const { processNote } = store.t;
	const own = await ownNote(by, clientId, id);
	const [row] = await store.db.select().from(processNote).where(own);
	if (row && (await openText(row.text, row)) === text) return { id, version: row.version };
	const seen = and(own, eq(processNote.version, version));
	const set = { text: await sealText(text, { id, authorId: by.id }), version: version + 1, changedAt: at };
	const written = await isFirst(store.write((tx) => [expectOne(tx.update(processNote).set(set).where(seen))]));
	if (written) return { id, version: version + 1 };
	return { id: await addProcessNote(by, clientId, text, at), version: 1 };
}

/** Permanent. False if it is not theirs, or already deleted. */
export async function deleteProcessNote(by: Pick<StaffMember, 'id'>, clientId: string, id: string): Promise<boolean> {
	const { store } = app();
	const { processNote } = store.t;
	const own = await ownNote(by, clientId, id);
	return isFirst(store.write((tx) => [expectOne(tx.delete(processNote).where(own))]));
}

async function ownNote({ id: authorId }: Pick<StaffMember, 'id'>, clientId: string, id: string) {
	const { processNote } = app().store.t;
	const isAbout = inArray(processNote.clientId, await idsOf(clientId));
	return and(eq(processNote.id, id), eq(processNote.authorId, authorId), isAbout);
}
