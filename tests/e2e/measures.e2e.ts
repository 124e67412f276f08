import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measureBySlug } from '#lib/measures/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { readConfig } from '#lib/server/config.ts';
import { assign } from '#lib/server/measures/assignments.ts';
import { record } from '#lib/server/measures/results.ts';
import { dayOf, instantOf } from '#lib/server/programs/times.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { supervise } from '#lib/server/records/supervision.ts';
import { startApp } from '#lib/server/start.ts';
import { noonZone } from '#tests/support/day-world.ts';
import { readPdf } from '#tests/support/pdf.ts';
import type { World } from '#tests/support/world.ts';
import { inOrder } from './in-order.ts';
import { onPhone, stumbles, type Way } from './look.ts';
import { Stage, type Seated } from './stage.ts';
import { see } from './together.ts';

/**
 * A program asks everybody for two questionnaires a week. Ana gets no better by week three: Maya and she talk about it, it waits in supervision,
 * Sara says why nothing changes, and a surveyor can be shown it. Benito fills one in on the tablet, Ana one on her phone before her group.
 */
let stage: Stage;
let maya: Seated, sara: Seated, ana: Seated;
let program: string;

const day = 24 * 3600_000;
const wide: Way[] = [
	{ width: 1280, scheme: 'light' },
	{ width: 1280, scheme: 'dark', rules: ['color-contrast'] }
];

beforeAll(async () => {
	stage = await Stage.open([{ id: 'talk', title: 'Talk', minutes: 35, activity: null }], weeksBefore);
	[maya, sara] = await Promise.all([stage.staff('maya'), stage.staff('sara')]);
}, 90_000);
inOrder(() => stage);
afterAll(() => stage?.close());

/** Five weeks of the GAD-7 from paper, and a second group today. */
async function weeksBefore({ dataDir, staff, clients, group }: World) {
	const app = await startApp(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }));
	const { t, db, write } = app.store;
	const timeZone = noonZone();
	await write((tx) => [tx.update(t.program).set({ timeZone }), tx.update(t.enrolment).set({ startsOn: '2026-01-05' })]);
	program = (await db.select({ id: t.program.id }).from(t.program))[0]!.id;
	const { items } = measureBySlug('gad-7')!;
	for (const [at, total] of [14, 13, 15, 13, 12].entries()) {
		const on = dayOf(Date.now() - (4 - at) * 7 * day, timeZone);
		const answers = Object.fromEntries(items.map(({ id }, i) => [id, Math.max(0, Math.min(3, total - 3 * i))]));
		const of = { clientId: clients.ana.id, programId: program, slug: 'gad-7', answers, day: on };
		await record({ ...of, source: 'paper', by: staff.maya.id, at: instantOf(on, '09:00', timeZone)! });
	}
	await supervise({ superviseeId: staff.maya.id, supervisorId: staff.sara.id, setting: 'review' }, staff.ada.id);
	const everyone = { programId: program, clientId: null, rule: 'weekly' as const, endsOn: null };
	const startsOn = dayOf(Date.now() - 7 * day, timeZone);
	for (const slug of ['pcl-5', 'phq-9']) await assign({ ...everyone, slug, startsOn }, staff.sara.id);
	const second = {
		groupId: group,
		title: 'Skills two',
		plannedStart: Date.now() + 3600_000,
		plannedMinutes: 40,
		blocks: []
	};
	await sessions.create(second, staff.maya.id);
	await app.stop();
}

const open = async ({ page }: Seated, path: string) => {
	await page.goto(path);
	await page.locator('html[data-alive]').waitFor();
};
const fill = async (page: Page, count: number, locale: 'en' | 'es') => {
	for (let i = 1; i <= count; i += 1) {
		await page.getByText(m.activities_questionnaire_step({ step: i, of: count }, { locale })).waitFor();
		await page.getByRole('main').getByRole('radio').nth(1).check({ force: true });
		await page.getByRole('button', { name: m.common_continue({}, { locale }) }).click();
	}
};

