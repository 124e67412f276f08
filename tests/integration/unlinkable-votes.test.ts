import Sqlite from 'better-sqlite3';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Block } from '#lib/room/agenda/block.ts';
import { openKeyring } from '#lib/server/store/keyring-file.ts';
import { LiveWorld, type SeatOf, type Staff } from '#tests/support/live.ts';

const question = { en: 'What now?', es: '¿Y ahora?' };
const options = ['pause', 'breathe', 'ask'].map((id) => ({ id, label: { en: id, es: id } }));
const activity = { kind: 'poll', question, options, many: false, anonymous: 'everyone' } as Block['activity'];
const plan: Block[] = [{ id: 'on', title: 'Together', minutes: 20, activity }];

let world: LiveWorld;
let maria: Staff;
let session: number;
let seats: SeatOf[];
const folders: string[] = [];

async function voting(names: string[]) {
	world = await LiveWorld.open();
	maria = await world.staff('Maria');
	await world.group(maria);
	({ session, seats } = await world.live(maria, names, plan));
}
afterEach(async () => {
	await world?.close();
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function votes(who: number, option: string) {
	const phone = await world.phone(seats[who]!);
	const reply = await phone.send({ type: 'poll.answer', block: 'on', value: [option], round: 1 });
	phone.close();
	return reply;
}
const leads = async (verb: string) => {
	const console = await world.console(session, maria);
	const reply = await console.send({ type: `poll.${verb}`, block: 'on', round: 1 });
	const { results } = (console.seen.room!.activities.on ?? {}) as { results?: unknown[] };
	console.close();
	return { ...reply, results };
};

type State = { counted: number; voters: string[]; waiting: string[] };

/** Every state of the database that its file and its write-ahead log still hold, read with the key. */
function everyState(): State[] {
	const { dataDir } = world;
	const [file, log] = [join(dataDir, 'circlekeeper.db'), join(dataDir, 'circlekeeper.db-wal')];
	const pages = readFileSync(file);
	const wal = statSync(log).size ? readFileSync(log) : Buffer.alloc(0);
	const frame = wal.length ? wal.readUInt32BE(8) + 24 : 1;
	const count = wal.length ? Math.floor((wal.length - 32) / frame) : 0;
	const folder = mkdtempSync(join(tmpdir(), 'circlekeeper-'));
	folders.push(folder);
	const states: State[] = [];
	for (let frames = 0; frames <= count; frames += 1) {
		const isCommit = frames === 0 || wal.readUInt32BE(32 + (frames - 1) * frame + 4) > 0;
		if (!isCommit) continue;
		const copy = join(folder, `${frames}.db`);
		writeFileSync(copy, pages);
		if (frames) writeFileSync(`${copy}-wal`, wal.subarray(0, 32 + frames * frame));
		states.push(read(copy));
	}
	return states;
}

function read(copy: string): State {
	const keys = openKeyring(join(world.dataDir, 'key.json'), { create: false });
	const unseal = (table: string, column: string) => (value: unknown) => keys.unseal(value as Buffer, { table, column });
	const db = new Sqlite(copy);
	const has = (table: string) => db.prepare('SELECT 1 FROM sqlite_master WHERE name = ?').get(table) !== undefined;
	const column = (table: string, name: string) =>
		has(table)
			? db.prepare(`SELECT ${name} FROM ${table} WHERE session = ?`).pluck().all(session).map(unseal(table, name))
			: [];
	const counts = column('ballot_box', 'counts');
	const voters = column('event', 'body').filter((body) => body.includes('poll.voted'));
	const waiting = column('waiting_vote', 'vote');
	db.close();
	const counted = counts.flatMap((it) => Object.values(JSON.parse(it) as Record<string, number>));
	return { counted: counted.reduce((sum, it) => sum + it, 0), voters, waiting };
}

test('[R2] with the data folder and the key, no vote can be linked to a person, in any state that the files hold', async () => {
	await voting(['Ana', 'Ben', 'Cho', 'Dee']);
	for (const [i, option] of ['pause', 'ask', 'ask', 'breathe'].entries()) {
		expect(await votes(i, option)).toMatchObject({ ok: true });
		const states = everyState();
		for (const { counted, waiting } of states) {
			expect(counted === 0 || counted >= 3, `${counted} votes are counted`).toBe(true);
			for (const vote of waiting) expect(vote).not.toMatch(/"(pause|breathe|ask)"/);
		}
		expect(states.at(-1)!.voters).toHaveLength(i + 1);
		expect(states.at(-1)!.waiting.map(({ length }) => length)).toEqual(states.at(-1)!.waiting.map(() => 4143));
	}
	expect(everyState().at(-1)).toMatchObject({ counted: 3, waiting: [expect.any(String)] });
	expect(await leads('close')).toMatchObject({ ok: true });
	expect(everyState().map(({ counted, waiting }) => [counted, waiting.length])).toEqual([[4, 0]]);
});

test('[R4] a vote that is saved outlives the server: it is counted once its phone is back', async () => {
	await voting(['Ana', 'Ben', 'Cho']);
	for (const [i, option] of ['pause', 'ask'].entries()) expect(await votes(i, option)).toMatchObject({ ok: true });
	const { dataDir } = world;
	await world.close(false);
	world = await LiveWorld.open({}, dataDir);
	for (const vote of everyState().at(-1)!.waiting) expect(vote).not.toMatch(/"(pause|ask)"/);
	expect(await votes(0, 'breathe')).toEqual({ ok: false, code: 'too-late' });
	expect(await votes(2, 'ask')).toMatchObject({ ok: true });
	expect(await leads('close')).toMatchObject({ ok: false, code: 'too-few' });
	(await world.phone(seats[1]!)).close();
	expect(await leads('reveal')).toMatchObject({ ok: true });
	const { results } = await leads('reveal');
	expect(results).toEqual([{ answered: 3, options: [1, 0, 2].map((count, i) => ({ id: options[i]!.id, count })) }]);
	expect(everyState().at(-1)).toMatchObject({ counted: 3, waiting: [] });
});
