import { isOwnSlug } from '#lib/domain/library/own-slug.ts';
import type { Worksheet } from '#lib/domain/worksheet.ts';

type Content = { is: Worksheet | null; load(fetched?: typeof fetch): Promise<Worksheet> };

/** Each of these files exports only its worksheet. */
const files = import.meta.glob<Record<string, Worksheet>>('../worksheets/*/worksheet.ts');

/**
 * Each worksheet's content, loaded when a display, console or plan first needs it: all of them together are as large as
 * the program. A phone receives the one it fills in with its page.
 */
const contents: Record<string, Content> = Object.fromEntries(
	Object.entries(files).map(([path, open]) => [path.split('/').at(-2)!, content(open)])
);

function content(open: () => Promise<Record<string, Worksheet>>): Content {
	const it: Content = { is: null, load: async () => (it.is ??= Object.values(await open())[0]!) };
	return it;
}

/** A version of a program's own worksheet is on the server. A slug's content never changes, so it is fetched once. */
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

/** Preloads the worksheets a page shows, in its `load` and with that `fetch`, so that they are in the HTML. Unavailable sheets are skipped. */
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
