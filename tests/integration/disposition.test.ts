import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Disposition } from '#lib/domain/disposition.ts';
import { sectionIn } from '#lib/domain/note.ts';
import { handleAlert } from '#lib/server/live/alerts.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { confirm } from '#lib/server/records/confirming.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { missingIn } from '#lib/server/records/close.ts';
import { ensureDrafts } from '#lib/server/records/drafts.ts';
import { gather } from '#lib/server/records/gather.ts';
import { notesOf, type Note } from '#lib/server/records/note-rows.ts';
import { saveSections } from '#lib/server/records/notes.ts';
import { keepOutcome, outcomesOf } from '#lib/server/records/outcome-drafts.ts';
import { nobody, sayIn } from '#lib/server/records/sentences.ts';
import { safetyFacts } from '#lib/room/safety/facts.ts';
import { sign } from '#lib/server/records/signing.ts';
import { password } from '#tests/support/cast.ts';
import { at, meet, openClinic, type Clinic } from '#tests/support/clinic.ts';

let clinic: Clinic;
let session: number;
let ana: string;
let alert: string;

const found: Disposition = {
	...{ assessedAt: at(25), tool: 'the clinic interview', ideation: 'Passing thoughts, none now.', plan: 'None.' },
	...{ intent: '', means: '', protective: 'Her sister', level: 'low', actions: ['plan-reviewed', 'stayed-in-group'] },
	...{ followUpOn: '2026-03-05', locationConfirmed: true, note: 'She will call on Thursday.' }
};

beforeAll(async () => {
	clinic = await openClinic();
	const room = await meet(clinic);
	session = room.session;
	await room.say(-10, room.lead, { type: 'staff.arrive' });
	await room.say(-10, room.lead, { type: 'session.open' });
	ana = await room.arrive(-5, 'Annie', 'ana');
	await room.arrive(-5, 'Ben', 'ben');
	await room.say(0, room.lead, { type: 'session.start' });
	await room.say(20, { as: 'seat', seat: ana }, { type: 'safety.help' });
	alert = Object.keys((await clinic.app.rooms.state(session)).staff.alerts)[0]!;
	await room.say(21, room.lead, { type: 'safety.acknowledge', alert });
	await room.say(50, room.lead, { type: 'session.end' });
	await confirm(clinic.maya, session, {}, at(60));
}, 60_000);
afterAll(() => clinic.close());

const gathered = async () => (await gather(session))!;
const missing = async () => missingIn(await gathered(), await linesOf(await gathered()), await notesOf(session));
const drafts = async () => ensureDrafts(clinic.maya, await gathered(), await linesOf(await gathered()), at(61));
const words = (note: Note) => note.content.sections.map((section) => section.text).join('\n');

test('before it is written down, Ana’s note says that an alert was raised, and the record does not close', async () => {
	const notes = await drafts();
	expect(words(notes.find((note) => note.person === 'ana')!)).toContain(
		'Asked for help at 10:20 AM; this raised a safety alert. Maya Lindahl took the alert at 10:21 AM.'
	);
	expect((await missing()).alerts).toBe(1);
});

test('with everything signed but the alert open the session stays open; what came of it closes the record', async () => {
	for (const note of await drafts()) {
		const blank = note.content.sections.filter((section) => section.text === '');
		const edits = blank.map(({ id }) => ({ id, was: '', text: `${note.person}: my own ${id}.` }));
		await saveSections(clinic.maya, note.id, edits, at(62));
	}
	const others = (await notesOf(session)).filter((note) => note.person !== 'ana');
	await sign(
		clinic.maya,
		session,
		others.map(({ id, version }) => ({ id, version })),
		password,
		at(63)
	);
	expect((await missing()).people.map((line) => line.person)).toEqual(['ana']);

	const dispose = { type: 'safety.dispose', alert, disposition: found } as const;
	expect(await handleAlert(clinic.otto, session, dispose, randomId(), at(64))).toEqual({
		ok: false,
		code: 'not-yours'
	});
	expect(await handleAlert(clinic.maya, session, dispose, randomId(), at(64))).toMatchObject({ ok: true });
	expect((await missing()).alerts).toBe(0);
});

