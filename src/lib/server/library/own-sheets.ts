import { and, asc, eq, inArray, max } from 'drizzle-orm';
import { asDraft, form, kindOf, sheet, type OwnContent, type OwnKind } from '#lib/domain/library/own-content.ts';
import { copyOf, nothing } from '#lib/domain/library/own-sheet.ts';
import { ownIn, ownSlug } from '#lib/domain/library/own-slug.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import { app } from '#lib/server/app.ts';
import { staffNames } from '#lib/server/records/who.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import { worksheetBySlug } from '#lib/worksheets/index.ts';
import { blockBySlug } from './published.ts';
import { reachOf, type Who } from './reach.ts';

export type SheetRow = Tables['librarySheet']['$inferSelect'];

/** What a program wrote as a list shows it. `latest` is 0 while nothing is published. */
export type OwnCard = {
	id: string;
	kind: OwnKind;
	title: Local;
	program: string;
	latest: number;
	isDraft: boolean;
	isArchived: boolean;
	at: number;
	mayWrite: boolean;
};

export async function list(staff: Who): Promise<OwnCard[]> {
	const { db, t } = app().store;
	const { programs, mayWrite } = await reachOf(staff);
	const ids = programs.map(({ id }) => id);
	const rows = await db.select().from(t.librarySheet).where(inArray(t.librarySheet.programId, ids));
	const latest = await latestOf(rows.map(({ id }) => id));
	return rows
		.map((row): OwnCard => {
			const published = latest.get(row.id);
			const known = named(row, ownSlug(row.id, published?.number ?? 0));
			return {
				id: row.id,
				...{ kind: known?.kind ?? '', title: known?.title ?? nothing() },
				program: programs.find(({ id }) => id === row.programId)!.name,
				latest: published?.number ?? 0,
				isDraft: row.draft !== null,
				isArchived: row.archivedAt !== null,
				at: Math.max(row.draftAt, published?.at ?? 0),
				mayWrite: mayWrite(row.programId)
			};
		})
		.sort((a, b) => b.at - a.at);
}

/** A version of a sheet or of a block: what it is, and what it is called. */
function named(row: { draft: OwnContent | null }, slug: string): { kind: OwnKind; title: Local } | undefined {
	if (row.draft) return { kind: kindOf(row.draft), title: row.draft.title };
	const block = blockBySlug(slug);
	if (block) return { kind: kindOf(block), title: block.title };
	const worksheet = worksheetBySlug(slug);
	return worksheet && { kind: worksheet.seen === 'staff' ? form : sheet, title: worksheet.title };
}

export type Version = { number: number; content: OwnContent; by: string; at: number };

/** A worksheet that the person may read, with all its published versions, oldest first, and the programs they write for; null otherwise. */
export async function find(staff: Who, id: string) {
	const { db, t } = app().store;
	const [row] = await db.select().from(t.librarySheet).where(eq(t.librarySheet.id, id));
	const { programs, mayWrite } = await reachOf(staff);
	const program = row && programs.find((it) => it.id === row.programId);
	if (!row || !program) return null;
	const kept = await db
		.select()
		.from(t.libraryVersion)
		.where(eq(t.libraryVersion.sheetId, id))
		.orderBy(asc(t.libraryVersion.number));
	const names = await staffNames([row.draftBy, ...kept.map(({ by }) => by)]);
	const versions = kept.map(({ number, content, by, at }): Version => ({
		...{ number, content, at },
		by: names.get(by) ?? ''
	}));
	const draft = row.draft && { content: row.draft, by: names.get(row.draftBy) ?? '', at: row.draftAt };
	const writable = programs.filter(({ id }) => mayWrite(id));
	return { row, program, draft, versions, mayWrite: mayWrite(row.programId), writable };
}

/** The text to continue from when the worksheet is opened. */
export const writtenNow = ({
	draft,
	versions
}: {
	draft: { content: OwnContent } | null;
	versions: Version[];
}): OwnContent => {
	return asDraft(draft?.content ?? versions.at(-1)!.content);
};

/** A worksheet or a block as it was written: of a program's own with what its other language still lacks, its license and whom to credit. */
export async function writtenAs(slug: string): Promise<OwnContent | null> {
	const own = ownIn(slug);
	const known = worksheetBySlug(slug);
	if (!own) return known ? copyOf(known) : null;
	const { db, t } = app().store;
	const { sheetId, number, content } = t.libraryVersion;
	const version = and(eq(sheetId, own.id), eq(number, own.version));
	const [row] = await db.select({ content }).from(t.libraryVersion).where(version);
	return row?.content ?? null;
}

type Latest = { number: number; at: number };

/** The newest version of each, by sheet; its content is found by its slug. */
export async function latestOf(ids: string[]): Promise<Map<string, Latest>> {
	const { db, t } = app().store;
	const { sheetId, number, at } = t.libraryVersion;
	if (ids.length === 0) return new Map();
	const rows = await db
		.select({ sheetId, number: max(number), at: max(at) })
		.from(t.libraryVersion)
		.where(inArray(sheetId, ids))
		.groupBy(sheetId);
	return new Map(rows.map(({ sheetId, number, at }) => [sheetId, { number: number!, at: at! }]));
}
