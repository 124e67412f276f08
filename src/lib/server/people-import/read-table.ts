import Papa from 'papaparse';
import { guessColumns } from './columns.ts';

export const mostRows = 500;

/** Guesses what the columns of a kind of list contain. */
type Guess = (header: readonly string[]) => (string | null)[];

/** A list as pasted or uploaded. `header` is empty if the first line is already a person; `line` counts from 1, as in a spreadsheet. */
export type ImportTable = { header: string[]; width: number; rows: { line: number; cells: string[] }[] };
export type TableRead = { ok: true; table: ImportTable } | { ok: false; code: 'empty' | 'too-many'; rows: number };

/**
 * The delimiter is the comma, semicolon or tab that splits the first line into known columns. Cells are plain text: what a spreadsheet would read
 * as a formula is kept as typed.
 */
export function readTable(text: string, guess: Guess = guessColumns): TableRead {
	const plain = text.replace(/^\uFEFF/, '');
	const data = parsed(plain, delimiterOf(plain, guess));
	const lines = data
		.map((cells, i) => ({ line: i + 1, cells: cells.map((cell) => cell.normalize('NFC').trim()) }))
		.filter(({ cells }) => cells.some((cell) => cell !== ''));
	const hasHeader = guess(lines[0]?.cells ?? []).some((field) => field !== null);
	const rows = hasHeader ? lines.slice(1) : lines;
	if (rows.length === 0) return { ok: false, code: 'empty', rows: 0 };
	if (rows.length > mostRows) return { ok: false, code: 'too-many', rows: rows.length };
	const width = Math.max(...lines.map(({ cells }) => cells.length));
	return { ok: true, table: { header: hasHeader ? lines[0]!.cells : [], width, rows } };
}

const parsed = (text: string, delimiter: string, preview = 0): string[][] =>
	Papa.parse<string[]>(text, { delimiter, preview, header: false, dynamicTyping: false, skipEmptyLines: false }).data;

/** If no column is known: the one that gives more cells, and a semicolon before a comma, which also occurs in names. */
function delimiterOf(text: string, guess: Guess): string {
	const scored = ['\t', ';', ',', '|'].map((delimiter) => {
		const [first = []] = parsed(text.trimStart(), delimiter, 1);
		const known = guess(first).filter((field) => field !== null).length;
		return { delimiter, score: known * 1000 + first.length };
	});
	return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}