test('the rule brings Ana up, and Maya notes what they talked about', async () => {
	const { page } = maya;
	await open(maya, `/programs/${program}/outcomes`);
	expect(await stumbles(page, 'outcomes of a program', wide)).toEqual([]);
	await page.getByRole('region', { name: m.outcomes_talk() }).getByRole('link', { name: /GAD-7/ }).click();
	await page.getByRole('heading', { name: m.outcomes_begin() }).waitFor();
	await page.getByRole('checkbox', { name: m.outcomes_barrier_support() }).check();
	await page.getByLabel(m.outcomes_note()).fill('Her sister moved out.');
	expect(await stumbles(page, 'a review begins', wide)).toEqual([]);
	await page.getByRole('button', { name: m.outcomes_file() }).click();
	await page.waitForURL(/\/trends$/);
	expect(await stumbles(page, 'trends', wide)).toEqual([]);
	const href = await page.getByRole('link', { name: m.outcomes_pdf() }).getAttribute('href');
	const paper = await readPdf(await (await page.request.get(href!)).body());
	expect(paper.pages[0]!.roles).toContain('Figure');
	expect(paper.pages[0]!.text).toContain('GAD-7');
});

test('it waits on the agenda of supervision, where Sara says why the plan stays as it is', async () => {
	const { page } = sara;
	await open(sara, `/supervision/${stage.world.staff.maya.id}`);
	const waiting = page.getByRole('region', { name: m.outcomes_supervision() });
	expect(await waiting.innerText()).not.toContain('Castellane');
	await waiting.getByRole('link', { name: /GAD-7/ }).click();
	await page.getByRole('heading', { name: m.outcomes_decide() }).waitFor();
	await see(sara, 'Her sister moved out.');
	await page.getByRole('radio', { name: m.outcomes_no_change() }).check({ force: true });
	await page.getByRole('button', { name: m.outcomes_file() }).click();
	await see(sara, m.outcomes_why_missing());
	await page.getByLabel(m.outcomes_why()).fill('The plan of last week fits; her start at work is near.');
	await page.getByRole('button', { name: m.outcomes_file() }).click();
	await page.waitForURL(/\/trends$/);
	await open(sara, `/supervision/${stage.world.staff.maya.id}`);
	expect(await page.getByRole('region', { name: m.outcomes_supervision() }).count()).toBe(0);
});

test('a surveyor can be shown by which rule, what was found and what was decided, by initials', async () => {
	const csv = await (await sara.page.request.get(`/programs/${program}/outcomes/csv`)).text();
	expect(csv).toContain('The plan of last week fits');
	expect(csv).toContain('A. C.');
	expect(csv).not.toContain('Castellane');
	const paper = await readPdf(await (await sara.page.request.get(`/papers/outcomes/${program}`)).body());
	expect(paper.pages.flatMap(({ roles }) => roles)).toContain('Figure');
	expect(paper.pages.map(({ text }) => text).join()).toContain('The plan of last week fits');
});

test('[R20] Benito is alone with the tablet, in Spanish, and is not asked about self-harm; afterwards it shows nothing of anybody', async () => {
	const tongue = { locale: 'es' as const };
	const { benito } = stage.world.clients;
	const lent = await stage.staff('jonas', { viewport: { width: 810, height: 1080 } });
	const { page } = lent;
	await open(lent, `/clients/${benito.id}/measures/phq-9/tablet`);
	await page.getByRole('button', { name: m.measure_tablet_hand() }).click();
	await page.waitForURL(/\/kiosk$/);
	await page.locator('html[data-alive]').waitFor();
	await page.getByRole('button', { name: m.activities_questionnaire_begin({}, tongue) }).click();
	await fill(page, 8, 'es');
	expect(await stumbles(page, 'the tablet', [{ width: 810, scheme: 'light' }])).toEqual([]);
	await page.getByRole('button', { name: m.activities_questionnaire_finish({}, tongue) }).click();
	await see(lent, m.measure_tablet_back({}, tongue));
	const isSilent = async () => {
		const shown = await page.locator('body').innerText();
		for (const words of [benito.name, benito.preferredName, 'PHQ', 'Pregunta'])
			expect(shown, page.url()).not.toContain(words);
	};
	await isSilent();
	await page.goBack();
	await page.getByLabel(m.staff_password({}, tongue)).waitFor();
	await isSilent();
	// Opened again, it says no more than it knows.
	await page.goto('/kiosk');
	await see(lent, m.measure_tablet_return({}, tongue));
	await isSilent();
	for (const path of ['/today', `/clients/${benito.id}`, `/clients/${benito.id}/measures`]) {
		await page.goto(path);
		await page.getByLabel(m.staff_password({}, tongue)).waitFor();
		await isSilent();
	}
	await open(maya, `/clients/${benito.id}/measures`);
	await see(maya, 'PHQ-8');
	await see(maya, new RegExp(m.measure_source_kiosk()));
	expect(await stumbles(maya.page, 'questionnaires of a client', wide)).toEqual([]);
});

