import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Reply } from '#lib/room/protocol.ts';
import { keptFor } from '#lib/room/wire.ts';
import { durableShelf } from './durable-shelf.ts';
import { Outbox } from './outbox.ts';
import type { Entry } from './queue.ts';
import { memoryShelf, type Shelf } from './shelf.ts';

const save = (path: string, value: string) => ({ type: 'response.save' as const, block: 'skill', path, value });
const share = { type: 'worksheet.share' as const, block: 'skill', path: 'thought', as: 'anonymous' as const };
const yes: Reply = { ok: true };
const offline = async () => null;

/** A server that gives every command the same reply and remembers the commands. */
function server(reply: Reply = yes) {
	const heard: Entry[] = [];
	return { heard, answer: async (entry: Entry) => (heard.push(entry), reply) };
}
const values = (entries: readonly Entry[]) =>
	entries.map(({ command }) => ('value' in command ? (command.value ?? command.type) : command.type));

const shelves: [string, () => () => Shelf][] = [
	[
		'in memory',
		() =>
			(
				(shelf) => () =>
					shelf
			)(memoryShelf())
	],
	['sealed in the browser', () => () => durableShelf('ana')]
];

beforeEach(() => {
	indexedDB = new IDBFactory();
});

describe.each(shelves)('on a shelf %s', (_name, make) => {
	test('[R4] what Ana wrote without a connection is there after a reload, in order, and is sent once', async () => {
		const shelf = make();
		const before = new Outbox({ shelf: shelf(), patient: true });
		void before.add(save('thought', 'They laughed at me'));
		void before.add(save('feeling', 'Small'));
		expect(await before.drain(offline)).toBe(false);
		await before.written();

		const after = new Outbox({ shelf: shelf(), patient: true });
		await after.load();
		expect(values(after.entries)).toEqual(['They laughed at me', 'Small']);
		expect(after.entries.map(({ id }) => id)).toEqual(before.entries.map(({ id }) => id));

		const { heard, answer } = server();
		expect(await after.drain(answer)).toBe(true);
		expect(values(heard)).toEqual(['They laughed at me', 'Small']);
		await after.written();
		const later = new Outbox({ shelf: shelf() });
		await later.load();
		expect(later.entries).toEqual([]);
	});

	test('only the last of several unsent saves of one field is kept, in its turn', async () => {
		const shelf = make();
		const outbox = new Outbox({ shelf: shelf(), patient: true });
		const first = outbox.add(save('thought', 'They'));
		void outbox.add(save('feeling', 'Small'));
		void outbox.add(save('thought', 'They laughed'));
		expect(values(outbox.entries)).toEqual(['Small', 'They laughed']);
		await outbox.written();
		const reloaded = new Outbox({ shelf: shelf() });
		await reloaded.load();
		expect(values(reloaded.entries)).toEqual(['Small', 'They laughed']);

		await outbox.drain(server().answer);
		expect(await first).toEqual(yes);
	});

	test('leaving wipes everything from the device', async () => {
		const shelf = make();
		const outbox = new Outbox({ shelf: shelf() });
		void outbox.add(save('thought', 'They laughed'));
		await outbox.wipe();
		expect(outbox.entries).toEqual([]);
		const later = new Outbox({ shelf: shelf() });
		await later.load();
		expect(later.entries).toEqual([]);
	});

	test('words a day old are not kept any longer', async () => {
		const shelf = make();
		const outbox = new Outbox({ shelf: shelf(), now: () => Date.now() - keptFor - 1 });
		void outbox.add(save('thought', 'They laughed'));
		await outbox.written();
		const later = new Outbox({ shelf: shelf() });
		await later.load();
		expect(later.entries).toEqual([]);
	});
});

