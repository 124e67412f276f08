import { isOwnSlug } from '#lib/domain/library/own-slug.ts';
import type { Worksheet } from '#lib/domain/worksheet.ts';

type Content = { is: Worksheet | null; load(fetched?: typeof fetch): Promise<Worksheet> };

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

/** A version of a program's own lies on the server. What a slug means never changes, so it is fetched once. */
function own(slug: string): Content {
	const it: Content = {
		is: null,
		async load(fetched = fetch) {
			if (it.is) return it.is;
			const response = await fetched(`/sheets/${slug}`);
			if (!response.ok) throw new Error(`The worksheet ${slug} could not be fetched: ${response.status}.`);
			return (it.is = (await response.json()) as Worksheet);
		}
	};
	return it;
}

export function sheetContent(slug: string): Content | undefined {
	if (isOwnSlug(slug)) return (contents[slug] ??= own(slug));
	return Object.hasOwn(contents, slug) ? contents[slug] : undefined;
}

/** Fetches what a page will show, in its `load`, so that it is in the HTML; with the `fetch` of that load. A sheet that cannot be had is left out. */
export async function loadSheets(slugs: readonly (string | null)[], fetched: typeof fetch): Promise<void> {
	await Promise.all(
		[...new Set(slugs)].map(
			(slug) =>
				slug &&
				sheetContent(slug)
					?.load(fetched)
					.catch(() => {})
		)
	);
}
