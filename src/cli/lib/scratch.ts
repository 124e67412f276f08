import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preset } from './environment.ts';

const memory = '/dev/shm';
const enough = 2 * 1024 ** 3;

/**
 * Puts temporary files of everything this process starts in memory, where that has room, until it ends: their data are gone with them, and
 * a disk would make each write of a store wait. A temporary folder that somebody has chosen stays.
 */
export function scratchInMemory(): void {
	if (process.platform !== 'linux' || tmpdir() !== '/tmp' || free() < enough) return;
	const folder = mkdtempSync(join(memory, 'circlekeeper-'));
	// A database server runs as somebody else.
	chmodSync(folder, 0o711);
	preset({ TMPDIR: folder });
	process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
}

function free(): number {
	try {
		const { bavail, bsize } = statfsSync(memory);
		return bavail * bsize;
	} catch {
		return 0;
	}
}
