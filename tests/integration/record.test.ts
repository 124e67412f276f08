import Sqlite from 'better-sqlite3';
import { asc, eq } from 'drizzle-orm';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nothingAsked } from '#lib/domain/desk.ts';
import { deskOf } from '#lib/server/desk/queue.ts';
import { sectionIn } from '#lib/domain/note.ts';
import { linesOf, readAttendance } from '#lib/server/records/attendance.ts';
import { confirm, correctLine, type Typed } from '#lib/server/records/confirming.ts';
import { ensureDrafts } from '#lib/server/records/drafts.ts';
import { gather } from '#lib/server/records/gather.ts';
import { noteById, notesOf, type Note } from '#lib/server/records/note-rows.ts';
import { changeFormat, saveSections, takeOver } from '#lib/server/records/notes.ts';
import { readForReview, readRecord } from '#lib/server/records/record.ts';
import { markReviewed } from '#lib/server/records/reviews.ts';
import { addAddendum } from '#lib/server/records/addenda.ts';
import { isAsSigned } from '#lib/server/records/signature.ts';
import { sign } from '#lib/server/records/signing.ts';
import { waitingFor } from '#lib/server/records/waiting.ts';
import { grant } from '#lib/server/programs/team.ts';
import { password } from '#tests/support/cast.ts';
import { at, meet, openClinic, type Clinic } from '#tests/support/clinic.ts';
import { withoutIds } from '#tests/support/without-ids.ts';

const secret = 'Carla hung up on me';
const typed: Typed = { outcome: 'excused', arrived: '', left: '', away: '', reason: 'Called in sick.' };

let clinic: Clinic;
let session: number;
let ben: string;
let dee: string;

beforeAll(async () => {
	clinic = await openClinic();
	const room = await meet(clinic);
	session = room.session;
	await room.say(-10, room.lead, { type: 'staff.arrive' });
	await room.say(-10, room.lead, { type: 'session.open' });
	const ana = await room.arrive(-5, 'Annie', 'ana');
	dee = await room.arrive(-1, 'Dee', null);
	await room.say(0, room.lead, { type: 'session.start' });
	await room.say(5, room.lead, { type: 'agenda.go', block: 'checkin' });
	await room.checkIn(7, ana, { mood: 4, anxiety: 7, word: 'tired', goal: 'sit through it', need: 'few-minutes' });
	ben = await room.arrive(9, 'Ben', 'ben');
	await room.checkIn(12, ben, { mood: null, anxiety: null, word: null, goal: null, need: 'none' });
	await room.say(15, room.lead, { type: 'agenda.go', block: 'skill' });
	await room.write(ana, { situation: secret, 'main-thought': secret, 'distress-before': 80, 'distress-after': 55 });
	await room.write(ben, { situation: 'a Ben matter', 'distress-before': 60, 'balanced-belief': 35 });
	await room.say(45, room.lead, { type: 'agenda.go', block: 'close' });
	await room.say(50, room.lead, { type: 'session.end' });
}, 60_000);
afterAll(() => clinic.close());

const gathered = async () => (await gather(session))!;
const lines = async () => linesOf(await gathered());
const noteOf = async (person: string): Promise<Note> =>
	(await notesOf(session)).find((note) => note.person === person)!;
const words = (note: Note) => note.content.sections.map((section) => section.text).join('\n');
const trailOf = async (subject: string) => {
	const { audit } = clinic.app.store.t;
	const rows = await clinic.app.store.db.select().from(audit).where(eq(audit.subject, subject)).orderBy(asc(audit.seq));
	return rows.map((row) => row.act);
};
const drafts = async (by = clinic.maya) => ensureDrafts(by, await gathered(), await lines(), at(61));
const fill = async (note: Note) => {
	const blank = note.content.sections.filter((section) => section.text === '');
	const edits = blank.map(({ id }) => ({ id, was: '', text: `${note.person}: my own ${id}.` }));
	const saved = await saveSections(clinic.maya, note.id, edits, at(62));
	if (!saved.ok) throw new Error(saved.code);
	return saved.note;
};

