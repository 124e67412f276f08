import { afterAll, beforeAll, expect, test } from 'vitest';
import { linesOf } from '#lib/server/records/attendance.ts';
import { confirm, type Typed } from '#lib/server/records/confirming.ts';
import { ensureDrafts } from '#lib/server/records/drafts.ts';
import { gather } from '#lib/server/records/gather.ts';
import { notesOf } from '#lib/server/records/note-rows.ts';
import { at, meet, openClinic, type Clinic } from '#tests/support/clinic.ts';

/** Ana, Ben and Cho breathe together; Ana says how tense she was before and after, Ben passes, Cho is not there. */
let clinic: Clinic;
let session: number;
const away: Typed = { outcome: 'excused', arrived: '', left: '', away: '', reason: 'Called in sick.' };

beforeAll(async () => {
	clinic = await openClinic();
	const room = await meet(clinic, [
		{
			...{ id: 'breathe', title: 'Paced breathing', minutes: 10 },
			activity: { kind: 'breathing', pattern: 'box', rounds: 6, rates: true }
		}
	]);
	session = room.session;
	await room.say(-10, room.lead, { type: 'staff.arrive' });
	await room.say(-10, room.lead, { type: 'session.open' });
	const [ana, ben] = [await room.arrive(-5, 'Annie', 'ana'), await room.arrive(-5, 'Ben', 'ben')];
	await room.say(0, room.lead, { type: 'session.start' });
	const rates = (minute: number, seat: string, moment: string, value: number | null) =>
		room.say(minute, { as: 'seat', seat }, { type: 'breathing.rate', block: 'breathe', moment, value });
	await rates(1, ana, 'before', 8);
	await rates(1, ben, 'before', null);
	await room.say(2, room.lead, { type: 'breathing.start', block: 'breathe', pattern: 'box', rounds: 6 });
	await rates(6, ana, 'after', 5);
	await room.say(20, room.lead, { type: 'breathing.start', block: 'breathe', pattern: 'slow', rounds: 6 });
	await rates(25, ana, 'after', 3);
	await room.say(50, room.lead, { type: 'session.end' });
	await confirm(clinic.maya, session, { cho: away }, at(60));
	const gathered = (await gather(session))!;
	await ensureDrafts(clinic.maya, gathered, await linesOf(gathered), at(61));
}, 60_000);
afterAll(() => clinic.close());

test('how tense Ana was before and after stands in her own note and in no other', async () => {
	const notes = await notesOf(session);
	const words = (person: string | null) =>
		notes
			.find((note) => note.person === person)!
			.content.sections.map(({ text }) => text)
			.join('\n');
	expect(words('ana')).toContain('tension went from 8 before “Paced breathing” to 5 after it (scale 0 to 10)');
	expect(words('ana')).toContain(
		'The group did “Paced breathing” at 10:02 AM; the client was present for 2 minutes of it.'
	);
	expect(words('ana')).toContain(
		'The group did “Paced breathing” at 10:20 AM; the client was present for 1 minute of it.'
	);
	expect(words('ana')).toContain(
		'Self-rated tension was 3 after the group did “Paced breathing” again at 10:20 AM (scale 0 to 10).'
	);
	expect(words('ben')).not.toMatch(/tension/i);
	expect(words('group')).not.toMatch(/tension|\b8\b/i);
	expect(words('group')).toContain('Paced breathing');
});
