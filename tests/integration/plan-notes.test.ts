import { afterAll, beforeAll, expect, test } from 'vitest';
import { skills } from '#lib/curricula/skills/curriculum.ts';
import { toKeep } from '#lib/room/agenda/kept-plan.ts';
import { guideNow, notesOf } from '#lib/server/curricula/block-notes.ts';
import { guideOf, guiding } from '#lib/server/curricula/guides.ts';
import { fill, modulesOf, templateIn } from '#lib/server/curricula/session-modules.ts';
import { findTemplate } from '#lib/server/curricula/templates.ts';
import { useTemplate } from '#lib/server/curricula/use-template.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import * as keptPlans from '#lib/server/programs/kept-plans.ts';
import { create } from '#lib/server/programs/sessions.ts';
import { createSeries } from '#lib/server/weeks/making.ts';
import { toComeOf } from '#lib/server/weeks/planned.ts';
import { blocks, openClinic, type Clinic } from '#tests/support/clinic.ts';

/** Maya keeps a plan and says in it what to watch for; Jonas leads sessions that are made from it. */
let clinic: Clinic;
let kept: string;
const whole = 'Bring the feelings chart.';
const says = ['', '', 'Show your own first.', ''];

beforeAll(async () => {
	clinic = await openClinic();
	const { maya } = clinic;
	kept = await keptPlans.keep({ kind: 'plan', name: 'Thoughts', programId: 'iop', groupId: 'skills', blocks }, maya.id);
	expect(await keptPlans.setNotes(maya, kept, whole, says)).toBe(true);
});
afterAll(() => clinic.close());

const days = (count: number) => Date.now() + count * 24 * 3600_000;
const plan = (ahead: number) =>
	create({ groupId: 'skills', title: 'Next', plannedStart: days(ahead), plannedMinutes: 50, blocks }, clinic.maya.id);
const blocksOf = async (session: number) => (await clinic.app.rooms.state(session)).room.blocks;

test('the template shows each note by its block to whoever may change it', async () => {
	const view = (await findTemplate(clinic.maya, kept, 'en'))!;
	expect([view.notes, view.blocks.map(({ note }) => note)]).toEqual([whole, says]);
});

test('[R2] a session made from it has the notes by its own blocks, and no event carries them', async () => {
	const session = await plan(1);
	expect(await useTemplate(clinic.jonas, kept, session, 'en')).toBe('done');
	const skill = (await blocksOf(session))[2]!;
	expect(skill.id).not.toBe('skill');
	const notes = (await notesOf(session, 'en'))!;
	expect(notes).toMatchObject({ title: 'Thoughts', module: null, notes: whole });
	expect(notes.blocks[skill.id]).toBe('Show your own first.');
	expect(JSON.stringify(await clinic.app.rooms.state(session))).not.toContain('Show your own');
	const { db, t } = clinic.app.store;
	expect(JSON.stringify(await db.select().from(t.event))).not.toContain('feelings chart');
});

test('another plan in its place has other notes, and going back has these again', async () => {
	const { app, maya } = clinic;
	const session = await plan(2);
	await useTemplate(maya, kept, session, 'en');
	const before = await blocksOf(session);
	const by = { as: 'staff' as const, id: maya.id, name: maya.name };
	const put = async (is: typeof before) => {
		const { room } = await app.rooms.state(session);
		await app.rooms.execute(session, by, randomId(), { type: 'agenda.edit', blocks: is, edition: room.edition });
	};
	await put([{ id: 'talk', title: 'Talk', minutes: 50, activity: null }]);
	expect(await notesOf(session, 'en')).toBe(null);
	await put(before);
	expect((await notesOf(session, 'en'))!.notes).toBe(whole);
});

test('a session of a curriculum takes their place, and a kept plan takes its: it teaches that module no more', async () => {
	const { maya } = clinic;
	const session = await plan(3);
	await useTemplate(maya, kept, session, 'en');
	await fill(session, templateIn(skills, 'skills-facts-check')!, 'es', maya);
	expect((await notesOf(session, 'es'))!.module).toBe(skills.modules.find(({ id }) => id === 'facts-check')!.title.es);
	await useTemplate(maya, kept, session, 'en');
	expect((await notesOf(session, 'en'))!.notes).toBe(whole);
	expect(await modulesOf([session])).toEqual(new Map());
});

test('a plan that is kept from a session of a curriculum keeps its notes', async () => {
	const { maya } = clinic;
	const session = await plan(4);
	await fill(session, templateIn(skills, 'skills-facts-check')!, 'en', maya);
	const own = await blocksOf(session);
	const guide = (await guideNow(session, 'en'))!;
	const blockNotes = own.map(({ id }) => guide.blocks[id] ?? '');
	const plan2 = { kind: 'plan' as const, name: 'Ours', programId: 'iop', groupId: null, blocks: toKeep(own, 0) };
	const id = await keptPlans.keep({ ...plan2, notes: guide.notes, blockNotes }, maya.id);
	const view = (await findTemplate(maya, id, 'en'))!;
	expect(view.blocks.every(({ note }) => note.startsWith('Say: '))).toBe(true);
	expect(guideOf({ name: 'Ours', notes: '', blockNotes: null }, own)).toBe(null);
});

test('the sessions of a series that starts from it have its notes', async () => {
	const series = await createSeries(
		{
			...{ groupId: 'skills', title: null, days: ['MO', 'TH'], every: 1, minutes: 50, startsAt: '10:00' },
			...{ startsOn: '2026-01-01', endsOn: null, meetingRoomId: null, facilitators: [], keptPlanId: kept }
		},
		clinic.maya.id
	);
	const made = (await toComeOf(['skills'])).filter(({ seriesId }) => seriesId === series);
	expect(made.length).toBeGreaterThan(3);
	for (const { id } of made) expect((await notesOf(id, 'en'))!.blocks.skill).toBe('Show your own first.');
});

test('what a plan says goes with the session when it goes', async () => {
	const { store } = clinic.app;
	const session = await plan(5);
	await store.write((tx) => guiding(tx, session, { title: 'A', notes: 'B', blocks: { welcome: '' } }, 'maya'));
	await store.write((tx) => guiding(tx, session, null, 'maya'));
	expect(await notesOf(session, 'en')).toBe(null);
});