describe('attendance', () => {
	test('[R17] looking at it leaves a row for each person', async () => {
		const seen = await readAttendance(clinic.maya, await gathered(), at(60));
		expect(seen.map((line) => [line.name, line.presence.status, line.presence.minutes])).toEqual([
			['Ana', 'present', 50],
			['Ben', 'late', 41],
			['Cho', 'no-show', 0],
			['Dee', 'present', 50]
		]);
		expect(await trailOf(`attendance/${session}/ana`)).toEqual(['attendance.read']);
	});

	test('a stranger to the group confirms nothing', async () => {
		expect(await confirm(clinic.otto, session, {}, at(60))).toEqual({ ok: false, code: 'not-yours' });
		expect(await confirm(clinic.sara, session, {}, at(60))).toEqual({ ok: false, code: 'not-yours' });
	});

	test('no draft is made before it is confirmed', async () => {
		expect(await drafts()).toEqual([]);
	});

	test('a change without a reason holds everything back', async () => {
		const answer = await confirm(clinic.maya, session, { cho: { ...typed, reason: '' } }, at(60));
		expect(answer).toEqual({ ok: false, code: 'look', problems: { cho: 'reason-needed' } });
		expect((await lines()).every((line) => line.now === null)).toBe(true);
	});

	test('[R16] confirming keeps what presence said beside what the clinician knows', async () => {
		expect(await confirm(clinic.maya, session, { cho: typed }, at(60))).toEqual({ ok: true });
		const cho = (await lines()).find((line) => line.person === 'cho')!;
		expect(cho.versions.map(({ version, status, source, reason }) => [version, status, source, reason])).toEqual([
			[1, 'no-show', 'presence', null],
			[2, 'excused', 'staff', 'Called in sick.']
		]);
		// The group meets in its room: so did whoever was there, unless somebody says otherwise.
		expect((await lines()).find(({ person }) => person === 'ana')!.now).toMatchObject({ mode: 'room' });
		expect(cho.now).toMatchObject({ mode: null });
		expect(await confirm(clinic.jonas, session, {}, at(60))).toEqual({ ok: false, code: 'confirmed' });
	});

	test('[R16] [R17] a correction is appended, with its reason, and leaves its row', async () => {
		const change: Typed = {
			...typed,
			outcome: 'attended',
			arrived: '10:00',
			left: '10:50',
			mode: 'phone',
			reason: 'Phone in the car.'
		};
		expect(await correctLine(clinic.jonas, session, 'ben', change, at(61))).toEqual({ ok: true });
		const line = (await lines()).find((line) => line.person === 'ben')!;
		expect(line.versions).toHaveLength(2);
		expect(line.now).toMatchObject({ version: 2, status: 'present', minutes: 50, mode: 'phone', by: clinic.jonas.id });
		expect(await trailOf(`attendance/${session}/ben`)).toEqual([
			'attendance.read',
			'attendance.confirmed',
			'attendance.corrected'
		]);
	});

	test('a time outside the session is not taken', async () => {
		const change: Typed = { ...typed, outcome: 'attended', arrived: '09:30', left: '10:50', reason: 'Early.' };
		expect(await correctLine(clinic.maya, session, 'ben', change, at(61))).toEqual({
			...{ ok: false, code: 'look', problems: { ben: 'times' } }
		});
	});

	test('[R16] the database refuses to change or remove a line', () => {
		const file = new Sqlite(join(clinic.dataDir, 'circlekeeper.db'));
		expect(() => file.exec('update attendance set minutes = 1')).toThrow('corrected by appending');
		expect(() => file.exec('delete from attendance')).toThrow('corrected by appending');
		file.close();
	});
});

