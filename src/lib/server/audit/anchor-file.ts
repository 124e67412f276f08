import {
	closeSync,
	createReadStream,
	existsSync,
	fstatSync,
	openSync,
	readSync,
	rmSync,
	statSync,
	truncateSync
} from 'node:fs';
import { createInterface } from 'node:readline';

const CHUNK = 64 * 1024;
/** A lock older than this, in milliseconds, was left behind by a process that has ended. */
const STALE = 10_000;

/** The size of a file's complete lines in bytes: a power failure may have cut the last one short. */
export const endOfLines = (file: string): number =>
	reading(file, (handle, size) => {
		const chunk = Buffer.alloc(CHUNK);
		for (let end = size; end > 0; end -= chunk.length) {
			const start = Math.max(0, end - chunk.length);
			const found = chunk.subarray(0, readSync(handle, chunk, 0, end - start, start)).lastIndexOf('\n');
			if (found >= 0) return start + found + 1;
		}
		return 0;
	});

/** Removes everything after the last line break. */
export const mend = (file: string): void => {
	if (existsSync(file)) truncateSync(file, endOfLines(file));
};

/** The last complete lines of a file, as many as are in its last 64 kB. */
export const lastLines = (file: string): string[] => {
	if (!existsSync(file)) return [];
	const end = endOfLines(file);
	const start = Math.max(0, end - CHUNK);
	const text = reading(file, (handle) => {
		const chunk = Buffer.alloc(end - start);
		return chunk.subarray(0, readSync(handle, chunk, 0, chunk.length, start)).toString('utf8');
	});
	const lines = text.split('\n').slice(0, -1);
	return start > 0 ? lines.slice(1) : lines;
};

/** Every complete line up to `end`, one by one: after years of use there are hundreds of thousands. */
export async function* linesOf(file: string, end = endOfLines(file)): AsyncIterable<string> {
	if (end === 0) return;
	const input = createReadStream(file, { end: end - 1 });
	for await (const line of createInterface({ input, crlfDelay: Infinity })) yield line;
}

/** Two servers on PostgreSQL may share the folder, but only one may append at a time. Throws while another does. */
export const alone = <T>(file: string, work: () => T): T => {
	const lock = `${file}.lock`;
	if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > STALE) rmSync(lock);
	const handle = openSync(lock, 'wx', 0o600);
	try {
		return work();
	} finally {
		closeSync(handle);
		rmSync(lock);
	}
};

const reading = <T>(file: string, work: (handle: number, size: number) => T): T => {
	const handle = openSync(file, 'r');
	try {
		return work(handle, fstatSync(handle).size);
	} finally {
		closeSync(handle);
	}
};
