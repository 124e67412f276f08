import { inOneLanguage } from '#lib/domain/library/in-one-language.ts';
import type { OwnSheet } from '#lib/domain/library/own-sheet.ts';
import { ownSlug } from '#lib/domain/library/own-slug.ts';
import type { KnownWorksheet } from '#lib/domain/worksheet.ts';
import type { Store } from '#lib/server/store/store.ts';
import { makeKnown } from '#lib/worksheets/index.ts';

/** A version as rooms, phones, printouts and the record find it by its slug. */
export function worksheetOf(id: string, number: number, content: OwnSheet): KnownWorksheet {
	const { license: _, attribution: __, ...sheet } = content.only ? inOneLanguage(content, content.only) : content;
	return { ...sheet, slug: ownSlug(id, number), version: number, workedExample: {} };
}

/** Registers every published version, so that running and past sessions find theirs (R18). Called on startup, before any room wakes. */
export async function openLibrary({ db, t }: Pick<Store, 'db' | 't'>): Promise<void> {
	const rows = await db.select().from(t.libraryVersion);
	for (const { sheetId, number, content } of rows) makeKnown(worksheetOf(sheetId, number, content));
}