describe('drafts', () => {
	test('everybody who was there has one, and the group has its own; two visitors at once make each once', async () => {
		await Promise.all([drafts(clinic.maya), drafts(clinic.maya)]);
		const notes = await drafts();
		expect(notes.map((note) => note.person).sort()).toEqual(['ana', 'ben', dee, 'group'].sort());
		expect(await trailOf((await noteOf('ana')).id)).toEqual(['note.drafted']);
	});

	test("Ana's note tells what Ana did, and from where", async () => {
		const { text, drafted } = sectionIn((await noteOf('ana')).content, 'data')!;
		expect(text).toBe(
			'Ana attended the whole session, 10:00 AM to 10:50 AM (50 minutes). Completed the check-in.\n\n' +
				'Named the feeling in a word: “tired”. Set a goal for the session: “sit through it”. ' +
				'Asked for a few minutes to talk.\n\n' +
				'Rated mood 4 of 10 (10 is good) and anxiety 7 of 10 (10 is high) at check-in. ' +
				'Self-rated distress went from 80 before “Thought record” to 55 after it (scale 0 to 100).\n\n' +
				'Facilitators led the worksheet “Thought record”, assigned to the client, from 10:15 AM to 10:45 AM.\n\n' +
				'Safety: not assessed.'
		);
		expect(drafted.find((sentence) => sentence.fact === 'checkin/goal')!.origin).toEqual({
			...{ kind: 'check-in-goal', blockId: 'checkin', blockTitle: 'Check-in', at: at(7) }
		});
	});

	test('what somebody passed leaves no trace', async () => {
		const text = words(await noteOf('ben'));
		expect(text).toContain('Completed the check-in.');
		expect(text).not.toMatch(/mood|anxiety|goal|word:|asked/);
		expect(text).toContain('Self-rated distress was 60 before');
	});

	test('private answers stay with the person: none is among the facts or in any note', async () => {
		const all = withoutIds(
			JSON.stringify([(await gathered()).documents, (await notesOf(session)).map((note) => note.content)])
		);
		for (const own of [secret, 'a Ben matter', '35']) expect(all).not.toContain(own);
	});

	test("nothing of one person stands in another's note", async () => {
		for (const [person, others] of [
			['ana', /Ben|Dee|Cho|\b60\b/],
			['ben', /Ana|Annie|Dee|Cho|tired|sit through|\b80\b|\b55\b/],
			[dee, /Ana|Annie|Ben|Cho|tired|sit through|\b80\b|\b60\b/]
		] as const)
			expect(words(await noteOf(person)), person).not.toMatch(others);
	});

	test('the group note says what was done and how many were there, and names no member', async () => {
		const note = await noteOf('group');
		expect(sectionIn(note.content, 'session')!.text).toBe(
			'Group session on Tuesday, March 3, 2026, 10:00 AM to 10:50 AM (50 minutes). ' +
				'2 of 3 enrolled clients attended, and 1 person who was not on the roster. Led by Maya Lindahl.'
		);
		expect(sectionIn(note.content, 'topic')!.text).toMatch(/^Objective: Skills\. The session covered: /);
		expect(sectionIn(note.content, 'interventions')!.text).toContain(
			'10:15 AM to 10:45 AM, Skill (30 min): worksheet “Thought record”; 0 people finished it.'
		);
		expect(words(note)).not.toMatch(/Ana|Annie|Ben|Cho|Dee|tired/);
	});

	test('after a correction the untouched sentence follows, in the same visit', async () => {
		const change: Typed = {
			...typed,
			outcome: 'attended',
			arrived: '10:09',
			left: '10:50',
			reason: 'He was late after all.'
		};
		await correctLine(clinic.maya, session, 'ben', change, at(61));
		await drafts();
		expect(words(await noteOf('ben'))).toContain('Ben attended 41 of the session’s 50 minutes');
	});
});

test('a draft keeps its language when its author reads the screens in another', async () => {
	await ensureDrafts({ ...clinic.maya, locale: 'es' }, await gathered(), await lines(), at(61));
	expect(words(await noteOf('ana'))).toContain('Completed the check-in.');
});

describe('writing', () => {
	test('[R17] a saved section leaves its row in the same unit; the same words again leave none', async () => {
		const note = await noteOf('ana');
		const edit = { id: 'plan', was: '', text: 'Ana will try it once.' };
		expect(await saveSections(clinic.maya, note.id, [edit], at(62))).toMatchObject({ ok: true });
		await saveSections(clinic.maya, note.id, [{ ...edit, was: edit.text }], at(62));
		expect(await trailOf(note.id)).toEqual(['note.drafted', 'note.changed']);
	});

	test('two windows: a section changed elsewhere is told with both texts, another section is saved', async () => {
		const { id } = await noteOf('ana');
		const clash = await saveSections(clinic.maya, id, [{ id: 'plan', was: '', text: 'Something else.' }], at(62));
		expect(clash).toEqual({ ok: false, code: 'conflict', theirs: { plan: 'Ana will try it once.' } });
		const beside = await saveSections(
			clinic.maya,
			id,
			[{ id: 'assessment', was: '', text: 'Calmer by the end.' }],
			at(62)
		);
		expect(beside).toMatchObject({ ok: true });
	});

	test('two saves at once both land', async () => {
		const { id, content } = await noteOf('group');
		const save = (section: string, text: string) =>
			saveSections(clinic.maya, id, [{ id: section, was: sectionIn(content, section)!.text, text }], at(62));
		await Promise.all([save('process', 'Warm and slow.'), save('next', 'The same again.')]);
		expect(words(await noteOf('group'))).toMatch(/Warm and slow\.[^]*The same again\./);
	});

	test("Jonas writes nothing in Maya's draft until he takes it over", async () => {
		const { id } = await noteOf(dee);
		const edit = [{ id: 'plan', was: '', text: 'Welcome again.' }];
		expect(await saveSections(clinic.jonas, id, edit, at(62))).toEqual({ ok: false, code: 'not-yours' });
		expect(await takeOver(clinic.otto, id, at(62))).toEqual({ ok: false, code: 'not-yours' });
		expect(await takeOver(clinic.jonas, id, at(62))).toMatchObject({ ok: true });
		expect(await saveSections(clinic.jonas, id, edit, at(62))).toMatchObject({ ok: true });
		expect(await saveSections(clinic.maya, id, edit, at(62))).toEqual({ ok: false, code: 'not-yours' });
		await takeOver(clinic.maya, id, at(62));
	});

	test('another format keeps the words and can be undone', async () => {
		const { id } = await noteOf('ana');
		await changeFormat(clinic.maya, id, 'BIRP', at(62));
		expect(sectionIn((await noteOf('ana')).content, 'response')!.text).toContain('Calmer by the end.');
		await changeFormat(clinic.maya, id, 'DAP', at(62));
		expect(words(await noteOf('ana'))).toMatch(/Calmer by the end\.[^]*Ana will try it once\./);
	});
});

