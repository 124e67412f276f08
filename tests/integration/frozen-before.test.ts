import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { readConfig } from '#lib/server/config.ts';
import { linesOf, type AttendanceRow } from '#lib/server/records/attendance.ts';
import { confirm } from '#lib/server/records/confirming.ts';
import { ensureDrafts, freshDraft } from '#lib/server/records/drafts.ts';
import { gather } from '#lib/server/records/gather.ts';
import { notesOf } from '#lib/server/records/note-rows.ts';
import { saveSections } from '#lib/server/records/notes.ts';
import { readRecord } from '#lib/server/records/record.ts';
import { isAsSigned } from '#lib/server/records/signature.ts';
import { sign } from '#lib/server/records/signing.ts';
import { startApp, type StartedApp } from '#lib/server/start.ts';
import { asOfMigration } from '#tests/contracts/version-before.ts';
import { password } from '#tests/support/cast.ts';
import { signedBefore } from '#tests/support/signed-before.ts';
import { at, meet, openClinic } from '#tests/support/clinic.ts';

let app: StartedApp;
let dataDir: string;
let maya: StaffMember;
let sara: StaffMember;
let session: number;
let planned: number;
let before: unknown;

const asKeptThen = ({ stays: _, mode: __, ...row }: AttendanceRow) => row;

/** What the record shows and holds of the session. */
async function told() {
	const gathered = (await gather(session))!;
	const lines = await linesOf(gathered);
	const { title, timeZone, program, modality, group, roll, participants, staff } = gathered;
	const record = await readRecord(sara, session, at(90));
	return {
		...{ title, timeZone, program, modality, group, roll },
		// The version before kept the sum of the minutes, and neither when somebody was away nor how they took part.
		lines: lines.map(({ now, versions, ...line }) => ({
			...{ ...line, now: asKeptThen(now!), versions: versions.map(asKeptThen) }
		})),
		notes: (await notesOf(session)).sort((a, b) => a.id.localeCompare(b.id)),
		intact: record!.notes.map((read) => [read.name, read.intact]).sort(),
		people: participants.map(({ person, clientId, name, preferredName, source }) => ({
			...{ person, clientId, name, preferredName, source }
		})),
		staff: staff.map(({ staffId, name, credentials, role, from, to }) => ({
			...{ staffId, name, credentials, role, from, to }
		})),
		fresh: freshDraft(gathered, lines, null, { layout: 'GROUP', own: null }, 'en')
	};
}

beforeAll(async () => {
	const clinic = await openClinic();
	({ app, dataDir, maya, sara } = clinic);
	const room = await meet(clinic);
	session = room.session;
	await room.say(-10, room.lead, { type: 'staff.arrive' });
	await room.say(-10, room.lead, { type: 'session.open' });
	await room.arrive(-5, 'Annie', 'ana');
	await room.say(0, room.lead, { type: 'session.start' });
	await room.arrive(9, 'Dee', null);
	await room.say(50, room.lead, { type: 'session.end' });
	await confirm(maya, session, {}, at(60));
	const gathered = (await gather(session))!;
	const notes = await ensureDrafts(maya, gathered, await linesOf(gathered), at(61));
	for (const note of notes) {
		const blank = note.content.sections.filter(({ text }) => text === '');
		await saveSections(
			maya,
			note.id,
			blank.map(({ id }) => ({ id, was: '', text: `${note.person}: my own ${id}.` })),
			at(62)
		);
	}
	const chosen = (await notesOf(session)).filter((note) => note.person === 'ana');
	expect(await sign(maya, session, chosen, password, at(63))).toMatchObject({ ok: true });
	await signedBefore(app, dataDir, session);
	planned = (await meet(clinic)).session;
	before = await told();
	await app.stop();
	asOfMigration(dataDir, '0013_account_notices').close();
	app = await startApp(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }));
}, 60_000);
afterAll(async () => {
	await app.stop();
	rmSync(dataDir, { recursive: true, force: true });
});

test('[R18] [R16] data of the version before are frozen at the first start: nothing is lost, and what was signed is as it was signed', async () => {
	expect(await told()).toEqual(before);
	const signed = (await notesOf(session)).filter(({ status }) => status === 'signed');
	expect(signed.map((note) => [note.person, isAsSigned(note)])).toEqual([['ana', true]]);
});

test('a session that has not started is not frozen yet, and a second start freezes nothing again', async () => {
	const rows = async () => app.store.db.select().from(app.store.t.sessionParticipant);
	const first = await rows();
	expect(first.filter((row) => row.session === planned)).toEqual([]);
	await app.stop();
	app = await startApp(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }));
	expect(await rows()).toEqual(first);
});
