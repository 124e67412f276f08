import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { createHash, randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { newFileKey, SealedFile, unsealed } from './sealed-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'sealed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const frame = 256 * 1024;

async function read(file: string, key: Uint8Array): Promise<Buffer> {
	const frames: Uint8Array[] = [];
	for await (const one of unsealed(file, key)) frames.push(one);
	return Buffer.concat(frames);
}

function written(name: string, bytes: Uint8Array) {
	const file = join(folder, name);
	const key = newFileKey();
	const sealed = new SealedFile(file, key);
	for (let at = 0; at < bytes.length; at += 100_000) sealed.write(bytes.subarray(at, at + 100_000));
	return { file, key, ...sealed.close() };
}

test.each([0, 1, frame - 1, frame, frame + 1, 3 * frame])(
	'[R15] %i bytes come back, and lie nowhere in clear',
	async (size) => {
		const bytes = randomBytes(size);
		const { file, key, hash, bytes: count } = written(`of-${size}`, bytes);
		expect(await read(file, key)).toEqual(bytes);
		expect([hash, count]).toEqual([createHash('sha256').update(bytes).digest('hex'), size]);
		expect(statSync(file).mode & 0o777).toBe(0o600);
		if (size > 1) expect(readFileSync(file).includes(bytes.subarray(0, 64))).toBe(false);
	}
);

test('another key, an altered byte, a frame cut off or moved does not open', async () => {
	const { file, key } = written('hurt', randomBytes(2 * frame + 10));
	await expect(read(file, newFileKey())).rejects.toThrow();
	const whole = readFileSync(file);
	const sealed = frame + 28;
	const moved = Buffer.concat([
		whole.subarray(sealed, 2 * sealed),
		whole.subarray(0, sealed),
		whole.subarray(2 * sealed)
	]);
	writeFileSync(file, moved);
	await expect(read(file, key)).rejects.toThrow();
	writeFileSync(file, whole);
	truncateSync(file, 2 * sealed);
	await expect(read(file, key)).rejects.toThrow();
	const altered = Buffer.from(whole);
	altered[20]! ^= 1;
	writeFileSync(file, altered);
	await expect(read(file, key)).rejects.toThrow();
});
