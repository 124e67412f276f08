import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Block } from '#lib/room/agenda/block.ts';
import { m } from '#lib/paraglide/messages.js';
import { readConfig } from '#lib/server/config.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { startApp } from '#lib/server/start.ts';
import { noonZone } from '#tests/support/day-world.ts';
import type { World } from '#tests/support/world.ts';
import { inOrder } from './in-order.ts';
import { inSpanish, onPhone, stumbles, type Way } from './look.ts';
import { Stage, type Seated } from './stage.ts';
import { see } from './together.ts';

/** A day of three groups with a lunch break and two leads: a newcomer comes in block two, and somebody leaves early. */
let stage: Stage;
let maya: Seated, jonas: Seated, display: Seated;
let ana: Seated, benito: Seated, cho: Seated, dee: Seated;
let day: { code: string; second: number; third: number };
/** How often a lead presses to let people in, all day. */
let presses = 0;

const talk: Block = { id: 'talk', title: 'Talk', minutes: 35, activity: null };
const checkIn: Block = {
	...{ id: 'in', title: 'Check-in', minutes: 5 },
	activity: { kind: 'check-in', fields: ['mood', 'safety'] }
};
const wide: Way[] = [{ width: 1280, scheme: 'light' }];
const titles = ['Tuesday skills', 'Skills two', 'Skills three'] as const;

beforeAll(async () => {
	stage = await Stage.open([checkIn], wholeDay);
	[maya, jonas] = await Promise.all([stage.staff('maya'), stage.staff('jonas')]);
});
inOrder(() => stage);
afterAll(async () => {
	await stage?.close();
});

/** Two more sessions after the first, the last one after lunch, where it is noon now. */
async function wholeDay(world: World) {
	const app = await startApp(readConfig({ DATA_DIR: world.dataDir, LOG_LEVEL: 'silent' }));
	const { t } = app.store;
	await app.store.write((tx) => [
		tx.update(t.program).set({ timeZone: noonZone() }),
		tx.update(t.enrolment).set({ startsOn: '2026-01-05' })
	]);
	const plan = (title: string, hours: number) =>
		sessions.create(
			{
				...{ groupId: world.group, title, plannedStart: Date.now() + hours * 3600_000 },
				...{ plannedMinutes: 40, blocks: [talk] }
			},
			world.staff.maya.id
		);
	day = { code: '', second: await plan(titles[1], 1), third: await plan(titles[2], 3) };
	await app.stop();
}

