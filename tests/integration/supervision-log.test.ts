import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noticesOf } from '#lib/server/auth/notices.ts';
import { authorsBehind, remind } from '#lib/server/desk/reminders.ts';
import { confirmStaff } from '#lib/server/records/confirming-staff.ts';
import { hoursOf, sessionsBehind } from '#lib/server/records/led-hours.ts';
import {
	answerEntry,
	entriesToAttest,
	logReader,
	readLog,
	superviseesOf,
	writeEntry,
	type NewEntry
} from '#lib/server/records/supervision-log.ts';
import { allSupervision, endSupervision, supervise } from '#lib/server/records/supervision.ts';
import { waitingFor } from '#lib/server/records/waiting.ts';
import { at, meet, openClinic, type Clinic } from '#tests/support/clinic.ts';

let clinic: Clinic;
let session: number;
const meeting = (change: Partial<NewEntry> = {}): NewEntry => ({
	...{ superviseeId: clinic.maya.id, day: '2026-03-04', minutes: 60, kind: 'individual' },
	...{ topics: 'A. C.: pacing of the round.', actions: 'Read about pacing.', corrects: null, ...change }
});
const logFor = async (by: { id: string }) =>
	readLog({ ...clinic.maya, ...by }, clinic.maya.id, (await logReader(by, clinic.maya.id))!);

beforeAll(async () => {
	clinic = await openClinic();
	const room = await meet(clinic);
	session = room.session;
	await room.say(-5, room.lead, { type: 'session.open' });
	await room.say(0, room.lead, { type: 'session.start' });
	await room.say(50, room.lead, { type: 'session.end' });
	await supervise({ superviseeId: clinic.maya.id, supervisorId: clinic.sara.id, setting: 'review' }, 'admin', at(0));
}, 60_000);
afterAll(() => clinic.close());

test('only the two of them keep the log: the supervisor writes, the supervisee attests or says what differs', async () => {
	expect(await logReader(clinic.otto, clinic.maya.id)).toBeNull();
	expect(await logReader(clinic.jonas, clinic.maya.id)).toBeNull();
	for (const other of [clinic.maya, clinic.otto])
		expect(await writeEntry(other, meeting())).toEqual({ ok: false, code: 'not-yours' });
	expect(await writeEntry(clinic.sara, meeting(), at(60))).toEqual({ ok: true });
	expect(await superviseesOf(clinic.sara)).toEqual([{ id: clinic.maya.id, name: clinic.maya.name }]);
	expect(await entriesToAttest(clinic.maya.id)).toBe(1);
	expect((await waitingFor(clinic.maya)).map(({ href }) => href)).toContain(`/supervision/${clinic.maya.id}`);
	const [entry] = await logFor(clinic.maya);
	const said = { entry: entry!.id, verdict: 'differs' as const, words: 'We met for 45 minutes.' };
	expect(await answerEntry(clinic.sara, said)).toEqual({ ok: false, code: 'not-yours' });
	expect(await answerEntry(clinic.maya, said, at(70))).toEqual({ ok: true });
	expect(await answerEntry(clinic.maya, { ...said, verdict: 'attested' }, at(71))).toEqual({
		...{ ok: false, code: 'answered' }
	});
});

test('nothing of an entry changes: a correction takes its place, once, and is attested anew', async () => {
	const [first] = await logFor(clinic.sara);
	expect(await writeEntry(clinic.otto, meeting({ corrects: first!.id }))).toEqual({ ok: false, code: 'not-yours' });
	expect(await writeEntry(clinic.sara, meeting({ minutes: 45, corrects: first!.id }), at(80))).toEqual({ ok: true });
	expect(await writeEntry(clinic.sara, meeting({ minutes: 44, corrects: first!.id }), at(81))).toEqual({
		...{ ok: false, code: 'corrected' }
	});
	const [second] = await logFor(clinic.maya);
	const attested = { entry: second!.id, verdict: 'attested' as const, words: '' };
	expect(await answerEntry(clinic.maya, attested, at(90))).toEqual({ ok: true });
	expect(await entriesToAttest(clinic.maya.id)).toBe(0);
	const file = new Sqlite(join(clinic.dataDir, 'circlekeeper.db'));
	expect(() => file.exec('update supervision_entry set minutes = 600')).toThrow('corrected by another entry');
	expect(() => file.exec('delete from supervision_entry')).toThrow('corrected by another entry');
	expect(() => file.exec("update supervision_answer set verdict = 'attested'")).toThrow('stays');
	file.close();
});

test('hours are those that a record confirms and those that both attest, with the sessions behind them', async () => {
	expect((await hoursOf(clinic.maya.id)).months).toEqual([
		{ month: '2026-03', lead: 0, 'co-facilitator': 0, individual: 45, group: 0, observed: 0 }
	]);
	const led = { [clinic.maya.id]: { role: 'lead' as const, from: '10:00', to: '10:50' } };
	expect(await confirmStaff(clinic.maya, session, led, at(95))).toEqual({ ok: true });
	const hours = await hoursOf(clinic.maya.id);
	expect(hours.months).toMatchObject([{ month: '2026-03', lead: 50, individual: 45 }]);
	expect(sessionsBehind(hours, '2026-03', 'lead').map((one) => one.session)).toEqual([session]);
	expect(sessionsBehind(hours, '2026-03', 'co-facilitator')).toEqual([]);
	expect((await hoursOf(clinic.jonas.id)).months).toEqual([]);
});

test('who supervises no more reads what they wrote, and writes nothing new', async () => {
	const [pair] = await allSupervision();
	await endSupervision(pair!.id, 'admin');
	expect(await logReader(clinic.sara, clinic.maya.id)).toEqual({ as: 'supervisor', mayWrite: false });
	expect(await logFor(clinic.sara)).toHaveLength(2);
	expect(await writeEntry(clinic.sara, meeting())).toEqual({ ok: false, code: 'not-yours' });
});

test('a reminder says how many, goes out once a day whoever presses, and names no client', async () => {
	const [behind] = await authorsBehind(clinic.sara, at(24 * 60 * 4));
	expect(behind).toMatchObject({ unsigned: 1, late: 1, remindedAt: null, mayRemind: true });
	const author = behind!.id;
	expect(await remind(clinic.otto, author, at(100))).toEqual({ ok: false, code: 'nothing-due' });
	const both = await Promise.all([remind(clinic.sara, author, at(100)), remind(clinic.sara, author, at(100))]);
	expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
	expect(await remind(clinic.sara, author, at(100 + 60 * 19))).toEqual({ ok: false, code: 'reminded' });
	expect(await noticesOf(clinic.app.store, author)).toMatchObject([
		{ kind: 'notes-due', count: 1, by: clinic.sara.name }
	]);
	expect(await remind(clinic.sara, author, at(100 + 60 * 30))).toEqual({ ok: true });
});
