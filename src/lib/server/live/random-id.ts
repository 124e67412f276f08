import { randomFillSync } from 'node:crypto';

const size = 16;
// Asking the system once for many ids costs a fraction of asking for each.
const pool = Buffer.alloc(size * 256);
let used = pool.length;

/** 128 random bits, safe in a URL. */
export function randomId(): string {
	if (used === pool.length) {
		randomFillSync(pool);
		used = 0;
	}
	used += size;
	return pool.toString('base64url', used - size, used);
}
