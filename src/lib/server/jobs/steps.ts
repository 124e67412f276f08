import { stringify } from 'csv-stringify/sync';
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { Paper } from '#lib/server/exports/paper.ts';
import { writePdf } from '#lib/server/exports/pdf/write.ts';
import { SealedFile } from './sealed-file.ts';

export type Papers = [Paper, ...Paper[]];
/** The steps that the file-making thread runs, one after another. It has no access to the data and no texts of its own. */
export type Step =
	/** Starts a file sealed with `key`: a table, or an archive of files. */
	| { step: 'open'; file: string; key: Uint8Array; as: 'table' | 'archive' }
	| { step: 'rows'; rows: (string | number)[][] }
	| { step: 'pdf'; name: string; papers: Papers }
	| { step: 'text'; name: string; text: string }
	| { step: 'close' }
	/** A single PDF, which is not stored. */
	| { step: 'print'; papers: Papers };

export type Reply<S extends Step['step']> = S extends 'pdf'
	? { pages: number; hash: string }
	: S extends 'close'
		? { bytes: number; hash: string }
		: S extends 'print'
			? { pdf: Uint8Array }
			: null;

/** Creates files step by step. */
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
				// The content is already compressed.
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

/** A cell that a spreadsheet would read as a formula gets an apostrophe. */
const csv = (rows: (string | number)[][]): string =>
	stringify(rows, { escape_formulas: true, record_delimiter: '\r\n' });
