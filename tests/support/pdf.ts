import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Node = { role?: string; type?: string; children?: Node[] };

/** A PDF as a reader's program finds it. */
export async function readPdf(bytes: Uint8Array) {
	const task = getDocument({
		data: Uint8Array.from(bytes),
		verbosity: 0,
		useSystemFonts: false,
		fontExtraProperties: true
	});
	const pdf = await task.promise;
	const { info } = await pdf.getMetadata();
	const pages = await Promise.all(
		Array.from({ length: pdf.numPages }, async (_, i) => {
			const page = await pdf.getPage(i + 1);
			const [content, tree] = await Promise.all([page.getTextContent(), page.getStructTree()]);
			const { fnArray, argsArray } = await page.getOperatorList();
			const fonts = fnArray.flatMap((name, at) =>
				name === OPS.setFont ? [page.commonObjs.get(argsArray[at][0]) as { name: string; missingFile: boolean }] : []
			);
			const text = content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
			return { text, roles: rolesIn(tree), fonts, size: page.view.slice(2) };
		})
	);
	const found = {
		pages,
		title: (info as { Title?: string }).Title,
		language: (info as { Language?: string }).Language,
		marked: (await pdf.getMarkInfo()) !== null
	};
	await task.destroy();
	return found;
}

/** How many pages it has, without reading them. */
export async function pagesIn(bytes: Uint8Array): Promise<number> {
	const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
	const { numPages } = await task.promise;
	await task.destroy();
	return numPages;
}

/** Roles in reading order; content by itself has none. */
const rolesIn = (node: Node | null): string[] =>
	node === null ? [] : [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(rolesIn)];
