import { eq } from 'drizzle-orm';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedText } from '#lib/domain/signing.ts';
import { readConfig } from '#lib/server/config.ts';
import { addAddendum } from '#lib/server/records/addenda.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { confirm } from '#lib/server/records/confirming.ts';
import { ensureDrafts } from '#lib/server/records/drafts.ts';
import { gather } from '#lib/server/records/gather.ts';
import { notesOf, type Note } from '#lib/server/records/note-rows.ts';
import { saveSections } from '#lib/server/records/notes.ts';
import { readRecord } from '#lib/server/records/record.ts';
import { contentHash, isAsSigned } from '#lib/server/records/signature.ts';
import { sign } from '#lib/server/records/signing.ts';
import { coSign } from '#lib/server/records/co-signing.ts';
import { supervise } from '#lib/server/records/supervision.ts';
import { startApp } from '#lib/server/start.ts';
import { signedBefore } from '#tests/support/signed-before.ts';
import { asOfMigration } from '#tests/contracts/version-before.ts';
import { password } from '#tests/support/cast.ts';
import { at, meet, openClinic, type Clinic } from '#tests/support/clinic.ts';

let clinic: Clinic;
let app: Clinic['app'];
let session: number;
let before: Note[];

const sorted = (notes: Note[]) => notes.toSorted((a, b) => a.id.localeCompare(b.id));
const choose = ({ id, version }: Note) => ({ id, version });

/** A signed note with an addendum, one that awaits a co-signature, and a draft, as the version before left them. */
beforeAll(async () => {
	clinic = await openClinic();
	({ app } = clinic);
	const { maya, sara } = clinic;
	const room = await meet(clinic);
	session = room.session;
	await room.say(-10, room.lead, { type: 'staff.arrive' });
	await room.say(-10, room.lead, { type: 'session.open' });
	await room.arrive(-5, 'Annie', 'ana');
	await room.arrive(-4, 'Ben', 'ben');
	await room.say(0, room.lead, { type: 'session.start' });
	await room.say(50, room.lead, { type: 'session.end' });
	await confirm(maya, session, {}, at(60));
	const gathered = (await gather(session))!;
	for (const { id, person, content } of await ensureDrafts(maya, gathered, await linesOf(gathered), at(61))) {
		const edits = content.sections.map(({ id, text }) => ({ id, was: text, text: `${text} ${person}: my own ${id}.` }));
		await saveSections(maya, id, edits, at(62));
	}
	const noteOf = async (person: string) => (await notesOf(session)).find((note) => note.person === person)!;
	expect(await sign(maya, session, [choose(await noteOf('ana'))], password, at(63))).toMatchObject({ ok: true });
	expect(await addAddendum(maya, (await noteOf('ana')).id, 'She called.', password, at(64))).toEqual({ ok: true });
	await supervise({ superviseeId: maya.id, supervisorId: sara.id, setting: 'co-sign' }, 'system', at(65));
	expect(await sign(maya, session, [choose(await noteOf('group'))], password, at(66))).toMatchObject({ ok: true });
	await signedBefore(app, clinic.dataDir, session);
	before = sorted(await notesOf(session));
	await app.stop();
	const file = asOfMigration(clinic.dataDir, '0019_two_step');
	file.exec('DROP TRIGGER note_signed_is_final; DROP TRIGGER note_awaiting_is_final');
	file.exec("UPDATE note SET kind = CASE kind WHEN 'group-note' THEN 'group' ELSE 'individual' END");
	file.close();
	app = await startApp(readConfig({ DATA_DIR: clinic.dataDir, LOG_LEVEL: 'silent' }));
}, 60_000);
afterAll(async () => {
	await app.stop();
	rmSync(clinic.dataDir, { recursive: true, force: true });
});

test('[R16] documents of the version before keep their words and hashes, know their kind, and are still what was signed', async () => {
	expect(before.map(({ status }) => status).sort()).toEqual(['awaiting', 'draft', 'signed']);
	expect(sorted(await notesOf(session))).toEqual(before);
	for (const note of before.filter(({ status }) => status !== 'draft')) {
		expect(note).toMatchObject({
			facts: null,
			signature: { contentHash: contentHash(signedText(note, note.content)) }
		});
		expect(note.signature).not.toHaveProperty('method');
		expect(isAsSigned(note)).toBe(true);
	}
	const record = await readRecord(clinic.sara, session, at(90));
	expect(record!.notes.map(({ intact, addenda }) => [intact, addenda.length])).toEqual([[true, 1]]);
});

test('[R16] what awaited a co-signature gets one over the same words', async () => {
	const waits = before.find(({ status }) => status === 'awaiting')!;
	expect(await coSign(clinic.sara, choose(waits), password, at(91))).toMatchObject({ ok: true });
	const [after] = (await notesOf(session)).filter(({ id }) => id === waits.id);
	expect(after!.coSignature!.contentHash).toBe(waits.signature!.contentHash);
	expect(isAsSigned(after!)).toBe(true);
});

test('[R16] the first signature after it freezes the facts, and covers them', async () => {
	const draft = before.find(({ status }) => status === 'draft')!;
	expect(await sign(clinic.maya, session, [choose(draft)], password, at(92))).toMatchObject({ ok: true });
	const [after] = (await notesOf(session)).filter(({ id }) => id === draft.id);
	expect(after).toMatchObject({
		signature: { method: 2 },
		facts: { date: '2026-03-03', minutes: 50, groupSize: 2, program: 'Evening program', client: { name: 'Ben Okafor' } }
	});
	expect(isAsSigned(after!)).toBe(true);
});

test('[R16] the database changes neither what is signed nor what is marked as entered in error', async () => {
	const { db, t } = app.store;
	const [signed] = before.filter(({ status }) => status === 'signed');
	const change = (set: Partial<typeof t.document.$inferInsert>) =>
		app.store.write((tx) => [tx.update(t.document).set(set).where(eq(t.document.id, signed!.id))]);
	await expect(change({ facts: '{}' })).rejects.toThrow('amended, not changed');
	await expect(change({ kind: 'group-note' })).rejects.toThrow('amended, not changed');
	await change({ inErrorAt: 1, inErrorBy: clinic.maya.id, inErrorReason: 'Another Ana' });
	await expect(change({ inErrorAt: null })).rejects.toThrow('amended, not changed');
	expect(await db.$count(t.document, eq(t.document.inErrorAt, 1))).toBe(1);
});
