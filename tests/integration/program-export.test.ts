import { eq } from 'drizzle-orm';
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noPassword } from '#lib/server/auth/passwords.ts';
import { importProgram } from '#lib/server/exports/program/import-program.ts';
import { leftOut } from '#lib/server/exports/program/left-out.ts';
import { parts } from '#lib/server/exports/program/parts.ts';
import { ImportRefused } from '#lib/server/exports/program/problems.ts';
import { writeExport } from '#lib/server/exports/program/write-export.ts';
import { notesOf } from '#lib/server/records/note-rows.ts';
import { addAddendum } from '#lib/server/records/addenda.ts';
import { openStore } from '#lib/server/store/open-store.ts';
import type { Store } from '#lib/server/store/store.ts';
import { pglite, sqlite, type Engine } from '#tests/contracts/engines.ts';
import { openAccessWorld, type AccessWorld } from '#tests/support/access-world.ts';
import { password } from '#tests/support/cast.ts';

let world: AccessWorld;
let folder: string;
let file: string;
let text: string;

const exported = async (store: Store) => {
	const batches = (await writeExport(store, 'iop'))!;
	return (await Array.fromAsync(batches)).join('');
};
const changed = (from: string, to: string) => {
	const path = join(folder, 'changed.jsonl');
	writeFileSync(path, text.replace(from, to));
	return path;
};

beforeAll(async () => {
	world = await openAccessWorld();
	folder = mkdtempSync(join(tmpdir(), 'export-'));
	const [note] = (await notesOf(world.over)).filter(({ status }) => status === 'signed');
	await addAddendum(world.maya, note!.id, 'She called the next day.', password);
	text = await exported(world.app.store);
	file = join(folder, 'iop.jsonl.gz');
	await pipeline(Readable.from([text]), createGzip(), createWriteStream(file));
}, 60_000);
afterAll(async () => {
	await world.close();
	rmSync(folder, { recursive: true, force: true });
});

test('every table is exported or left out for a reason', () => {
	const named = [...parts.map(({ table }) => table), ...Object.keys(leftOut)];
	expect(named.toSorted()).toEqual(Object.keys(world.app.store.t).toSorted());
});

test('nothing that opens something is in it, and nobody of another program', async () => {
	const { db, t } = world.app.store;
	const [session] = await db.select().from(t.session).where(eq(t.session.id, world.live));
	const [seat] = await db.select().from(t.seat).where(eq(t.seat.session, world.live));
	const [maya] = await db.select().from(t.staff).where(eq(t.staff.id, world.maya.id));
	const secrets = [session!.joinCode, session!.joinToken, session!.displayCode, seat!.tokenIndex, maya!.passwordHash];
	expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
	expect(text).not.toContain('Otto');
	expect(text).toContain('Ana Castellane');
});

describe.each([sqlite, pglite].map((make) => [make.name, make] as const))('%s', (_, make) => {
	let engine: Engine;
	let store: Store;
	beforeAll(async () => {
		engine = await make();
		store = await openStore((await engine.place()).options);
		await store.write((tx) => [
			tx.insert(store.t.staff).values({
				...{ id: 'first', name: 'Ada', credentials: '', email: 'ada@example.org', emailIndex: 'x' },
				...{ passwordHash: noPassword, locale: 'en', createdAt: 0 }
			})
		]);
	}, 60_000);
	afterAll(async () => {
		await store.close();
		await engine.stop();
	});

	test('what is wrong is said with its line, field and reason, and nothing is put in', async () => {
		const tries: [string, string, RegExp][] = [
			['"version":1', '"version":7', /line 1: .*version 7/],
			['"capacity":12', '"capacity":"many"', /line \d+, group\.capacity: /],
			['"groupId":"skills"', '"groupId":"nowhere"', /series\.groupId: names no row of group in this file/],
			[world.canaries['signed note'], 'a kite', /document\.signature: is not the signature of this text/],
			['{"end"', '{"table"', /the end is missing/],
			['"title":"Skills group"', '"title":"Skillful group"', /the file is not as it was written/]
		];
		for (const [from, to, why] of tries) {
			const refused = await importProgram(store, changed(from, to)).catch((cause: unknown) => cause);
			expect(refused, to).toBeInstanceOf(ImportRefused);
			expect(String(refused)).toMatch(why);
		}
		expect(await store.db.$count(store.t.program)).toBe(0);
		expect(await store.db.$count(store.t.audit, eq(store.t.audit.act, 'program.imported'))).toBe(0);
	});

	test('put into an empty installation, it is exported as the same bytes', async () => {
		const { rows, staff } = await importProgram(store, file);
		expect(rows).toBe(text.split('\n').length - 3);
		expect(await exported(store)).toBe(text);
		const people = await store.db.select().from(store.t.staff);
		expect(people).toHaveLength(staff + 1);
		for (const { id, passwordHash, activeUntil } of people)
			if (id !== 'first')
				expect({ passwordHash, closed: activeUntil !== null }).toEqual({ passwordHash: '', closed: true });
	});

	test('a second one finds the installation taken', async () => {
		await expect(importProgram(store, file)).rejects.toThrow('already has programs');
	});
});
