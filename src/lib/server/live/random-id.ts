import { randomFillSync } from 'node:crypto';

const size = 16;
// Drawing random bytes for many ids at once costs a fraction of drawing them one by one.
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
