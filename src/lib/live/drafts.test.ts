import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import type { Draft } from './draft-writer.ts';
import { Drafts } from './drafts.svelte.ts';
import { durableShelf } from './durable-shelf.ts';
import { Outbox } from './outbox.ts';

const page = async (seat = 'ana') => {
	const drafts = new Drafts(seat, durableShelf<Draft>(`${seat}/drafts`));
	await drafts.load();
	return drafts;
};

beforeEach(() => {
	indexedDB = new IDBFactory();
});

test('[R4] a choice and a slider that were not sent are there after a reload, as they last were', async () => {
	const before = await page();
	before.of('in').set('mood', 3);
	before.of('in').set('mood', 7);
	before.of('vote').set('vote', { round: 1, value: ['a'] });
	await before.written();
	const after = await page();
	expect([after.of('in').get('mood'), after.of('in').get('word')]).toEqual([7, undefined]);
	expect(after.of('vote').get('vote')).toEqual({ round: 1, value: ['a'] });
});

test('what was sent, or taken back, is kept no longer', async () => {
	const before = await page();
	before.of('in').set('mood', 3);
	await before.written();
	before.of('in').set('mood', undefined);
	await before.written();
	expect((await page()).of('in').names()).toEqual([]);
});

test('what is chosen while an earlier page’s choice is still being read counts', async () => {
	const before = await page();
	before.of('in').set('mood', 3);
	before.of('in').set('need', 'few');
	await before.written();
	const after = new Drafts('ana', durableShelf<Draft>('ana/drafts'));
	const loading = after.load();
	after.of('in').set('mood', 9);
	after.of('in').set('need', undefined);
	await loading;
	expect([after.of('in').get('mood'), after.of('in').get('need')]).toEqual([9, undefined]);
	await after.written();
	const last = await page();
	expect([last.of('in').get('mood'), last.of('in').get('need')]).toEqual([9, undefined]);
});

test('a passed question that is not sent yet is not one that nobody touched', async () => {
	const before = await page();
	before.of('in').set('mood', null);
	await before.written();
	expect((await page()).of('in').get('mood')).toBeNull();
});

test('another seat on the same device has none of it, and the database none of the words', async () => {
	const ana = await page();
	ana.of('sheet').set('thought', 'They laughed');
	await ana.written();
	expect((await page('ben')).of('sheet').names()).toEqual([]);
	const db = await openDB('circlekeeper');
	const [row] = await db.getAll('unsent');
	expect(new TextDecoder().decode(row.sealed)).not.toContain('laughed');
	db.close();
});

test('leaving wipes it with everything else, and nothing comes back after', async () => {
	const ana = await page();
	const outbox = new Outbox({ shelf: durableShelf('ana') });
	ana.of('in').set('mood', 3);
	await ana.wipe();
	await outbox.wipe();
	ana.of('in').set('mood', 4);
	await ana.written();
	expect([(await page()).of('in').names(), ana.of('in').names()]).toEqual([[], []]);
});
