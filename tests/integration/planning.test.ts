import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onItsDay, toKeep } from '#lib/room/agenda/kept-plan.ts';
import { verifyAudit } from '#lib/server/audit/verify.ts';
import { change, maySetUp, setAgenda, settingOf, type GroupSettings } from '#lib/server/programs/group-settings.ts';
import * as groups from '#lib/server/programs/groups.ts';
import * as keptPlans from '#lib/server/programs/kept-plans.ts';
import { planSources } from '#lib/server/programs/plan-sources.ts';
import { create } from '#lib/server/programs/sessions.ts';
import { at, blocks, meet, openClinic, ten, type Clinic } from '#tests/support/clinic.ts';

let clinic: Clinic;
let room: Awaited<ReturnType<typeof meet>>;
const group = async () => (await groups.find('skills'))!;
const link = 'https://meet.example.org/skills';
const audited = async (subject: string) => {
	const { t, db } = clinic.app.store;
	const rows = await db.select().from(t.audit).where(eq(t.audit.subject, subject));
	return rows.map(({ act, by, detail }) => ({ act, by, detail }));
};

beforeAll(async () => {
	clinic = await openClinic();
	room = await meet(clinic);
}, 60_000);
afterAll(() => clinic.close());

test('a new group meets in a room, agrees on the usual five lines, and shows no names', async () => {
	const { meets, meetingLink, agreement, namesAgreed } = await group();
	expect({ meets, meetingLink, namesAgreed }).toEqual({ meets: 'room', meetingLink: null, namesAgreed: false });
	expect(agreement).toHaveLength(5);
	for (const { en, es } of agreement) expect(en && es).toBeTruthy();
});

test('[R7] its facilitators and administrators set a group up; who supervises it or works elsewhere does not', async () => {
	const skills = await group();
	const admin = { ...clinic.otto, standings: ['admin' as const] };
	expect([clinic.maya, clinic.jonas, admin].map((who) => maySetUp(who, skills))).toEqual([true, true, true]);
	expect([clinic.sara, clinic.otto].map((who) => maySetUp(who, skills))).toEqual([false, false]);
});

test('[R17] what was changed about a group is in the audit by name, its words are not', async () => {
	const before = await group();
	const { title, purpose, plannedMinutes, noteFormat } = before;
	const settings: GroupSettings = {
		...{ title, purpose, capacity: 9, plannedMinutes, noteFormat, meets: 'video', meetingLink: link },
		...{ agreement: [{ en: 'Phones away.', es: '' }], namesAgreed: true, kind: null, serviceCode: '' }
	};
	await change(before, settings, clinic.maya.id);
	expect(await group()).toMatchObject(settings);
	const detail = 'capacity meets meetingLink agreement namesAgreed';
	expect(await audited('skills')).toEqual([{ act: 'group.changed', by: clinic.maya.id, detail }]);
	await change(await group(), settings, clinic.maya.id);
	expect(await audited('skills')).toHaveLength(1);
	expect((await verifyAudit(clinic.app.store)).ok).toBe(true);
});

test('[R15] the link to the call lies sealed', async () => {
	const { t, db } = clinic.app.store;
	const [row] = await db.select({ link: t.group.meetingLink }).from(t.group).where(eq(t.group.id, 'skills'));
	expect(row!.link).toBe(link);
	expect(JSON.stringify(await groups.list(clinic.maya))).not.toContain('meet.example.org');
});

test('a group that goes back into a room has no call, and without lines of its own the usual ones', async () => {
	expect(await settingOf(room.session)).toMatchObject({ link, agreement: [{ en: 'Phones away.', es: '' }] });
	const before = await group();
	await change(before, { ...before, meets: 'room', agreement: [] }, clinic.jonas.id);
	const setting = (await settingOf(room.session))!;
	expect(setting.link).toBeNull();
	expect(setting.agreement).toHaveLength(5);
	expect((await group()).meetingLink).toBe(link);
});

