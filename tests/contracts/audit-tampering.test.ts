import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainHashOf, START, type AuditRow } from '#lib/server/audit/chain.ts';
import { readCopy } from '#lib/server/audit/anchor-copy.ts';
import { verifyAudit } from '#lib/server/audit/verify.ts';
import { openStore } from '#lib/server/store/open-store.ts';
import { read } from './people.ts';
import { places } from './places.ts';

/**
 * Somebody who can write to the database and to the anchors, who knows the code, kept every earlier head and every earlier state of the
 * anchors, and has not the audit key.
 */
const { folder, opened } = places();

const ROWS = 12;
type Head = { seq: number; hash: string; mac: string };
type Past = { heads: Head[]; anchors: string[]; clean: string };

/** Twelve reads; every third is anchored. What the tamperer may have kept of each moment. */
const history = async (): Promise<Past> => {
	const clean = folder();
	const store = await opened(clean, { auditCopyFile: `${clean}-copy.log` });
	const file = join(clean, 'audit-head.log');
	const look = new Sqlite(join(clean, 'circlekeeper.db'), { readonly: true });
	const past: Past = { heads: [], anchors: [], clean };
	const keep = () => {
		past.heads.push(look.prepare('SELECT seq, hash, mac FROM audit_head').get() as Head);
		past.anchors.push(readFileSync(file, 'utf8'));
	};
	keep();
	for (let n = 1; n <= ROWS; n++) {
		await store.write(() => [store.audit.row(read('ruth', `note-${n}`, n % 4 ? undefined : 'page 1'))]);
		if (n % 3 === 0) await store.audit.anchors();
		keep();
	}
	look.close();
	await store.close();
	return past;
};

type Open = { db: Sqlite.Database; file: string; past: Past; digest: (detail: string) => string };
type Harm = { name: string; do(open: Open): void };

const seqs = fc.integer({ min: 1, max: ROWS });
const lines = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : []);
const setLines = (file: string, kept: string[]) =>
	existsSync(file) && writeFileSync(file, kept.map((line) => `${line}\n`).join(''));
const cutRows = ({ db }: Open, to: number) => db.prepare('DELETE FROM audit WHERE seq > ?').run(to);
const cutAnchors = ({ file }: Open, to: number) =>
	setLines(
		file,
		lines(file).filter((line) => (JSON.parse(line) as { seq: number }).seq <= to)
	);
const setHead = ({ db }: Open, { seq, hash, mac }: Head) =>
	db.prepare('UPDATE audit_head SET seq = ?, hash = ?, mac = ?').run(seq, hash, mac);

/** Links every row again with the hash that needs no key. */
const rechain = ({ db, digest }: Open, from: number) => {
	const all = db.prepare('SELECT * FROM audit ORDER BY seq').all() as (AuditRow & { client_id: string | null })[];
	let previous = all.find(({ seq }) => seq === from - 1)?.hash ?? START.hash;
	for (const row of all.filter(({ seq }) => seq >= from)) {
		const hash = plainHashOf({ ...row, clientId: row.client_id, detail: null, previous }, digest);
		db.prepare('UPDATE audit SET previous = ?, hash = ? WHERE seq = ?').run(previous, hash, row.seq);
		previous = hash;
	}
};