const comes = async (name: string, locale: 'en' | 'es' = 'en') => {
	const tongue = { locale };
	const who = await stage.seat({
		...{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
		locale: locale === 'es' ? 'es-MX' : 'en-US'
	});
	await who.page.goto(`/join/${day.code}`);
	await who.page.locator('html[data-alive]').waitFor();
	await who.page.getByLabel(m.join_name({}, tongue)).fill(name);
	await who.page.getByLabel(m.join_agree({}, tongue)).check();
	await who.page.getByRole('button', { name: m.join_ask({}, tongue) }).click();
	return who;
};
const opens = async ({ page }: Seated, session: number) => {
	await page.goto(`/sessions/${session}/plan`);
	await page.locator('html[data-alive]').waitFor();
	await page.getByRole('button', { name: m.live_plan_open() }).click();
	await page.getByRole('heading', { name: m.live_lead_lobby_title() }).waitFor();
};
const letsIn = async ({ page }: Seated, count: number) => {
	await page.locator('button:not([data-resting])', { hasText: m.live_lead_let_in_expected({ count }) }).click();
	presses += 1;
};
const holds = async (lead: Seated) => {
	await lead.page.getByRole('button', { name: m.live_lead_start() }).click();
	await ends(lead);
};
const ends = async ({ page }: Seated) => {
	await page.getByRole('button', { name: m.live_lead_end() }).click();
	await page.getByRole('alertdialog').getByRole('button', { name: m.live_lead_end() }).click();
	await page.waitForURL('**/wrap-up');
};
const isIn = ({ page }: Seated, locale: 'en' | 'es' = 'en') =>
	page.getByRole('heading', { name: m.join_lobby_title({}, { locale }), exact: true }).waitFor();

test('in the morning Maya has one code for the day, on a door sheet and on the display', async () => {
	const { page } = maya;
	await page.getByRole('link', { name: m.day_open({ title: 'Day program' }) }).click();
	await page.getByRole('heading', { name: m.day_of() }).waitFor();
	for (const locale of ['en', 'es'] as const) await see(maya, m.day_sheet_welcome({}, { locale }));
	for (const title of titles) await page.getByRole('rowheader', { name: title }).waitFor();
	day.code = (await page.getByText(/^[2-9B-Z]{4}-[2-9B-Z]{4}$/).innerText()).trim();
	const address = await page.getByRole('link', { name: m.day_display_open() }).getAttribute('href');
	expect(await stumbles(page, 'the code of the day')).toEqual([]);
	display = await stage.seat({ viewport: { width: 1920, height: 1080 }, locale: 'en-US' });
	await display.page.goto(address!);
	await see(display, day.code);
	await see(display, titles[1]);
	expect(await stumbles(display.page, 'the day on the display', wide)).toEqual([]);
});

test('Ana checks in from home: without the question about safety, since nobody would hear', async () => {
	ana = await comes('Ana');
	const { page } = ana;
	await see(ana, m.join_day_next_asks());
	await page.getByRole('button', { name: m.join_early_open() }).click();
	await see(ana, m.join_early_unheard());
	expect(await stumbles(page, 'the check-in before its group', onPhone)).toEqual([]);
	await page.getByRole('slider').fill('3');
	await page.getByRole('button', { name: m.common_continue() }).click();
	await page.getByRole('heading', { name: m.activities_check_in_summary_title() }).waitFor();
	await page.reload();
	await page.getByRole('button', { name: m.join_early_open() }).click();
	await page.getByRole('heading', { name: m.activities_check_in_summary_title() }).waitFor();
	expect(await page.getByText(m.activities_check_in_ask_safety()).count()).toBe(0);
});

test('whoever comes before the doors open waits kindly; one press lets in all who are expected', async () => {
	[benito, cho] = await Promise.all([comes('Benito', 'es'), comes('Cho')]);
	await see(cho, m.join_day_next_asks());
	expect(await stumbles(benito.page, 'before the doors open (es)', [...onPhone, ...inSpanish])).toEqual([]);
	await opens(maya, stage.world.session);
	await letsIn(maya, 3);
	await Promise.all([isIn(ana), isIn(benito, 'es'), isIn(cho)]);
	await see(display, m.live_here({ count: 3 }));
	await see(display, day.code);
	await maya.page.getByRole('button', { name: m.live_lead_start() }).click();
	// What she said at home counts, and the question that waited for the room is the only one left.
	await ana.page.getByRole('heading', { name: m.activities_check_in_ask_safety() }).waitFor();
	await see(maya, m.activities_check_in_lead_early());
	await ends(maya);
	await see(ana, new RegExp(titles[1]));
	await see(ana, m.join_day_next_known());
});

test('Jonas opens the second group: the phones are in, Cho’s too once it has a net; a newcomer is one press', async () => {
	await cho.context.setOffline(true);
	await opens(jonas, day.second);
	await Promise.all([isIn(ana), isIn(benito, 'es')]);
	await see(ana, m.join_day_along());
	expect(await ana.page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
	await see(jonas, m.live_lead_lobby_along({ count: 3 }));
	await cho.context.setOffline(false);
	await isIn(cho);
	await see(display, m.live_here({ count: 3 }));
	dee = await comes('Dee');
	await letsIn(jonas, 1);
	await isIn(dee);
});

test('Ana leaves early, and is expected no more; over lunch the display has the code and the next group', async () => {
	const { page } = ana;
	await page.getByRole('button', { name: m.common_menu() }).click();
	await page.getByRole('button', { name: m.join_leave(), exact: true }).click();
	await page.getByRole('button', { name: m.join_leave_yes() }).click();
	await page.getByRole('heading', { name: m.join_left_title() }).waitFor();
	await holds(jonas);
	await see(benito, new RegExp(titles[2]));
	await see(display, m.live_display_day_known());
	await see(display, day.code);
	await opens(maya, day.third);
	await Promise.all([isIn(benito, 'es'), isIn(cho), isIn(dee)]);
	await see(maya, m.live_lead_lobby_along({ count: 3 }));
	expect(await maya.page.getByRole('heading', { name: m.live_lead_waiting({ count: 1 }) }).count()).toBe(0);
	await see(maya, m.live_lead_expected({ count: 1 }));
	expect(presses).toBe(2);
});

test('after the last group it is goodbye, as ever', async () => {
	await holds(maya);
	await see(cho, m.join_ended_text());
	await see(display, m.live_display_day_over());
	expect(stage.troubles).toEqual([]);
});
