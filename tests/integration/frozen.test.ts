import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linesOf } from '#lib/server/records/attendance.ts';
import { confirm } from '#lib/server/records/confirming.ts';
import { ensureDrafts, freshDraft } from '#lib/server/records/drafts.ts';
import { gather } from '#lib/server/records/gather.ts';
import { notesOf } from '#lib/server/records/note-rows.ts';
import { readRecord } from '#lib/server/records/record.ts';
import { endedSessionsOf } from '#lib/server/records/scope.ts';
import * as enrolments from '#lib/server/programs/enrolments.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { setTeam } from '#lib/server/programs/team.ts';
import { at, meet, openClinic, type Clinic } from '#tests/support/clinic.ts';

let clinic: Clinic;
let session: number;
let before: unknown;

/** Everything a past session's pages say, as Maya reads it. */
async function told() {
	const gathered = (await gather(session))!;
	const { title, timeZone, program, modality, group, roll, staff, participants } = gathered;
	const lines = await linesOf(gathered);
	const notes = await ensureDrafts(clinic.maya, gathered, lines, at(62));
	const record = await readRecord(clinic.sara, session, at(63));
	return {
		...{ title, timeZone, program, modality, group, roll, staff, participants, lines },
		notes: notes.map(({ person, content, layout, version }) => ({ person, content, layout, version })),
		fresh: freshDraft(gathered, lines, null, { layout: 'GROUP', own: null }, 'en'),
		names: [...record!.names],
		card: await sessions.find(session),
		listed: await endedSessionsOf(clinic.sara, 'supervisor', ['ended'])
	};
}

beforeAll(async () => {
	clinic = await openClinic();
	const room = await meet(clinic);
	session = room.session;
	await room.say(-10, room.lead, { type: 'staff.arrive' });
	await room.say(-10, room.lead, { type: 'session.open' });
	await room.arrive(-5, 'Annie', 'ana');
	await room.say(0, room.lead, { type: 'session.start' });
	await room.arrive(9, 'Ben', 'ben');
	await room.arrive(10, 'Dee', null);
	await room.say(20, { as: 'staff', id: clinic.jonas.id, name: clinic.jonas.name }, { type: 'staff.arrive' });
	await room.say(50, room.lead, { type: 'session.end' });
	expect(await confirm(clinic.maya, session, {}, at(60))).toEqual({ ok: true });
	before = await told();
}, 60_000);
afterAll(() => clinic.close());

const change = (build: Parameters<Clinic['app']['store']['write']>[0]) => clinic.app.store.write(build);

test('[R18] what the record goes by is written down as people come', async () => {
	const { participants, staff } = (await gather(session))!;
	expect(participants.map(({ name, source, by }) => [name, source, by])).toEqual([
		['Ana Castellane', 'roster', 'system'],
		['Ben Okafor', 'roster', 'system'],
		['Cho Whitlock', 'roster', 'system'],
		['Dee', 'walk-in', clinic.maya.id]
	]);
	expect(staff.map(({ name, credentials, role }) => [name, credentials, role])).toEqual([
		['Maya Lindahl', 'LCSW', 'lead'],
		['Jonas Weir', 'LCSW', 'none']
	]);
});

test('[R18] somebody enrolled late, from before the session, was not expected at it', async () => {
	const { t } = clinic.app.store;
	await change((tx) => [
		tx.insert(t.client).values({ id: 'eli', name: 'Eli Late', preferredName: 'Eli', locale: 'en', createdAt: 0 })
	]);
	expect(await enrolments.enrol('skills', { clientId: 'eli' }, '2026-01-05', clinic.maya.id)).toMatchObject({
		ok: true
	});
	await enrolments.end({ groupId: 'skills', enrolment: 'e-cho', endsOn: '2026-01-31' }, clinic.maya.id);
	expect(await told()).toEqual(before);
});

test('[R18] a client renamed, and a group and a program renamed, change nothing of the past', async () => {
	const { t } = clinic.app.store;
	await change((tx) => [
		tx.update(t.client).set({ name: 'Anna Other', preferredName: 'Zoe' }).where(eq(t.client.id, 'ana')),
		tx.update(t.group).set({ title: 'Another title' }).where(eq(t.group.id, 'skills')),
		tx.update(t.program).set({ name: 'Another program' }).where(eq(t.program.id, 'iop'))
	]);
	expect(await told()).toEqual(before);
});

test('[R18] a facilitator renamed, with other credentials, and gone from the group still led then', async () => {
	const { t } = clinic.app.store;
	await setTeam('skills', { facilitator: [clinic.maya.id], supervisor: [clinic.sara.id] }, clinic.otto);
	await change((tx) => [
		tx.update(t.staff).set({ name: 'Maya Other', credentials: 'PhD' }).where(eq(t.staff.id, clinic.maya.id))
	]);
	expect(await told()).toEqual(before);
});

test('[R18] another zone, another way to meet and another note format hold for later sessions alone', async () => {
	const { t } = clinic.app.store;
	await change((tx) => [
		tx.update(t.program).set({ timeZone: 'Pacific/Auckland' }).where(eq(t.program.id, 'iop')),
		tx.update(t.group).set({ noteFormat: 'BIRP', meets: 'video' }).where(eq(t.group.id, 'skills'))
	]);
	expect(await told()).toEqual(before);
	expect((await notesOf(session)).filter(({ layout }) => layout === 'DAP')).toHaveLength(3);
});

test('[R18] the database refuses to change what was frozen', async () => {
	const { t } = clinic.app.store;
	await expect(
		change((tx) => [tx.update(t.session).set({ timeZone: 'UTC' }).where(eq(t.session.id, session))])
	).rejects.toThrow();
	await expect(change((tx) => [tx.update(t.sessionParticipant).set({ source: 'added' })])).rejects.toThrow();
	await expect(change((tx) => [tx.delete(t.sessionStaff)])).rejects.toThrow();
});
