import Sqlite from 'better-sqlite3';
import { copyFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { readChart } from '#lib/server/charts/chart.ts';
import {
	addProcessNote,
	deleteProcessNote,
	keepProcessNote,
	mayKeepNotes,
	processNotesOf
} from '#lib/server/process-notes/notes.ts';
import { openKeyring } from '#lib/server/store/keyring-file.ts';
import { hireAll } from '#tests/support/cast.ts';
import { openClinic, type Clinic } from '#tests/support/clinic.ts';

let clinic: Clinic;
let ada: StaffMember;
beforeAll(async () => {
	clinic = await openClinic();
	({ ada } = await hireAll(clinic.app, ['ada']));
}, 60_000);
afterAll(() => clinic.close());

const words = 'She goes quiet whenever her brother is named.';
const rows = () => app().store.db.select().from(app().store.t.processNote);

test('the key is made with the first note, for its owner alone', async () => {
	const { processNoteKeyFile: file } = app().config;
	expect(existsSync(file)).toBe(false);
	const id = await addProcessNote(clinic.maya, 'ana', words);
	expect(statSync(file).mode & 0o777).toBe(0o600);
	expect(await processNotesOf(clinic.maya, 'ana')).toMatchObject([{ id, text: words, version: 1 }]);
});

test('nobody else finds it: neither who leads the group too, nor who supervises it, nor an administrator', async () => {
	for (const other of [clinic.jonas, clinic.sara, ada]) expect(await processNotesOf(other, 'ana')).toEqual([]);
	const id = (await rows())[0]!.id;
	expect(await deleteProcessNote(clinic.sara, 'ana', id)).toBe(false);
	expect(await mayKeepNotes(ada, 'ana')).toBe(false);
	expect(await mayKeepNotes(clinic.otto, 'ana')).toBe(false);
	expect(await mayKeepNotes(clinic.sara, 'ana')).toBe(true);
});

test('neither the chart nor the trail knows that there is one', async () => {
	const before = await app().store.db.$count(app().store.t.audit);
	await keepProcessNote(clinic.maya, 'ana', { ...(await processNotesOf(clinic.maya, 'ana'))[0]!, text: words });
	expect(await app().store.db.$count(app().store.t.audit)).toBe(before);
	expect(JSON.stringify(await readChart(clinic.maya, 'ana'))).not.toContain('brother');
});

test('what two windows wrote becomes two notes', async () => {
	const [note] = await processNotesOf(clinic.maya, 'ana');
	const first = await keepProcessNote(clinic.maya, 'ana', { ...note!, text: `${words} Today too.` });
	expect(first).toEqual({ id: note!.id, version: 2 });
	const second = await keepProcessNote(clinic.maya, 'ana', { ...note!, text: 'From the other window.' });
	expect(second.id).not.toBe(note!.id);
	const all = (await processNotesOf(clinic.maya, 'ana')).map(({ text }) => text);
	expect(all.sort()).toEqual(['From the other window.', `${words} Today too.`]);
	expect(await deleteProcessNote(clinic.maya, 'ana', second.id)).toBe(true);
});

test('the data’s key does not open it, nor the own key in another row', async () => {
	const { config, store } = app();
	const raw = new Sqlite(join(config.dataDir, 'circlekeeper.db'), { readonly: true });
	const [{ id, text }] = raw.prepare('SELECT id, text FROM process_note').all() as [{ id: string; text: string }];
	raw.close();
	expect(text).not.toContain('brother');
	const place = { table: `process_note.${clinic.maya.id}`, column: id };
	expect(() => openKeyring(config.keyFile, { create: false }).unseal(Buffer.from(text, 'base64'), place)).toThrow();
	const { processNote } = store.t;
	const moved = {
		id: 'moved',
		authorId: clinic.jonas.id,
		clientId: 'ana',
		text,
		version: 1,
		createdAt: 1,
		changedAt: 1
	};
	await store.write((tx) => [tx.insert(processNote).values(moved)]);
	await expect(processNotesOf(clinic.jonas, 'ana')).rejects.toThrow('does not open');
});

test('a missing key is said, and none is made in its place', async () => {
	const folder = join(clinic.app.config.dataDir, 'aside');
	mkdirSync(folder);
	const file = app().config.processNoteKeyFile;
	const elsewhere = join(folder, 'key.json');
	copyFileSync(file, elsewhere);
	app().config.processNoteKeyFile = join(folder, 'missing.json');
	await expect(addProcessNote(clinic.maya, 'ana', 'x')).rejects.toThrow('PROCESS_NOTE_KEY_FILE');
	expect(existsSync(join(folder, 'missing.json'))).toBe(false);
	renameSync(elsewhere, app().config.processNoteKeyFile);
	expect(await processNotesOf(clinic.maya, 'ana')).toHaveLength(1);
});