describe('signing', () => {
	const choose = (note: Note) => ({ id: note.id, version: note.version });

	test('a wrong password signs nothing', async () => {
		const answer = await sign(clinic.maya, session, [choose(await noteOf('ana'))], 'not this one', at(63));
		expect(answer).toMatchObject({ ok: false, code: 'wrong' });
		expect((await noteOf('ana')).status).toBe('draft');
	});

	test('a blank section waits, the note beside it is signed', async () => {
		const chosen = [choose(await noteOf('ben')), choose(await noteOf('ana'))];
		const answer = await sign(clinic.maya, session, chosen, password, at(63));
		expect(answer.ok && Object.fromEntries(answer.results.map(({ person, ...done }) => [person, done]))).toMatchObject({
			ben: { ok: false, code: 'blank' },
			ana: { ok: true }
		});
		expect(answer).toMatchObject({ closed: false });
	});

	test('words that changed since they were shown are not signed', async () => {
		const shown = await noteOf('ben');
		await fill(shown);
		const answer = await sign(clinic.maya, session, [choose(shown)], password, at(63));
		expect(answer.ok && answer.results[0]).toMatchObject({ ok: false, code: 'changed' });
	});

	test('[R16] what is signed carries who, when, what exactly, and is locked here and in the database', async () => {
		const note = await noteOf('ana');
		expect(note.signature).toMatchObject({ name: 'Maya Lindahl', credentials: 'LCSW', at: at(63), lateEntry: null });
		expect(isAsSigned(note)).toBe(true);
		expect(isAsSigned({ ...note, content: { ...note.content, sections: [] } })).toBe(false);
		const edit = [{ id: 'plan', was: sectionIn(note.content, 'plan')!.text, text: 'Other words.' }];
		expect(await saveSections(clinic.maya, note.id, edit, at(64))).toEqual({ ok: false, code: 'signed' });
		const file = new Sqlite(join(clinic.dataDir, 'circlekeeper.db'));
		for (const change of [`content = x'00'`, `status = 'draft'`, 'signed_at = 1', `signature = x'00'`])
			expect(() => file.exec(`update note set ${change} where id = '${note.id}'`)).toThrow('amended');
		expect(() => file.exec(`delete from note where id = '${note.id}'`)).toThrow('never deleted');
		file.close();
	});

	test('[R16] its author and a colleague of the group add to it, each signed for themselves; nobody else does', async () => {
		const note = await noteOf('ana');
		const add = (by = clinic.maya, text = 'Ana called at noon.', when = 90) =>
			addAddendum(by, note.id, text, password, at(when));
		expect(await add(clinic.otto)).toEqual({ ok: false, code: 'not-yours' });
		expect(await add(clinic.maya, '  ')).toEqual({ ok: false, code: 'empty' });
		expect(await add(clinic.jonas)).toEqual({ ok: true });
		const changed = `/sessions/${session}/record#note-${note.id}`;
		expect((await waitingFor(clinic.maya)).map(({ href }) => href)).toContain(changed);
		expect((await waitingFor(clinic.jonas)).map(({ href }) => href)).not.toContain(changed);
		expect(await add(clinic.maya, 'She will bring her papers.', 91)).toEqual({ ok: true });
		const record = await readRecord(clinic.maya, session, at(92));
		const added = record!.notes[0]!.addenda.map(({ text, signature }) => [text, signature.name, signature.role]);
		expect(added).toEqual([
			['Ana called at noon.', 'Jonas Weir', 'facilitator'],
			['She will bring her papers.', 'Maya Lindahl', 'facilitator']
		]);
		expect(await noteOf('ana')).toEqual(note);
	});

	test('a day later it is a late entry, with both dates; the last note closes the session', async () => {
		await fill(await noteOf(dee));
		await fill(await noteOf('group'));
		const late = at(50 + 24 * 60 + 1);
		const open = (await notesOf(session)).filter((note) => note.status === 'draft');
		expect((await waitingFor(clinic.maya)).map(({ href }) => href)).toEqual([`/sessions/${session}/wrap-up`]);
		const answer = await sign(clinic.maya, session, open.map(choose), password, late);
		expect(answer).toMatchObject({ ok: true, closed: true });
		expect((await noteOf('ben')).signature).toMatchObject({ at: late, lateEntry: { serviceAt: at(50) } });
		expect((await gathered()).status).toBe('closed');
		expect(await trailOf(`record/${session}`)).toContain('record.closed');
		expect(await waitingFor(clinic.maya)).toEqual([]);
	});
});

