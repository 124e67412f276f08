import type { Worksheet } from '#lib/domain/worksheet.ts';

type Content = { is: Worksheet | null; load(): Promise<Worksheet> };

/** Each of these files exports its worksheet and nothing else. */
const files = import.meta.glob<Record<string, Worksheet>>('../worksheets/*/worksheet.ts');

/**
 * The words of each worksheet, fetched when a display, a console or a plan first needs them: all of them together are as long as the program.
 * A phone that fills one in receives it with its page.
 */
const contents: Record<string, Content> = Object.fromEntries(
	Object.entries(files).map(([path, open]) => [path.split('/').at(-2)!, content(open)])
);

function content(open: () => Promise<Record<string, Worksheet>>): Content {
	const it: Content = { is: null, load: async () => (it.is ??= Object.values(await open())[0]!) };
	return it;
}

export const sheetContent = (slug: string): Content | undefined =>
	Object.hasOwn(contents, slug) ? contents[slug] : undefined;

/** Fetches what a page will show, in its `load`, so that it is in the HTML. */
export async function loadSheets(slugs: readonly (string | null)[]): Promise<void> {
	await Promise.all([...new Set(slugs)].map((slug) => slug && sheetContent(slug)?.load()));
}
