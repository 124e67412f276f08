import { afterAll, beforeAll, expect, test } from 'vitest';
import { processNotesOf } from '#lib/server/process-notes/notes.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { gather } from '#lib/server/records/gather.ts';
import { notedAbout, settleNoted } from '#lib/server/records/noted.ts';
import { at, meet, openClinic, type Clinic } from '#tests/support/clinic.ts';

/** Maya noted something about Ana and about Ben on the console. */
let clinic: Clinic;
let session: number;
beforeAll(async () => {
	clinic = await openClinic();
	const room = await meet(clinic);
	({ session } = room);
	await room.say(-10, room.lead, { type: 'staff.arrive' });
	await room.say(-10, room.lead, { type: 'session.open' });
	const [ana, ben] = [await room.arrive(-5, 'Ana', 'ana'), await room.arrive(-5, 'Ben', 'ben')];
	await room.say(0, room.lead, { type: 'session.start' });
	await room.say(5, room.lead, { type: 'care.note', seat: ana, text: 'Keeps her coat on.' });
	await room.say(6, room.lead, { type: 'care.note', seat: ben, text: 'Came with his sister.' });
	await room.say(50, room.lead, { type: 'session.end' });
}, 60_000);
afterAll(() => clinic.close());

async function person(name: string) {
	const gathered = (await gather(session))!;
	const line = (await linesOf(gathered)).find(({ person }) => person === name)!;
	return { gathered, line, noted: notedAbout(gathered, line) };
}

test('what was noted about one person is shown with that person alone', async () => {
	expect((await person('ana')).noted).toMatchObject([{ text: 'Keeps her coat on.' }]);
	expect((await person('ben')).noted).toMatchObject([{ text: 'Came with his sister.' }]);
});

test('it goes among the process notes of whoever says so, or is taken away', async () => {
	const [ana, ben] = [await person('ana'), await person('ben')];
	const keep = { seat: ana.noted[0]!.seat, to: 'process-note' as const };
	expect(await settleNoted(clinic.maya, ana.gathered, ana.line, keep)).toBe(true);
	expect((await person('ana')).noted).toEqual([]);
	expect(await processNotesOf(clinic.maya, 'ana')).toMatchObject([{ text: 'Keeps her coat on.' }]);
	expect(await settleNoted(clinic.jonas, ben.gathered, ben.line, { seat: ben.noted[0]!.seat, to: 'nowhere' })).toBe(
		true
	);
	expect((await person('ben')).noted).toEqual([]);
	expect(await processNotesOf(clinic.jonas, 'ben')).toEqual([]);
});

test('one person’s cannot be settled on another’s page, and only once', async () => {
	const { gathered, line } = await person('ben');
	expect(await settleNoted(clinic.maya, gathered, line, { seat: 'no-seat', to: 'nowhere' })).toBe(false);
});

test('settling it says nothing about who led', async () => {
	const { gathered } = await person('ana');
	expect(gathered.staff.find(({ staffId }) => staffId === clinic.maya.id)?.to ?? 0).toBeLessThanOrEqual(at(50));
});