describe("the supervisor's desk", () => {
	test('Sara sees what is signed and not reviewed; a facilitator and another supervisor see nothing', async () => {
		expect((await deskOf(clinic.sara, { ...nothingAsked, view: 'to-review' }, at(95))).items).toHaveLength(4);
		expect((await deskOf(clinic.maya, { ...nothingAsked, view: 'all' }, at(95))).items).toEqual([]);
		expect((await deskOf(clinic.otto, { ...nothingAsked, view: 'all' }, at(95))).items).toEqual([]);
		expect(await waitingFor(clinic.sara)).toEqual([
			{ href: '/reviews?show=to-review', label: '4 signed notes to review' }
		]);
	});

	test('[R17] reading a note leaves a row, and nobody outside reads it', async () => {
		const note = await noteOf('ana');
		const before = await trailOf(note.id);
		expect(await readForReview(clinic.otto, note, at(96))).toBeNull();
		expect(await readRecord(clinic.otto, session, at(96))).toBeNull();
		const read = (await readForReview(clinic.sara, note, at(96)))!;
		expect(read).toMatchObject({ name: 'Ana Castellane', author: 'Maya Lindahl', intact: true, mayAdd: true });
		expect(await trailOf(note.id)).toEqual([...before, 'note.read']);
		expect(read.history.map((it) => it.act)).toContain('attendance.confirmed');
	});

	test('[R16] a review is noted on the signed note, once, and changes nothing in it', async () => {
		const note = await noteOf('ana');
		expect(await markReviewed(clinic.maya, note.id, at(97))).toEqual({ ok: false, code: 'not-yours' });
		expect(await markReviewed(clinic.sara, note.id, at(97))).toEqual({ ok: true });
		expect(await markReviewed(clinic.sara, note.id, at(97))).toEqual({ ok: false, code: 'already-reviewed' });
		const now = (await noteById(note.id))!;
		expect(now).toMatchObject({ reviewedBy: clinic.sara.id, version: note.version, content: note.content });
		expect((await trailOf(note.id)).at(-1)).toBe('note.reviewed');
	});
});

describe('the care team of the program', () => {
	test('reads what is signed with attendance, and neither a draft nor another program', async () => {
		const { otto, sara } = clinic;
		const scope = { kind: 'program', id: 'iop' } as const;
		expect(await readRecord(otto, session, at(98))).toBeNull();
		expect(await grant({ staffId: otto.id, standing: 'care-team', scope }, sara)).toMatchObject({ ok: true });
		const record = (await readRecord(otto, session, at(98)))!;
		expect(record.notes.map(({ note }) => note.status)).toEqual(record.notes.map(() => 'signed'));
		expect(record.notes.every(({ mayAdd }) => !mayAdd)).toBe(true);
		expect(record).toMatchObject({ leads: false, notes: { length: 4 } });
		expect(record.versions.length).toBeGreaterThan(0);
		const note = await noteOf('ana');
		expect(await readForReview(otto, note, at(98))).toBeNull();
		expect(await markReviewed(otto, note.id, at(98))).toEqual({ ok: false, code: 'not-yours' });
		expect((await deskOf(otto, { ...nothingAsked, view: 'all' }, at(98))).items).toEqual([]);
	});
});
