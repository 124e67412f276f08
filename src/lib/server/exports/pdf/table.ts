import type { Column, Part } from '../paper.ts';
import { ink, lineWidth, page, sizes, type Area, type Sheet, type Structure } from './sheet.ts';

type Table = Extract<Part, { kind: 'table' }>;
const usual = { x: 6, y: 5 };
const tight = { x: 3, y: 1.5 };
type Options = NonNullable<Parameters<PDFKit.PDFDocument['struct']>[1]>;

/** The scope of a header cell. The library's types omit it. */
const scope = (of: 'Row' | 'Column'): Options => Object.assign<Options, object>({}, { scope: of });

/** Rows separated by lines; the column headers are repeated on every page. */
export function writeTable(sheet: Sheet, into: Structure, { columns, rows, rowHeight = 0 }: Table): void {
	const { doc } = sheet;
	const inside = sheet.isBrief ? tight : usual;
	const places = placesOf(columns, sheet.area);
	const element = doc.struct('Table');
	into.add(element);
	const heads = columns.map(({ label }) => label);
	const heightOf = (cells: string[], bold: boolean) => {
		sheet.set({ size: sizes.small, bold });
		const heights = cells.map((cell, i) => sheet.heightOf(cell || ' ', places[i]!.width - 2 * inside.x));
		return Math.max(rowHeight && !bold ? rowHeight : 0, ...heights) + 2 * inside.y;
	};
	const cell = (text: string, { x, width }: Area, y: number, column: Column, bold: boolean) => {
		sheet.set({ size: sizes.small, bold });
		sheet.put(text, x + inside.x, y + inside.y, {
			width: width - 2 * inside.x,
			align: column.numeric ? 'right' : 'left'
		});
	};
	const headHeight = heightOf(heads, true);

	const first = doc.struct('TR');
	element.add(first);
	sheet.need(headHeight + (rows[0] ? heightOf(rows[0], false) : 0));
	columns.forEach((column, i) => {
		const y = doc.y;
		first.add(doc.struct('TH', scope('Column'), () => cell(column.label, places[i]!, y, column, true)));
	});
	first.end();
	under(headHeight);

	for (const row of rows) {
		const height = heightOf(row, false);
		if (doc.y + height > page.height - page.bottom) {
			doc.addPage();
			const y = doc.y;
			sheet.artifact('Pagination', () =>
				columns.forEach((column, i) => cell(column.label, places[i]!, y, column, true))
			);
			under(headHeight);
		}
		const y = doc.y;
		const line = doc.struct('TR');
		element.add(line);
		row.forEach((text, i) => {
			const draw = () => cell(text, places[i]!, y, columns[i]!, false);
			line.add(i === 0 ? doc.struct('TH', scope('Row'), draw) : doc.struct('TD', {}, draw));
		});
		line.end();
		under(height);
	}
	element.end();
	sheet.space(sheet.isBrief ? 2 : 10);

	function under(height: number) {
		doc.y += height;
		sheet.rule(doc.y);
	}
}

function placesOf(columns: Column[], area: Area): Area[] {
	const shares = columns.reduce((sum, { share }) => sum + share, 0);
	let { x } = area;
	return columns.map(({ share }) => {
		const width = (area.width * share) / shares;
		const place = { x, width };
		x += width;
		return place;
	});
}

/** Labels and values in two columns, as a table so that each label is read with its value. */
export function writeFacts(sheet: Sheet, into: Structure, facts: { label: string; value: string }[]): void {
	const { doc } = sheet;
	const element = doc.struct('Table');
	into.add(element);
	const label = { x: page.side, width: 128 };
	const value = { x: page.side + 136, width: lineWidth - 136 };
	for (const fact of facts) {
		sheet.set();
		const height = Math.max(sheet.heightOf(fact.value || ' ', value.width), sheet.heightOf(fact.label, label.width));
		sheet.need(height);
		const y = doc.y;
		const row = doc.struct('TR');
		element.add(row);
		row.add(
			doc.struct('TH', scope('Row'), () => {
				sheet.set({ color: ink.soft }).put(fact.label, label.x, y, { width: label.width });
			})
		);
		row.add(doc.struct('TD', {}, () => sheet.set().put(fact.value, value.x, y, { width: value.width })));
		row.end();
		doc.y = y + height + 3;
	}
	element.end();
	doc.x = page.side;
	sheet.space(8);
}
