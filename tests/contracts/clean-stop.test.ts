import { appendFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { markCleanStop, takeCleanStop } from '#lib/server/store/clean-stop.ts';
import { adds, client } from './people.ts';
import { places } from './places.ts';
import { writerOn } from './processes.ts';

const { folder, opened } = places();

/** The database of a store that was used and closed in order. */
const closed = async () => {
	const dataDir = folder();
	const store = await opened(dataDir);
	await store.write(adds(store, client('ana', 'Ana')));
	await store.close();
	return join(dataDir, 'circlekeeper.db');
};

test('a stop in order is known at the next start, once', async () => {
	const file = await closed();
	expect(takeCleanStop(file)).toBe(true);
	expect(takeCleanStop(file)).toBe(false);
});

test('a file that was touched, replaced or taken away since is read through', async () => {
	const file = await closed();
	appendFileSync(file, 'x');
	expect(takeCleanStop(file)).toBe(false);
	markCleanStop(file);
	writeFileSync(`${file}-wal`, 'changes of another');
	expect(takeCleanStop(file)).toBe(false);
	rmSync(`${file}-wal`);
	markCleanStop(file);
	rmSync(file);
	expect(takeCleanStop(file)).toBe(false);
});

test('a process that was killed leaves no word of a stop, nor does one that still runs', async () => {
	const dataDir = folder();
	await (await writerOn(dataDir, 5)).kill();
	const file = join(dataDir, 'circlekeeper.db');
	expect(existsSync(`${file}.closed`)).toBe(false);
	const store = await opened(dataDir);
	expect((await store.health()).ok).toBe(true);
	expect(existsSync(`${file}.closed`)).toBe(false);
});
