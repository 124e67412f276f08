import type { Paper } from '../paper.ts';
import { writeBrief } from './brief.ts';
import { markPages, type Span } from './every-page.ts';
import { keepWithSignature, writePart } from './parts.ts';
import { ink, sizes, Sheet, type Structure } from './sheet.ts';
import { writeFacts } from './table.ts';

/** Papers as one tagged PDF, each starting on its own page, with continuous page numbers. */
export async function writePdf(papers: readonly [Paper, ...Paper[]]): Promise<{ bytes: Buffer; pages: number }> {
	const sheet = new Sheet(papers[0].title, papers[0].locale);
	const spans = papers.map((paper) => writePaper(sheet, paper));
	markPages(sheet, spans);
	const pages = spans.at(-1)!.to + 1;
	return { bytes: await sheet.finish(), pages };
}

function writePaper(sheet: Sheet, paper: Paper): Span {
	const { doc, root } = sheet;
	doc.addPage();
	const from = lastPage(sheet);
	const section = doc.struct('Sect', { lang: paper.locale });
	root.add(section);
	if (paper.brief) {
		writeTitle(sheet, section, paper.brief.heading);
		writeBrief(sheet, section, paper.parts);
	} else writeWhole(sheet, section, paper);
	section.end();
	return { paper, from, to: lastPage(sheet) };
}

function writeWhole(sheet: Sheet, section: Structure, paper: Paper): void {
	const { doc } = sheet;
	const { name, lines } = paper.letterhead;
	section.add(doc.struct('P', {}, () => sheet.set({ bold: true, size: sizes.heading }).write(name)));
	if (lines.length > 0)
		section.add(doc.struct('P', {}, () => sheet.set({ size: sizes.small, color: ink.soft }).write(lines.join('\n'))));
	sheet.space(10);
	writeTitle(sheet, section, paper.title);
	if (paper.mark) writePart(sheet, section, { kind: 'warning', text: paper.mark });
	if (paper.facts.length > 0) writeFacts(sheet, section, paper.facts);
	for (const [i, part] of paper.parts.entries()) {
		keepWithSignature(sheet, paper.parts.slice(i, i + 3));
		writePart(sheet, section, part);
	}
}

function writeTitle(sheet: Sheet, section: Structure, title: string): void {
	section.add(sheet.doc.struct('H1', {}, () => sheet.set({ size: sizes.title, bold: true }).write(title)));
	sheet.space(8);
}

const lastPage = ({ doc }: Sheet): number => doc.bufferedPageRange().count - 1;
