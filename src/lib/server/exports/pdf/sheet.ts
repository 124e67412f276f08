import PDFDocument from 'pdfkit';
import type { Locale } from '#lib/domain/worksheet.ts';
import { faces } from './fonts.ts';

/** In points; US letter size. */
export const page = { width: 612, height: 792, side: 60, top: 84, bottom: 76 };
export const lineWidth = page.width - 2 * page.side;
export const sizes = { title: 17, heading: 12, text: 10.5, brief: 9, small: 8.5, tiny: 7 };
export const ink = { text: '#1c1b19', soft: '#565049', line: '#b9b2a6' };
const gaps = { usual: 1.8, brief: 1.2 };

/** Where on the line text goes, in points. */
export type Area = { x: number; width: number };

type Style = { size?: number; bold?: boolean; color?: string };
type Place = { x?: number; width?: number; align?: 'left' | 'right' };
export type Structure = PDFKit.PDFStructureElement;

/** The library's types omit the current font. */
type WithFont = PDFKit.PDFDocument & { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } };

/** A PDF being written: tagged, with its typeface embedded and consistent spacing. */
export class Sheet {
	readonly doc: PDFKit.PDFDocument;
	readonly root: Structure;
	/** The whole line, except within a brief paper. */
	area: Area = { x: page.side, width: lineWidth };
	#known = new Map<string, boolean>();

	constructor(title: string, locale: Locale) {
		const options: PDFKit.PDFDocumentOptions = {
			...{ size: 'LETTER', pdfVersion: '1.7', tagged: true, displayTitle: true, lang: locale, bufferPages: true },
			margins: { top: page.top, bottom: page.bottom, left: page.side, right: page.side },
			info: { Title: title, Producer: 'Circlekeeper', Creator: 'Circlekeeper' },
			autoFirstPage: false,
			font: faces.regular()
		};
		// The library's types only know PDF/A.
		this.doc = new PDFDocument(Object.assign(options, { subset: 'PDF/UA' }));
		this.doc.registerFont('regular', faces.regular());
		this.doc.registerFont('bold', faces.bold());
		this.root = this.doc.struct('Document');
		this.doc.addStructure(this.root);
	}

	/** In a narrower column, and a little smaller, as brief papers are written. */
	within(area: Area, write: () => void): void {
		const before = this.area;
		this.area = area;
		write();
		this.area = before;
	}

	get isBrief(): boolean {
		return this.area.width < lineWidth;
	}

	set({ size = this.isBrief ? sizes.brief : sizes.text, bold = false, color = ink.text }: Style = {}): this {
		this.doc
			.font(bold ? 'bold' : 'regular')
			.fontSize(size)
			.fillColor(color);
		return this;
	}

	/** Text at the cursor, over as many pages as it takes. Call `set` first. */
	write(
		text: string,
		{ x = this.area.x, width = this.area.x + this.area.width - x, align = 'left' }: Place = {}
	): void {
		this.doc.text(this.#drawable(text), x, undefined, { width, align, lineGap: this.#gap });
	}

	/** Text at a position; does not move the cursor. */
	put(text: string, x: number, y: number, { width, align = 'left' }: Place = {}): void {
		const { x: penX, y: penY } = this.doc;
		this.doc.text(this.#drawable(text), x, y, { width, align, lineGap: this.#gap, lineBreak: width !== undefined });
		this.doc.x = penX;
		this.doc.y = penY;
	}

	heightOf(text: string, width: number = this.area.width): number {
		return this.doc.heightOfString(this.#drawable(text), { width, lineGap: this.#gap });
	}

	/** Content that screen readers skip: lines, and what is on every page. */
	artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
		this.doc.markContent('Artifact', { type });
		draw();
		this.doc.endMarkedContent();
	}

	rule(y: number, { x = this.area.x, width = this.area.width }: Place = {}): void {
		this.artifact('Layout', () =>
			this.doc
				.moveTo(x, y)
				.lineTo(x + width, y)
				.lineWidth(0.6)
				.strokeColor(ink.line)
				.stroke()
		);
	}

	/** Begins a new page unless this much space, in points, is left on the current one. */
	need(height: number): void {
		const usable = page.height - page.top - page.bottom;
		if (this.doc.y + Math.min(height, usable) > page.height - page.bottom) this.doc.addPage();
	}

	space(points: number): void {
		this.doc.y += points;
	}

	/** Resolves to the bytes once everything has been written. */
	finish(): Promise<Buffer> {
		const chunks: Buffer[] = [];
		const { doc } = this;
		return new Promise((done, fail) => {
			doc.on('data', (chunk: Buffer) => chunks.push(chunk));
			doc.on('end', () => done(Buffer.concat(chunks)));
			doc.on('error', fail);
			this.root.end();
			doc.end();
		});
	}

	get #gap(): number {
		return this.isBrief ? gaps.brief : gaps.usual;
	}

	/** A character that the typeface lacks is printed as its code point rather than silently left out. */
	#drawable(text: string): string {
		return text
			.replaceAll('\t', '    ')
			.replace(/[^\n\x20-\x7e]/gu, (letter) => (this.#has(letter) ? letter : `[U+${hex(letter)}]`));
	}

	#has(letter: string): boolean {
		let known = this.#known.get(letter);
		if (known === undefined) {
			const { font } = (this.doc as WithFont)._font;
			this.#known.set(letter, (known = font.hasGlyphForCodePoint(letter.codePointAt(0)!)));
		}
		return known;
	}
}

const hex = (letter: string) => letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
