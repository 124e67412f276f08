import type { ActivityConfig } from '#lib/activities/rules.ts';
import { inOneLanguage } from '#lib/domain/library/in-one-language.ts';
import { isBlock, type OwnBlock, type OwnContent } from '#lib/domain/library/own-content.ts';
import type { OwnSheet } from '#lib/domain/library/own-sheet.ts';
import { ownSlug } from '#lib/domain/library/own-slug.ts';
import type { KnownWorksheet } from '#lib/domain/worksheet.ts';
import type { Store } from '#lib/server/store/store.ts';
import { makeKnown } from '#lib/worksheets/index.ts';

/** Every version of a block, by its slug. A plan has a copy of the one that it takes (decision 78). */
const blocks = new Map<string, OwnBlock>();
export const blockBySlug = (slug: string): OwnBlock | undefined => blocks.get(slug);

/** A block's settings as a plan takes them. */
export const settingsIn = (slug: string, { activity, only }: OwnBlock): ActivityConfig =>
	({ ...activity, from: slug, ...(only && { only }) }) as unknown as ActivityConfig;

/** A version as rooms, phones, printouts and the record find it by its slug. */
function worksheetOf(slug: string, number: number, content: OwnSheet): KnownWorksheet {
	const { license: _, attribution: __, ...sheet } = content;
	return { ...sheet, slug, version: number, workedExample: {} };
}

/** Makes a version known, and answers with its slug. */
export function publishAs(id: string, number: number, written: OwnContent): string {
	const slug = ownSlug(id, number);
	const content = written.only ? inOneLanguage(written, written.only) : written;
	if (!isBlock(content)) makeKnown(worksheetOf(slug, number, content));
	else if (!blocks.has(slug)) blocks.set(slug, content);
	return slug;
}

/** Makes every published version known, so that whatever is on or is looked back at finds its own (R18). At the start, before any room wakes. */
export async function openLibrary({ db, t }: Pick<Store, 'db' | 't'>): Promise<void> {
	const rows = await db.select().from(t.libraryVersion);
	for (const { sheetId, number, content } of rows) publishAs(sheetId, number, content);
}