test('what the clinician wrote down joins Ana’s draft with its origin, and stands in no other note', async () => {
	const notes = await drafts();
	const note = notes.find((note) => note.person === 'ana')!;
	const data = sectionIn(note.content, 'data')!;
	expect(data.text).toContain(
		'Maya Lindahl assessed the client at 10:25 AM with the clinic interview. Ideation: Passing thoughts, none now. Plan: None. ' +
			'Intent: not assessed. Access to means: not assessed. Protective factors: Her sister. Level of risk in Maya Lindahl’s judgment: low. ' +
			'Actions taken: safety plan reviewed and stayed in the group. The client’s location was confirmed. ' +
			'Follow-up on Thursday, March 5, 2026. She will call on Thursday.'
	);
	expect(data.drafted.find(({ fact }) => fact === `${alert}/found`)!.origin).toEqual({
		...{ kind: 'safety', blockId: null, blockTitle: null, at: at(25) }
	});
	for (const other of notes.filter((one) => one.person !== 'ana'))
		expect(words(other)).not.toMatch(/help|risk|Ana|Annie|Passing|alert/);
});

test('in Spanish it is told in Spanish', async () => {
	const facts = safetyFacts((await gathered()).state, [ana]);
	const say = sayIn('es', 'America/New_York', { ...nobody, name: 'Ana' });
	expect(facts.map((fact) => say.fact(fact)).join(' ')).toMatch(
		/Pidió ayuda.*Nivel de riesgo a juicio de Maya Lindahl: bajo/
	);
});

test('when the disposition is the last thing a record waits for, the record closes with it', async () => {
	const again = await meet(clinic);
	await again.say(-10, again.lead, { type: 'session.open' });
	const cho = await again.arrive(-5, 'Cho', 'cho');
	await again.say(0, again.lead, { type: 'session.start' });
	await again.say(20, { as: 'seat', seat: cho }, { type: 'safety.help' });
	await again.say(50, again.lead, { type: 'session.end' });
	const id = Object.keys((await clinic.app.rooms.state(again.session)).staff.alerts)[0]!;
	await confirm(clinic.maya, again.session, {}, at(60));
	const here = (await gather(again.session))!;
	for (const note of await ensureDrafts(clinic.maya, here, await linesOf(here), at(61))) {
		const blank = note.content.sections.filter((section) => section.text === '');
		const edits = blank.map((section) => ({ id: section.id, was: '', text: `${note.person}: ${section.id}.` }));
		await saveSections(clinic.maya, note.id, edits, at(62));
	}
	const chosen = (await notesOf(again.session)).map(({ id, version }) => ({ id, version }));
	expect(await sign(clinic.maya, again.session, chosen, password, at(63))).toMatchObject({ ok: true, closed: false });
	const closed = new Promise<void>((done) =>
		clinic.app.rooms.onCommitted((_room, _from, events) => {
			if (events.some(({ event }) => event.type === 'session.closed')) done();
		})
	);
	const dispose = { type: 'safety.dispose', alert: id, disposition: found } as const;
	await handleAlert(clinic.maya, again.session, dispose, randomId(), at(64));
	await closed;
	expect((await clinic.app.rooms.state(again.session)).room.status).toBe('closed');
});

test('[R22] what Maya has written of an outcome is hers after a reload, and gone once it is filed', async () => {
	const { maya, jonas, app } = clinic;
	const room = await meet(clinic);
	await room.say(0, room.lead, { type: 'session.open' });
	const seat = await room.arrive(0, 'Cho', 'cho');
	await room.say(0, room.lead, { type: 'session.start' });
	await room.say(1, { as: 'seat', seat }, { type: 'safety.help' });
	const [about] = Object.keys((await app.rooms.state(room.session)).staff.alerts) as [string];
	await keepOutcome(maya.id, about, { ideation: 'Passing', actions: [] });
	await keepOutcome(maya.id, about, { ideation: 'Passing thoughts', actions: ['plan-reviewed'] });
	expect(await outcomesOf(maya.id, [about])).toEqual({
		[about]: { ideation: 'Passing thoughts', actions: ['plan-reviewed'] }
	});
	expect(await outcomesOf(jonas.id, [about])).toEqual({});
	await room.say(30, room.lead, { type: 'safety.dispose', alert: about, disposition: found });
	expect(await outcomesOf(maya.id, [about])).toEqual({});
});
