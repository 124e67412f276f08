import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './sources.ts';

/** The rows of the table below a heading of a page of the docs, without its head, each as `cell | cell`. */
export function tableIn(page: string, heading: string): string[] {
	const text = readFileSync(join(root, page), 'utf8');
	const [, below = ''] = text.split(new RegExp(`^#+ ${heading}$`, 'm'));
	const [section = ''] = below.split(/^#+ /m);
	const rows = section.split('\n').filter((line) => line.startsWith('|'));
	return rows.slice(2).map(rowOf);
}

const rowOf = (line: string): string =>
	line
		.split('|')
		.slice(1, -1)
		.map((cell) => cell.trim())
		.join(' | ');

export const asRow = (...cells: string[]): string => cells.join(' | ');