const harms: fc.Arbitrary<Harm[]> = fc.oneof<fc.Arbitrary<Harm[]>[]>(
	// Rows cut off the end, with none, some or all of what would tell of them, but for an older head that fits.
	fc
		.record({
			to: fc.integer({ min: 0, max: ROWS - 1 }),
			anchors: fc.boolean(),
			head: fc.constantFrom('kept', 'gone', 'edited')
		})
		.map(({ to, anchors, head }) => [
			{
				name: `cut after ${to}, anchors ${anchors ? 'cut too' : 'kept'}, head ${head}`,
				do(open: Open) {
					cutRows(open, to);
					if (anchors) cutAnchors(open, to);
					const { hash } = open.past.heads[to]!;
					if (head === 'gone') open.db.exec('DELETE FROM audit_head');
					if (head === 'edited') setHead(open, { seq: to, hash, mac: open.past.heads[ROWS]!.mac });
				}
			}
		]),
	fc
		.tuple(seqs, fc.boolean(), fc.constantFrom("by = 'sam'", 'at = at + 60000', "act = 'note.listed'", "login = 'x'"))
		.map(([seq, again, set]) => [
			{
				name: `${set} in ${seq}${again ? ', linked again without the key' : ''}`,
				do(open: Open) {
					open.db.exec(`UPDATE audit SET ${set} WHERE seq = ${seq}`);
					if (again) rechain(open, seq);
				}
			}
		]),
	fc.tuple(seqs, fc.boolean()).map(([seq, again]) => [
		{
			name: `row ${seq} gone${again ? ', the others moved up and linked again' : ''}`,
			do(open: Open) {
				open.db.exec(`DELETE FROM audit WHERE seq = ${seq}`);
				if (!again) return;
				for (let next = seq + 1; next <= ROWS; next++)
					open.db.exec(`UPDATE audit SET seq = ${next - 1} WHERE seq = ${next}`);
				rechain(open, seq);
			}
		}
	]),
	fc
		.tuple(seqs, seqs)
		.filter(([a, b]) => a < b)
		.map(([a, b]) => [
			{
				name: `rows ${a} and ${b} changed places`,
				do: ({ db }: Open) =>
					void db.exec(
						`UPDATE audit SET seq = -1 WHERE seq = ${a}; UPDATE audit SET seq = ${a} WHERE seq = ${b}; UPDATE audit SET seq = ${b} WHERE seq = -1`
					)
			}
		]),
	fc.integer({ min: 1, max: 5 }).map((count) => [
		{
			name: `${count} rows written without the key`,
			do(open: Open) {
				for (let seq = ROWS + 1; seq <= ROWS + count; seq++)
					open.db.exec(
						`INSERT OR REPLACE INTO audit (seq, at, by, act, subject, previous, hash) VALUES (${seq}, 1, 'ruth', 'note.read', 'note', '', '')`
					);
				rechain(open, ROWS + 1);
			}
		}
	]),
	// The last anchors alone may go: they say no more than the head does.
	fc.tuple(fc.integer({ min: 0, max: 3 }), fc.boolean()).map(([n, edit]) => [
		{
			name: `anchor ${n} ${edit ? 'edited' : 'taken out'}`,
			do: ({ file }: Open) =>
				setLines(
					file,
					edit
						? lines(file).map((line, at) => (at === n ? line.replace(/"seq":\d+/, '"seq":1') : line))
						: lines(file).filter((_, at) => at !== n)
				)
		}
	]),
	fc.constant<Harm[]>([{ name: 'the anchors are gone', do: ({ file }: Open) => rmSync(file, { force: true }) }]),
	fc.constant<Harm[]>([{ name: 'the head is gone', do: ({ db }: Open) => void db.exec('DELETE FROM audit_head') }]),
	fc
		.integer({ min: 0, max: ROWS - 1 })
		.map((n) => [{ name: `the head of ${n} is back`, do: (open: Open) => void setHead(open, open.past.heads[n]!) }]),
	fc.constant<Harm[]>([
		{
			name: 'all rows plain, no head',
			do(open: Open) {
				rechain(open, 1);
				open.db.exec('DELETE FROM audit_head');
			}
		}
	]),
	fc.constant<Harm[]>([
		{
			name: 'nothing left but the key',
			do: ({ db, file }: Open) => {
				db.exec('DELETE FROM audit; DELETE FROM audit_head');
				rmSync(file, { force: true });
			}
		}
	])
);

/** Whether the end of it is an older state of everything, which no look at the folder alone can tell. */
const harmed = async (past: Past, all: Harm[]) => {
	const dataDir = folder();
	cpSync(past.clean, dataDir, { recursive: true });
	const before = await openStore({ dataDir });
	const { digest } = before.audit;
	await before.close();
	const db = new Sqlite(join(dataDir, 'circlekeeper.db'));
	for (const name of db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all())
		db.exec(`DROP TRIGGER ${String(name)}`);
	for (const harm of all) harm.do({ db, file: join(dataDir, 'audit-head.log'), past, digest });
	db.close();
	return dataDir;
};

const said = async (dataDir: string, goesOn: boolean) => {
	const store = await openStore({ dataDir });
	try {
		if (goesOn) await store.write(() => [store.audit.row(read('sol', 'later'))]);
		return (await verifyAudit(store)).ok;
	} finally {
		await store.close();
	}
};

test('[R17] whoever lacks the key changes nothing unseen, and going on covers nothing up', async () => {
	const past = await history();
	await fc.assert(
		fc.asyncProperty(fc.array(harms, { minLength: 1, maxLength: 2 }), fc.boolean(), async (some, goesOn) => {
			const all = some.flat();
			fc.pre(new Set(all.map(({ name }) => name)).size === all.length);
			const isHead = (name: string) => name.startsWith('the head of');
			// Rows, anchors and an older head that all fit each other are an older state of everything: the test below.
			fc.pre(!all.some(({ name }) => isHead(name)) || !all.some(({ name }) => name.startsWith('cut')));
			const areAnchorsGone = all.some(({ name }) => name === 'the anchors are gone');
			// Nothing of the rows is lost: an older head is put right by the next row, and anchors that are gone begin anew at the start.
			const isHarmless = all.every(
				({ name }) =>
					(isHead(name) && goesOn) ||
					(areAnchorsGone && (name === 'the anchors are gone' || name.startsWith('anchor ')))
			);
			const dataDir = await harmed(past, all);
			const ok = await said(dataDir, goesOn);
			rmSync(dataDir, { recursive: true });
			if (!isHarmless) expect(ok, all.map(({ name }) => name).join('; ')).toBe(false);
		}),
		{ seed: 17, numRuns: 100, endOnFailure: true }
	);
}, 60_000);

test('[R17] an older state of everything is found beside the copy, from whichever moment it is', async () => {
	const past = await history();
	for (let to = 0; to < ROWS; to++) {
		const dataDir = await harmed(past, [
			{
				name: `all as after ${to}`,
				do(open) {
					cutRows(open, to);
					writeFileSync(open.file, past.anchors[to]!);
					setHead(open, past.heads[to]!);
				}
			}
		]);
		const store = await opened(dataDir);
		const copy = await readCopy(`${past.clean}-copy.log`, store.audit.key, String);
		expect(await verifyAudit(store)).toEqual({ ok: true, rows: to });
		expect(await verifyAudit(store, copy)).toMatchObject({ ok: false, why: 'rolled-back' });
		await store.close();
	}
});
