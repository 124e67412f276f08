import { Gunzip } from 'fflate';
import { closeSync, openSync, readSync } from 'node:fs';

const CHUNK = 1 << 18;

/** The lines of an export, gzipped or not, read from the file in chunks. Synchronous, so that a transaction can insert them as they come. */
export function* linesIn(file: string): Generator<string> {
	const from = openSync(file, 'r');
	try {
		const buffer = Buffer.alloc(CHUNK);
		const decoder = new TextDecoder('utf-8', { fatal: true });
		const texts: string[] = [];
		const gunzip = new Gunzip((data) => texts.push(decoder.decode(data, { stream: true })));
		let isZipped: boolean | undefined;
		let rest = '';
		for (let read = readSync(from, buffer); read > 0; read = readSync(from, buffer)) {
			const bytes = buffer.subarray(0, read);
			isZipped ??= bytes[0] === 0x1f && bytes[1] === 0x8b;
			// Copied: the decompressor keeps the rest of the chunk until the next one.
			if (isZipped) gunzip.push(Uint8Array.from(bytes), false);
			else texts.push(decoder.decode(bytes, { stream: true }));
			const lines = (rest + texts.splice(0).join('')).split('\n');
			rest = lines.pop()!;
			yield* lines;
		}
		if (rest !== '') yield rest;
	} finally {
		closeSync(from);
	}
}
