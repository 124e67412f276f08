import type { Part, SignatureLine } from '../paper.ts';
import { writeLanes } from './lanes.ts';
import { ink, page, sizes, type Sheet, type Structure } from './sheet.ts';
import { writeFacts, writeTable } from './table.ts';

/** Space, in points, that a part needs for what must stay on the same page. */
const together = 60;
/** An addendum starts only where its signature and a line of text fit, in points. */
const signatureHeight = 88;
const aboveSignature = 6;

export function writePart(sheet: Sheet, into: Structure, part: Part, level: 2 | 3 = 2): void {
	switch (part.kind) {
		case 'heading':
			return writeHeading(sheet, into, part.text, level);
		case 'text':
			return writeText(sheet, into, part);
		case 'facts':
			return writeFacts(sheet, into, part.facts);
		case 'table':
			return writeTable(sheet, into, part);
		case 'lanes':
			return writeLanes(sheet, into, part.chart);
		case 'signature':
			return writeSignature(sheet, into, part.signature);
		case 'warning':
			return writeWarning(sheet, into, part.text);
		case 'inset':
			return writeInset(sheet, into, part.title, part.parts);
	}
}

/** A text up to so high goes along to the next page with the signature under it, in points. */
const longestKept = 160;

/** Keeps a signature off a page of its own: the text just above it, with its heading, moves along. */
export function keepWithSignature(sheet: Sheet, [part, next, afterNext]: Part[]): void {
	const heading = part?.kind === 'heading' ? together / 2 : 0;
	const [text, under] = heading ? [next, afterNext] : [part, next];
	if (text?.kind !== 'text' || under?.kind !== 'signature') return;
	const height = sheet.set({}).heightOf(text.text);
	if (height <= longestKept) sheet.need(heading + height + signatureHeight);
}

export function writeHeading(sheet: Sheet, into: Structure, text: string, level: 2 | 3): void {
	sheet.need(together);
	into.add(
		sheet.doc.struct(`H${level}`, {}, () =>
			sheet.set({ size: level === 2 ? sizes.heading : sizes.text, bold: true }).write(text)
		)
	);
	sheet.space(2);
}

function writeText(sheet: Sheet, into: Structure, { text, lang, isSmall }: Extract<Part, { kind: 'text' }>): void {
	const style = isSmall ? { size: sizes.small } : {};
	for (const paragraph of text.split(/\n\s*\n/).map((it) => it.trimEnd())) {
		if (!paragraph.trim()) continue;
		sheet.set(style);
		sheet.need(Math.min(40, sheet.heightOf(paragraph)));
		into.add(sheet.doc.struct('P', lang ? { lang } : {}, () => sheet.set(style).write(paragraph)));
		sheet.space(isSmall || sheet.isBrief ? 3 : 5);
	}
	sheet.space(sheet.isBrief ? -3 : 6);
}

function writeSignature(sheet: Sheet, into: Structure, { who, role, at, statement, hash, late }: SignatureLine): void {
	const { doc } = sheet;
	const lines: [text: string, style: Parameters<Sheet['set']>[0]][] = [
		...(late ? [[late, { bold: true, size: sizes.small }] satisfies [string, object]] : []),
		[`${who} · ${role}`, { bold: true }],
		[at, {}],
		[statement, { size: sizes.small, color: ink.soft }],
		[hash, { size: sizes.tiny, color: ink.soft }]
	];
	const heights = lines.map(([text, style]) => sheet.set(style).heightOf(text));
	sheet.need(aboveSignature + heights.reduce((sum, one) => sum + one, 0));
	sheet.rule(doc.y);
	sheet.space(aboveSignature);
	for (const [text, style] of lines) into.add(doc.struct('P', {}, () => sheet.set(style).write(text)));
	sheet.space(10);
}

function writeWarning(sheet: Sheet, into: Structure, text: string): void {
	sheet.set({ bold: true });
	sheet.need(sheet.heightOf(text) + 16);
	sheet.rule(sheet.doc.y);
	sheet.space(6);
	into.add(sheet.doc.struct('P', {}, () => sheet.set({ bold: true }).write(text)));
	sheet.space(4);
	sheet.rule(sheet.doc.y);
	sheet.space(10);
}

/** Starts with a line of its own, so that no one takes it for part of what it was added to. */
function writeInset(sheet: Sheet, into: Structure, title: string, parts: Part[]): void {
	const { doc } = sheet;
	sheet.need(together + signatureHeight);
	const section = doc.struct('Sect');
	into.add(section);
	sheet.rule(doc.y);
	sheet.space(6);
	writeHeading(sheet, section, title, 2);
	for (const part of parts) writePart(sheet, section, part, 3);
	section.end();
	doc.x = page.side;
}