test('[R4] what Ana begins on her phone before her group is there after a reload, and what she finishes without a net is sent', async () => {
	const { page: desk } = maya;
	await open(maya, '/today');
	await desk.getByRole('link', { name: m.day_open({ title: 'Day program' }) }).click();
	await desk.getByRole('heading', { name: m.day_of() }).waitFor();
	const code = (await desk.getByText(/^[2-9B-Z]{4}-[2-9B-Z]{4}$/).innerText()).trim();
	ana = await stage.seat({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'en-US' });
	const { page } = ana;
	await open(ana, `/join/${code}`);
	await page.getByLabel(m.join_name()).fill('Ana');
	await page.getByLabel(m.join_agree()).check();
	await page.getByRole('button', { name: m.join_ask() }).click();
	await open(maya, `/sessions/${stage.world.session}/plan`);
	await desk.getByRole('button', { name: m.live_plan_open() }).click();
	await desk.locator('button:not([data-resting])', { hasText: m.live_lead_let_in_expected({ count: 1 }) }).click();
	const title = 'PTSD Checklist for DSM-5 (PCL-5)';
	await page.getByRole('button', { name: m.measure_early_open({ title }) }).click();
	await see(ana, m.measure_early_unheard());
	await page.getByRole('button', { name: m.activities_questionnaire_begin() }).click();
	await page.getByText(m.activities_questionnaire_step({ step: 1, of: 20 })).waitFor();
	expect(await stumbles(page, 'the PCL-5 on a phone', onPhone)).toEqual([]);
	for (let i = 1; i <= 19; i += 1) {
		await page.getByText(m.activities_questionnaire_step({ step: i, of: 20 })).waitFor();
		await page
			.getByRole('radio')
			.nth(i % 5)
			.check({ force: true });
		await page.getByRole('button', { name: m.common_continue() }).click();
	}
	await page.getByText(m.activities_questionnaire_step({ step: 20, of: 20 })).waitFor();
	await page.reload();
	await page.getByRole('button', { name: m.measure_early_go_on({ title }) }).click();
	await page.getByText(m.activities_questionnaire_step({ step: 20, of: 20 })).waitFor();
	await page.getByRole('main').getByRole('radio').nth(2).check({ force: true });
	await page.getByRole('button', { name: m.common_continue() }).click();
	await page.getByRole('button', { name: m.activities_questionnaire_finish() }).waitFor();
	expect(await stumbles(page, 'all twenty answers', onPhone)).toEqual([]);
	await ana.context.setOffline(true);
	await page.getByRole('button', { name: m.activities_questionnaire_finish() }).click();
	await see(ana, m.measure_early_waiting());
	await ana.context.setOffline(false);
	await see(ana, m.measure_early_done());
	await open(maya, `/clients/${stage.world.clients.ana.id}/measures`);
	await see(maya, new RegExp(m.measure_source_phone()));
});

test('whom Sara leaves out with a reason is on the list of what is due with it, and the goal is hers to set', async () => {
	const { page } = sara;
	await open(sara, `/clients/${stage.world.clients.dee.id}/measures`);
	await page.getByLabel(m.measure_exempt_reason()).fill('She reads no English.');
	await page.getByRole('button', { name: m.measure_exempt(), exact: true }).click();
	await page.getByRole('button', { name: new RegExp(m.measure_exempt_end()) }).waitFor();
	expect(await stumbles(page, 'what a client is not asked', wide)).toEqual([]);
	await open(sara, `/programs/${program}/measures`);
	await see(sara, 'She reads no English.');
	await page.getByLabel(m.measure_goal_label()).fill('90');
	await page.getByRole('button', { name: m.measure_goal_save() }).click();
	await see(sara, m.measure_saved());
	await see(sara, new RegExp(m.measure_goal({ percent: 90 })));
	expect(await page.getByLabel(m.measure_goal_label()).inputValue()).toBe('90');
	expect(await stumbles(page, 'questionnaires of a program', wide)).toEqual([]);
	await open(sara, '/library/measures/core-10');
	await see(sara, /Most or all the time/);
	expect(await stumbles(page, 'a questionnaire in the library', wide)).toEqual([]);
	expect(stage.troubles).toEqual([]);
});
