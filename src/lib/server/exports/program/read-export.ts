import { Gunzip } from 'fflate';
import { closeSync, openSync, readSync } from 'node:fs';

const CHUNK = 1 << 18;

/**
 * The lines of an export, gzipped or not, a chunk of the file at a time. It does not wait for anything, so that a transaction can put
 * them in as they come.
 */
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
			// A copy: what unpacks keeps the end of it for the next time.
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
