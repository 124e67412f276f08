import { afterAll, beforeAll, expect, test } from 'vitest';
import { curricula } from '#lib/curricula/index.ts';
import { gad7 } from '#lib/measures/gad-7/measure.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { agendaNow } from '#lib/server/care-team/agenda.ts';
import { plan, start } from '#lib/server/care-team/meetings.ts';
import { printMeeting } from '#lib/server/care-team/pack.ts';
import { personPage } from '#lib/server/care-team/person.ts';
import { meetingById } from '#lib/server/care-team/rows.ts';
import { addEntry } from '#lib/server/curricula/entries.ts';
import { follow } from '#lib/server/curricula/following.ts';
import { record } from '#lib/server/measures/results.ts';
import { addProcessNote } from '#lib/server/process-notes/notes.ts';
import { grant } from '#lib/server/programs/team.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { confirm } from '#lib/server/records/confirming.ts';
import { ensureDrafts } from '#lib/server/records/drafts.ts';
import { gather } from '#lib/server/records/gather.ts';
import { hire } from '#tests/support/cast.ts';
import { at, blocks, meet, openClinic, ten, type Clinic } from '#tests/support/clinic.ts';
import { keepRecord, said } from '#tests/support/kept-record.ts';
import { madeUp } from '#tests/support/made-up-curriculum.ts';

/**
 * On Tuesday Ana asked for help and was assessed, and her note was signed. On Wednesday she was in the group again, asked again, and her note
 * is Maya's draft. On Thursday the care team meets.
 */
const day = 24 * 3600_000;
const thursday = ten + 2 * day;
let clinic: Clinic;
let carl: StaffMember;
let id: string;
const meeting = async () => (await meetingById(id))!;
const pageFor = async (by: StaffMember) => personPage(by, await meeting(), 'ana', thursday);
const packFor = async (by: StaffMember) => {
	const papers = await printMeeting(by, id, thursday);
	if (typeof papers === 'string') throw new Error(papers);
	const ana = papers.find(({ running }) => running.who.startsWith('Ana'))!;
	return ana.parts.flatMap((part) => (part.kind === 'heading' || part.kind === 'text' ? [part.text] : []));
};
const under = (parts: string[], title: string) => parts[parts.indexOf(title) + 1] ?? '';

beforeAll(async () => {
	curricula.push(madeUp);
	clinic = await openClinic();
	const { app, maya, sara } = clinic;
	await keepRecord(clinic);
	const again = await meet(clinic, blocks, ten + day);
	const later = day / 60_000;
	await again.say(later - 10, again.lead, { type: 'session.open' });
	const ana = await again.arrive(later - 5, 'Ana', 'ana');
	await again.say(later, again.lead, { type: 'session.start' });
	await again.say(later + 5, { as: 'seat', seat: ana }, { type: 'safety.help' });
	await again.say(later + 50, again.lead, { type: 'session.end' });
	await confirm(maya, again.session, {}, at(later + 60));
	const gathered = (await gather(again.session))!;
	await ensureDrafts(maya, gathered, await linesOf(gathered), at(later + 61));
	await follow({ groupId: 'skills', curriculum: madeUp, locale: 'en' }, { by: maya.id, today: '2026-03-03' });
	const entry = { clientId: 'ana', programId: 'iop', curriculum: 'made-up', day: '2026-03-04', note: null };
	await addEntry({ ...entry, module: 'pausing', stage: 'caught-up' }, maya.id);
	await addEntry({ ...entry, module: 'pausing', stage: 'home' }, maya.id);
	const answers = Object.fromEntries(gad7.items.map(({ id }) => [id, 1]));
	const paper = { clientId: 'ana', programId: 'iop', slug: 'gad-7', source: 'paper', by: maya.id } as const;
	await record({ ...paper, answers, day: '2026-01-12', at: Date.parse('2026-01-12T15:00Z') });
	for (const by of [maya, sara]) await addProcessNote(by, 'ana', 'a private wren');
	carl = await hire(app, { key: 'carl', name: 'Carl Moss', standings: [] });
	await grant({ staffId: carl.id, standing: 'care-team', scope: { kind: 'program', id: 'iop' } }, { id: 'system' });
	const planned = { plannedAt: thursday, minutesEach: 5, attending: [maya.id, sara.id] };
	id = (await plan(carl, 'iop', planned, thursday))!;
	expect(await start(carl, await meeting(), thursday)).toEqual({ ok: true });
});
afterAll(async () => {
	await clinic.close();
	curricula.splice(curricula.indexOf(madeUp), 1);
});

test('a person’s page has skills, alerts and notes beside the rest', async () => {
	const { skills, alerts, entries } = await pageFor(clinic.maya);
	expect(skills.map(({ title, modules }) => [title, modules.map(({ times, home }) => [times, home])])).toEqual([
		[
			'Made up',
			[
				[1, 1],
				[0, 0],
				[0, 0]
			]
		]
	]);
	expect(alerts.map(({ level }) => level)).toEqual([null, 'low']);
	expect(entries.map(({ note }) => note?.state)).toEqual(['draft', 'signed']);
});

test('the first of a questionnaire is the first that the agenda looks at, however many sessions came since', async () => {
	const { measures } = await pageFor(clinic.maya);
	expect(measures).toMatchObject([
		{ slug: 'gad-7', first: { day: '2026-01-12', total: 7 }, now: { day: '2026-03-03', total: 14 }, by: 7 }
	]);
	const ana = (await agendaNow(await meeting(), thursday)).lines.find(({ clientId }) => clientId === 'ana');
	expect(ana!.reasons).toContainEqual(
		expect.objectContaining({ kind: 'worse', first: 7, now: 14, since: '2026-01-12' })
	);
});

test('so has the pack, in the same words', async () => {
	const parts = await packFor(clinic.maya);
	expect(under(parts, 'Skills')).toMatch(/^Made up: 1 of 3 modules\n.*At home: 1 time$/);
	expect(under(parts, 'Alerts').split('\n')).toEqual([
		expect.stringMatching(/^Mar 4, 2026 · Open$/),
		expect.stringMatching(/^Mar 3, 2026 · Risk as assessed: low$/)
	]);
	expect(under(parts, 'Latest notes')).toMatch(/Mar 4, 2026 · Skills group · .*draft by Maya/);
	expect(under(parts, 'Latest notes')).toMatch(/Mar 3, 2026 · Skills group · .*signed by Maya/);
	expect(under(parts, 'Latest notes')).toMatch(/Risk assessment/);
});

test('[R7] who neither leads nor supervises the group finds what is signed, and no draft', async () => {
	const { entries, documents, skills, alerts } = await pageFor(carl);
	expect(entries.map(({ note }) => note?.state ?? null)).toEqual([null, 'signed']);
	expect(documents.map(({ state }) => state)).not.toContain('draft');
	expect([skills.length, alerts.length]).toEqual([1, 2]);
	expect((await packFor(carl)).join('\n')).not.toMatch(/draft/i);
});

test('process notes are in neither, whoever asks, and no note’s own words', async () => {
	for (const by of [clinic.maya, clinic.sara, carl])
		for (const shown of [await pageFor(by), await packFor(by)]) {
			expect(JSON.stringify(shown)).not.toContain('a private wren');
			expect(JSON.stringify(shown)).not.toContain(said.noted);
		}
});