test('the usual agreement fits the place: a private place is promised where people join by video', async () => {
	const lines = async () => (await settingOf(room.session))!.agreement.map(({ en }) => en);
	const before = await group();
	expect((await lines()).filter((line) => /private place/.test(line))).toEqual([]);
	// The form sends back the lines it showed: they are still the usual ones, of the place that was chosen with them.
	await change(before, { ...before, meets: 'video', meetingLink: link }, clinic.jonas.id);
	expect(await lines()).toContain('I am in a private place. No one can hear us.');
	const onVideo = await group();
	await change(onVideo, { ...onVideo, meets: 'both' }, clinic.jonas.id);
	expect(await lines()).toContain('If I join by video: I am in a private place. No one can hear us.');
	const both = await group();
	await change(both, { ...both, meets: 'room' }, clinic.jonas.id);
	expect(await lines()).toContain('I do not tell anyone who was here.');
});

test('a session starts from the last one: its parts with their settings, and nothing anybody said', async () => {
	await room.say(-5, room.lead, { type: 'session.open' });
	const ana = await room.arrive(-2, 'Annie', 'ana');
	await room.say(0, room.lead, { type: 'session.start' });
	const edited = blocks.map((block) => (block.id === 'close' ? { ...block, startsAt: at(48) } : block));
	await room.say(1, room.lead, { type: 'agenda.edit', blocks: edited, edition: 0 });
	await room.say(2, room.lead, { type: 'agenda.next' });
	await room.checkIn(3, ana, { mood: 4, anxiety: 6, word: 'heavy', goal: 'Sleep', need: 'none' });
	await room.say(20, room.lead, { type: 'session.end' });
	const { plans } = await planSources(await group(), clinic.maya);
	expect(plans.map(({ id }) => id)).toEqual(['usual', 'last']);
	const last = plans[1]!;
	expect(last.at).toBe(ten);
	expect(JSON.stringify(last)).not.toContain('heavy');
	const nextWeek = ten + 7 * 24 * 3600_000;
	const plan = { groupId: 'skills', title: 'Skills', plannedStart: nextWeek, plannedMinutes: 50 };
	const session = await create({ ...plan, blocks: onItsDay(last.blocks, nextWeek) }, clinic.maya.id);
	const state = (await clinic.app.rooms.state(session)).room;
	expect(state.blocks).toEqual(onItsDay(toKeep(edited, ten), nextWeek));
	expect(state.activities).toEqual({});
});

test('a kept plan is found by the group or by all of the program, renamed and taken away by who leads there', async () => {
	const { maya, jonas, sara, otto } = clinic;
	const kept = { kind: 'plan' as const, programId: 'iop', blocks };
	const own = await keptPlans.keep({ ...kept, name: 'A quiet hour', groupId: 'skills' }, maya.id);
	const shared = await keptPlans.keep({ ...kept, name: 'Everybody’s', groupId: null }, maya.id);
	const part = await keptPlans.keep(
		{ ...kept, kind: 'block', name: 'Skill', groupId: null, blocks: [blocks[2]!] },
		jonas.id
	);
	expect((await keptPlans.list(jonas)).map(({ name }) => name)).toEqual(['A quiet hour', 'Everybody’s', 'Skill']);
	expect(await keptPlans.list(otto)).toEqual([]);
	const { plans, parts } = await planSources(await group(), jonas);
	expect(plans.map(({ id }) => id)).toEqual(['usual', 'last', own, shared]);
	expect(parts).toMatchObject([{ id: part, block: { activity: { slug: 'thought-record' } } }]);
	expect(await keptPlans.rename(otto, own, 'Mine')).toBe(false);
	expect(await keptPlans.rename(sara, own, 'Mine')).toBe(false);
	expect(await keptPlans.remove(otto, own)).toBe(false);
	expect(await keptPlans.rename(jonas, own, 'Slow hour')).toBe(true);
	expect(await keptPlans.remove(jonas, shared)).toBe(true);
	expect((await keptPlans.list(maya)).map(({ name }) => name)).toEqual(['Skill', 'Slow hour']);
	expect((await audited(own)).map(({ act, by }) => [act, by])).toEqual([
		['kept-plan.saved', maya.id],
		['kept-plan.renamed', jonas.id]
	]);
});

test('the usual agenda is what new sessions start from', async () => {
	await setAgenda('skills', blocks.slice(0, 2), clinic.jonas.id);
	expect((await group()).agenda).toEqual(blocks.slice(0, 2));
	expect((await audited('skills')).at(-1)).toMatchObject({ act: 'group.changed', detail: 'agenda' });
});