test('what is sealed says nothing to who opens the database, and nothing to another seat', async () => {
	const ana = new Outbox({ shelf: durableShelf('ana') });
	void ana.add(save('thought', 'They laughed'));
	await ana.written();
	const db = await openDB('circlekeeper');
	const rows = await db.getAll('unsent');
	expect(rows).toHaveLength(1);
	const kept = JSON.stringify(rows, (_key, value) =>
		ArrayBuffer.isView(value) ? [...new Uint8Array(value.buffer)] : value
	);
	expect(kept).not.toContain('laughed');
	expect(new TextDecoder().decode(rows[0].sealed)).not.toContain('laughed');
	const key: CryptoKey = await db.get('keys', 'outbox');
	await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
	db.close();

	const ben = new Outbox({ shelf: durableShelf('ben') });
	await ben.load();
	expect(ben.entries).toEqual([]);
});

test('a save after sharing does not take the place of the words that were shared', async () => {
	const outbox = new Outbox({ patient: true });
	void outbox.add(save('thought', 'They laughed'));
	void outbox.add(share);
	void outbox.add(save('thought', 'Maybe not at me'));
	const { heard, answer } = server();
	await outbox.drain(answer);
	expect(values(heard)).toEqual(['They laughed', 'worksheet.share', 'Maybe not at me']);
});

test('[R4] a save on its way is not replaced: the server may have it already', async () => {
	const outbox = new Outbox({ patient: true });
	void outbox.add(save('thought', 'They'));
	const heard: Entry[] = [];
	await outbox.drain(async (entry) => {
		heard.push(entry);
		if (heard.length === 1) void outbox.add(save('thought', 'They laughed'));
		return yes;
	});
	expect(values(heard)).toEqual(['They', 'They laughed']);
	expect(outbox.entries).toEqual([]);
});

test('[R4] a command without an answer is repeated under the same id, and nothing overtakes it', async () => {
	const outbox = new Outbox({ patient: true });
	const first = outbox.add({ type: 'check-in.finish', block: 'checkin' });
	void outbox.add(save('thought', 'They laughed'));
	const asked: string[] = [];
	const mute = async (entry: Entry) => (asked.push(entry.id), null);
	await outbox.drain(mute);
	await outbox.drain(mute);
	expect(asked).toEqual([outbox.entries[0]!.id, outbox.entries[0]!.id]);
	const { heard, answer } = server();
	await outbox.drain(answer);
	expect(heard.map(({ id }) => id)[0]).toBe(asked[0]);
	expect(await first).toEqual(yes);
});

test('[R6] a refused command is taken out, and whoever said it hears why; the rest goes on', async () => {
	const outbox = new Outbox({ patient: true });
	const answers: unknown[] = [];
	outbox.onchange = (answered) => answered && answers.push([answered.entry.command.type, answered.reply]);
	const late = outbox.add(share);
	void outbox.add(save('thought', 'They laughed'));
	await outbox.drain(async ({ command }) => (command === share ? { ok: false, code: 'too-late' } : yes));
	expect(await late).toEqual({ ok: false, code: 'too-late' });
	expect(answers).toEqual([
		['worksheet.share', { ok: false, code: 'too-late' }],
		['response.save', yes]
	]);
	expect(outbox.entries).toEqual([]);
});

test.each(['slow-down', 'unavailable', 'reload'] as const)(
	'a phone keeps what is refused with %s and tries again',
	async (code) => {
		const outbox = new Outbox({ patient: true });
		void outbox.add(save('thought', 'They laughed'));
		expect(await outbox.drain(server({ ok: false, code }).answer)).toBe(false);
		expect(values(outbox.entries)).toEqual(['They laughed']);
	}
);

test('a facilitator hears at once that it cannot be done now', async () => {
	const outbox = new Outbox();
	const next = outbox.add({ type: 'agenda.next', from: 'in' });
	await outbox.drain(server({ ok: false, code: 'unavailable' }).answer);
	expect(await next).toEqual({ ok: false, code: 'unavailable' });
});

test('two calls to send at once do not send twice', async () => {
	const outbox = new Outbox();
	void outbox.add({ type: 'agenda.next', from: 'in' });
	void outbox.add({ type: 'timer.pause', from: 'in' });
	const { heard, answer } = server();
	const slowly = async (entry: Entry) => (await outbox.written(), answer(entry));
	await Promise.all([outbox.drain(slowly), outbox.drain(slowly)]);
	expect(heard).toHaveLength(2);
});
