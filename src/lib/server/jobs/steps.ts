import { stringify } from 'csv-stringify/sync';
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { Paper } from '#lib/server/exports/paper.ts';
import { writePdf } from '#lib/server/exports/pdf/write.ts';
import { SealedFile } from './sealed-file.ts';

export type Papers = [Paper, ...Paper[]];
/** What is asked of the thread that makes files, one after the other. It knows neither the data nor any words of its own. */
export type Step =
	/** Begins a file that its key seals: a table, or an archive of files. */
	| { step: 'open'; file: string; key: Uint8Array; as: 'table' | 'archive' }
	| { step: 'rows'; rows: (string | number)[][] }
	| { step: 'pdf'; name: string; papers: Papers }
	| { step: 'text'; name: string; text: string }
	| { step: 'close' }
	/** One PDF by itself, which is kept nowhere. */
	| { step: 'print'; papers: Papers };

export type Reply<S extends Step['step']> = S extends 'pdf'
	? { pages: number; hash: string }
	: S extends 'close'
		? { bytes: number; hash: string }
		: S extends 'print'
			? { pdf: Uint8Array }
			: null;

/** Makes files step by step. */
export class Making {
	#file: SealedFile | null = null;
	#zip: Zip | null = null;

	async take(step: Step): Promise<Reply<Step['step']>> {
		switch (step.step) {
			case 'open': {
				rmSync(`${step.file}.part`, { force: true });
				const file = (this.#file = new SealedFile(step.file, step.key));
				if (step.as === 'table') file.write(strToU8('\ufeff'));
				else
					this.#zip = new Zip((trouble, chunk) => {
						if (trouble) throw trouble;
						file.write(chunk);
					});
				return null;
			}
			case 'rows':
				this.#file!.write(strToU8(csv(step.rows)));
				return null;
			case 'pdf': {
				const { bytes, pages } = await writePdf(step.papers);
				// What is in it is compressed already.
				this.#add(new ZipPassThrough(step.name), bytes);
				return { pages, hash: createHash('sha256').update(bytes).digest('hex') };
			}
			case 'text':
				this.#add(new ZipDeflate(step.name), strToU8(step.text));
				return null;
			case 'close': {
				this.#zip?.end();
				return this.#file!.close();
			}
			case 'print':
				return { pdf: new Uint8Array((await writePdf(step.papers)).bytes) };
		}
	}

	#add(entry: ZipPassThrough | ZipDeflate, bytes: Uint8Array): void {
		this.#zip!.add(entry);
		entry.push(bytes, true);
	}
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe. */
const csv = (rows: (string | number)[][]): string =>
	stringify(rows, { escape_formulas: true, record_delimiter: '\r\n' });
