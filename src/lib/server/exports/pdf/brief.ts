import type { Part } from '../paper.ts';
import { writePart } from './parts.ts';
import { lineWidth, page, sizes, type Sheet, type Structure } from './sheet.ts';

/** In points: the column of headings on the left, and the gap between two sections. */
const label = 108;
const beside = { x: page.side + label + 12, width: lineWidth - label - 12 };
const gap = 8;
/** A heading starts only where a few lines fit beside it. */
const together = 30;

/** Sections with their headings on the left, so that a person's whole page is read from the top down. What does not fit goes on on another page. */
export function writeBrief(sheet: Sheet, into: Structure, parts: Part[]): void {
	const { doc } = sheet;
	for (const [heading, ...under] of sectionsOf(parts)) {
		const style = { size: sizes.small, bold: true };
		const title = heading?.kind === 'heading' ? heading.text : '';
		const height = sheet.set(style).heightOf(title || ' ', label);
		sheet.need(Math.max(height, together));
		const [y, pages] = [doc.y, doc.bufferedPageRange().count];
		if (title) into.add(doc.struct('H2', {}, () => sheet.set(style).put(title, page.side, y, { width: label })));
		sheet.within(beside, () => {
			for (const part of under) writePart(sheet, into, part, 3);
		});
		const isOnePage = doc.bufferedPageRange().count === pages;
		doc.x = page.side;
		doc.y = (isOnePage ? Math.max(doc.y, y + height) : doc.y) + gap;
	}
}

/** Each heading with what it heads. */
function sectionsOf(parts: Part[]): Part[][] {
	const sections: Part[][] = [];
	for (const part of parts) {
		if (part.kind === 'heading' || sections.length === 0) sections.push([]);
		sections.at(-1)!.push(part);
	}
	return sections;
}
