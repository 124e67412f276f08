import type { Paper } from '../paper.ts';
import { ink, lineWidth, page, sizes, type Sheet } from './sheet.ts';

/** The pages of a paper, counted from 0. */
export type Span = { paper: Paper; from: number; to: number };

/** The header and footer of every page, once the number of pages is known: whose record, which service, page n of m. */
export function markPages(sheet: Sheet, spans: Span[]): void {
	const pages = sheet.doc.bufferedPageRange().count;
	for (const { paper, from, to } of spans)
		for (let at = from; at <= to; at++) {
			sheet.doc.switchToPage(at);
			// Writing outside the margins would make the library begin another page.
			sheet.doc.page.margins = { top: 0, bottom: 0, left: 0, right: 0 };
			sheet.artifact('Pagination', () => {
				head(sheet, paper);
				foot(sheet, paper, at + 1, pages);
				if (paper.across) across(sheet, paper.across);
			});
		}
}

function head(sheet: Sheet, { running, letterhead }: Paper): void {
	const half = lineWidth / 2;
	sheet.set({ size: sizes.small, bold: true }).put(running.who, page.side, 36, { width: half + 60 });
	sheet
		.set({ size: sizes.small, color: ink.soft })
		.put(letterhead.name, page.side + half + 70, 36, { width: half - 70, align: 'right' });
	sheet.set({ size: sizes.small, color: ink.soft }).put(running.of, page.side, 50, { width: lineWidth });
	line(sheet, 66);
}

function foot(sheet: Sheet, { foot, pageOf }: Paper, at: number, of: number): void {
	line(sheet, page.height - 62);
	sheet.set({ size: sizes.tiny, color: ink.soft }).put(foot, page.side, page.height - 55, { width: lineWidth - 90 });
	const words = pageOf.replace('{page}', String(at)).replace('{pages}', String(of));
	sheet
		.set({ size: sizes.small })
		.put(words, page.side + lineWidth - 85, page.height - 56, { width: 85, align: 'right' });
}

const line = ({ doc }: Sheet, y: number) =>
	doc
		.moveTo(page.side, y)
		.lineTo(page.side + lineWidth, y)
		.lineWidth(0.6)
		.strokeColor(ink.line)
		.stroke();

/** Large, pale and diagonal, across everything that is unsigned. */
function across(sheet: Sheet, word: string): void {
	const { doc } = sheet;
	const center: [number, number] = [page.width / 2, page.height / 2];
	doc.save();
	doc.rotate(-45, { origin: center });
	sheet.set({ size: 120, bold: true });
	doc.fillOpacity(0.1);
	sheet.put(word, center[0] - doc.widthOfString(word) / 2, center[1] - 70);
	doc.restore();
}
