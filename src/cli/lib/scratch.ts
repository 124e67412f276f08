import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preset } from './environment.ts';

const memory = '/dev/shm';
const enough = 2 * 1024 ** 3;

/**
 * Puts temporary files of this process and its children in memory, if there is room, until it ends: their data vanish
 * with them, and a disk would slow down every write of a store. A custom temporary folder is left alone.
 */
export function scratchInMemory(): void {
	if (process.platform !== 'linux' || tmpdir() !== '/tmp' || free() < enough) return;
	const folder = mkdtempSync(join(memory, 'circlekeeper-'));
	// A database server runs as another user.
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
