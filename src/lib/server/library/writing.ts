import { and, eq } from 'drizzle-orm';
import { randomInt } from 'node:crypto';
import { isAlike } from '#lib/domain/alike.ts';
import { inOneLanguage } from '#lib/domain/library/in-one-language.ts';
import { kindOf, type OwnContent } from '#lib/domain/library/own-content.ts';
import { problemsIn } from '#lib/domain/library/own-file.ts';
import { slugLength, slugLetters } from '#lib/domain/library/own-slug.ts';
import type { ShapeProblem } from '#lib/domain/library/problems.ts';
import { wholeIn } from '#lib/domain/library/texts.ts';
import { locales, type Locale } from '#lib/domain/worksheet.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { Conflict } from '#lib/server/store/errors.ts';
import { expectOne } from '#lib/server/store/statement.ts';
import { find, writtenNow, type SheetRow } from './own-sheets.ts';
import { publishAs } from './published.ts';
import { reachOf, type Who } from './reach.ts';
import { readContent, settingsOf } from './settings-of.ts';

const newSheetId = () =>
	`own-${Array.from({ length: slugLength }, () => slugLetters[randomInt(slugLetters.length)]).join('')}`;

/** Null where the person writes nothing. `act` says where it came from. */
export async function begin(
	staff: Who,
	programId: string,
	draft: OwnContent,
	from: 'blank' | 'copy' | 'file',
	at = Date.now()
): Promise<string | null> {
	if (!(await reachOf(staff)).mayWrite(programId)) return null;
	const { store } = app();
	const id = newSheetId();
	const row = { id, programId, draft, edition: 1, draftBy: staff.id, draftAt: at, by: staff.id, createdAt: at };
	await store.write((tx) => [
		tx.insert(store.t.librarySheet).values(row),
		store.audit.row({ at, by: staff.id, act: 'own-sheet.begun', subject: id, detail: from })
	]);
	return id;
}

export type Refused =
	| { ok: false; code: 'gone' | 'not-yours' | 'invalid' | 'archived' }
	| { ok: false; code: 'conflict'; theirs: OwnContent };
export type Done = { ok: true } | Refused;

/** Saves what is being written. `was` is what the writer last knew to be saved: nothing is overwritten unseen. */
export async function saveDraft(
	staff: Who,
	id: string,
	{ data, was }: { data: unknown; was: unknown },
	at = Date.now()
): Promise<Done> {
	const opened = await openTo(staff, id);
	if ('code' in opened) return opened;
	const { row, kept } = opened;
	const [draft, known] = [readContent(data), readContent(was)];
	if (!draft || !known || kindOf(draft) !== kindOf(kept)) return { ok: false, code: 'invalid' };
	if (isAlike(draft, kept)) return { ok: true };
	if (!isAlike(known, kept)) return { ok: false, code: 'conflict', theirs: kept };
	const { librarySheet } = app().store.t;
	const change = { draft, edition: row.edition + 1, draftBy: staff.id, draftAt: at };
	const mine = and(eq(librarySheet.id, id), eq(librarySheet.edition, row.edition));
	try {
		await app().store.write((tx) => [expectOne(tx.update(librarySheet).set(change).where(mine))]);
	} catch (cause) {
		if (!(cause instanceof Conflict)) throw cause;
		// Somebody else was first: what they saved is seen now.
		return saveDraft(staff, id, { data, was }, at);
	}
	return { ok: true };
}

export type Published =
	| { ok: true; slug: string; number: number; programId: string }
	| Refused
	| { ok: false; code: 'incomplete'; problems: ShapeProblem[] };

/** Publishes what the person has read, in both languages or in one of them, as the next version. Plans are changed by `adopt`. */
export async function publish(
	staff: StaffMember,
	id: string,
	{ was, only }: { was: unknown; only: Locale | null },
	at = Date.now()
): Promise<Published> {
	const opened = await openTo(staff, id);
	if ('code' in opened) return opened;
	const { row, kept, latest } = opened;
	if (row.archivedAt !== null) return { ok: false, code: 'archived' };
	const known = readContent(was);
	if (!known || !isAlike(known, kept)) return { ok: false, code: 'conflict', theirs: kept };
	const whole = wholeIn(kept);
	if (!(only ? [only] : locales).every((locale) => whole.includes(locale)))
		return { ok: false, code: 'incomplete', problems: [] };
	const problems = problemsIn(only ? inOneLanguage(kept, only) : kept, settingsOf);
	if (problems.length > 0) return { ok: false, code: 'incomplete', problems };
	const { store } = app();
	const { librarySheet, libraryVersion } = store.t;
	const number = latest + 1;
	const content: OwnContent = only ? { ...kept, only } : kept;
	const mine = and(eq(librarySheet.id, id), eq(librarySheet.edition, row.edition));
	await store.write((tx) => [
		tx.insert(libraryVersion).values({ sheetId: id, number, content, by: staff.id, at }),
		expectOne(
			tx
				.update(librarySheet)
				.set({ draft: null, edition: row.edition + 1 })
				.where(mine)
		),
		store.audit.row({ at, by: staff.id, act: 'own-sheet.published', subject: id, detail: String(number) })
	]);
	return { ok: true, slug: publishAs(id, number, content), number, programId: row.programId };
}

/** Not offered any more, or again. Where it is planned or was used, it stays as it is. */
export async function archive(staff: Who, id: string, on: boolean, at = Date.now()): Promise<Done> {
	const opened = await openTo(staff, id);
	if ('code' in opened) return opened;
	const { store } = app();
	const { librarySheet } = store.t;
	if (on === (opened.row.archivedAt !== null)) return { ok: true };
	const act = on ? 'own-sheet.archived' : 'own-sheet.restored';
	await store.write((tx) => [
		tx
			.update(librarySheet)
			.set({ archivedAt: on ? at : null })
			.where(eq(librarySheet.id, id)),
		store.audit.row({ at, by: staff.id, act, subject: id })
	]);
	return { ok: true };
}

type Opened = { row: SheetRow; kept: OwnContent; latest: number };

async function openTo(staff: Who, id: string): Promise<Opened | Refused> {
	const found = await find(staff, id);
	if (!found) return { ok: false, code: 'gone' };
	if (!found.mayWrite) return { ok: false, code: 'not-yours' };
	return { row: found.row, kept: writtenNow(found), latest: found.versions.length };
}
