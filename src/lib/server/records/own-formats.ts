import { and, desc, eq } from 'drizzle-orm';
import { isNoteFormat, isOwnLayout, type GroupFormat, type Layout, type OwnSection } from '#lib/domain/note.ts';
import { ownGroupFormat, ownIdIn, ownLayout, type OwnFormat } from '#lib/domain/own-format.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';

export type KeptFormat = OwnFormat & { programId: string; retired: boolean };

/** The newest version of each of the program's own formats; includes retired ones only on request. */
export async function ownFormatsOf(programId: string, { retired = false } = {}): Promise<KeptFormat[]> {
	const { db, t } = app().store;
	const rows = await db
		.select()
		.from(t.ownFormat)
		.where(eq(t.ownFormat.programId, programId))
		.orderBy(desc(t.ownFormat.version));
	const newest = new Map(rows.toReversed().map((row) => [row.id, row]));
	return [...newest.values()]
		.filter((row) => retired || !row.retired)
		.toSorted((a, b) => a.name.en.localeCompare(b.name.en));
}

/** The newest version of a format, even if retired: groups that use it continue to. */
async function newestOf(id: string): Promise<KeptFormat | null> {
	const { db, t } = app().store;
	const [row] = await db
		.select()
		.from(t.ownFormat)
		.where(eq(t.ownFormat.id, id))
		.orderBy(desc(t.ownFormat.version))
		.limit(1);
	return row ?? null;
}

/** The layout of a new note: `own` has the sections of a program's own format. */
export type LaidOut = { layout: Layout; own: OwnSection[] | null };

export async function laidOutAs(format: GroupFormat | string): Promise<LaidOut | null> {
	if (isNoteFormat(format)) return { layout: format, own: null };
	const id = ownIdIn(format);
	const kept = id ? await (isOwnLayout(format) ? versionOf(id, Number(format.split('@')[1])) : newestOf(id)) : null;
	return kept && { layout: ownLayout(kept), own: kept.sections };
}

async function versionOf(id: string, version: number): Promise<KeptFormat | null> {
	const { db, t } = app().store;
	const [row] = await db
		.select()
		.from(t.ownFormat)
		.where(and(eq(t.ownFormat.id, id), eq(t.ownFormat.version, version)));
	return row ?? null;
}

type NewVersion = { id: string | null; programId: string; retired: boolean } & Pick<OwnFormat, 'name' | 'sections'>;

/** Appends a version; notes of earlier versions stay as they are. Null for an id that is not this program's. */
export async function keepFormat(
	by: string,
	{ id, programId, name, sections, retired }: NewVersion,
	at = Date.now()
): Promise<OwnFormat | null> {
	const { store } = app();
	const before = id === null ? null : await newestOf(id);
	if (id !== null && before?.programId !== programId) return null;
	const format = { id: id ?? randomId(), version: (before?.version ?? 0) + 1, name, sections };
	await store.write((tx) => [
		tx.insert(store.t.ownFormat).values({ ...format, programId, retired, by, at }),
		store.audit.row({ at, by, act: 'format.kept', subject: `${format.id}/${format.version}` })
	]);
	return format;
}

/** The choices after the built-in ones. `now` is included even if retired: those who have it keep it. */
export async function ownOptions(
	programId: string,
	locale: Locale,
	now?: GroupFormat | Layout
): Promise<{ value: string; label: string }[]> {
	const all = await ownFormatsOf(programId, { retired: true });
	return all
		.filter((format) => !format.retired || (now !== undefined && ownIdIn(now) === format.id))
		.map((format) => ({ value: ownGroupFormat(format), label: format.name[locale] }));
}

/** A group may use the built-in formats, its program's own, and the one it already has. */
export const mayUse = async (programId: string, format: GroupFormat, now: GroupFormat): Promise<boolean> =>
	isNoteFormat(format) ||
	format === now ||
	(await ownFormatsOf(programId)).some((own) => ownGroupFormat(own) === format);

export async function formatNamed(format: GroupFormat, locale: Locale): Promise<string> {
	const id = ownIdIn(format);
	return id === null ? format : ((await newestOf(id))?.name[locale] ?? '');
}
