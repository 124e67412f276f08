import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { letIn } from './acts.ts';
import { inOrder } from './in-order.ts';
import { Stage, type Seated } from './stage.ts';
import { see } from './together.ts';

/** From the wall to the group: a code, a name, the waiting room, and the console that lets people in. */
let stage: Stage;
let maya: Seated, ana: Seated, benito: Seated, cho: Seated, dee: Seated, display: Seated;
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'en-US' };

beforeAll(async () => {
	stage = await Stage.open();
	maya = await stage.staff('maya');
	await maya.page.goto(`/sessions/${stage.world.session}/plan`);
	await maya.page.locator('html[data-alive]').waitFor();
	await maya.page.getByRole('button', { name: m.live_plan_open() }).click();
	await maya.page.getByRole('heading', { name: m.live_lead_lobby_title() }).waitFor();
	display = await stage.display();
});
inOrder(() => stage);
afterAll(async () => {
	await stage?.close();
});

const alive = (page: Page) => page.locator('html[data-alive]').waitFor();
const name = (page: Page) => page.getByLabel(m.join_name());
const tick = (page: Page) => page.getByLabel(m.join_agree());
const ask = (page: Page) => page.getByRole('button', { name: m.join_ask() }).click();

test('a wrong code is told by what is wrong with it, and a pasted link opens the door', async () => {
	ana = await stage.seat(phone);
	const { page } = ana;
	await page.goto('/join');
	await alive(page);
	const code = page.getByLabel(m.join_code(), { exact: true });
	const type = async (typed: string) => {
		await code.fill(typed);
		await page.getByRole('button', { name: m.common_continue() }).click();
	};
	await type('BCDF-GHJ');
	await page.getByText(m.join_code_length({ length: 8, typed: 7 })).waitFor();
	await type('BCDF-GHJO');
	await page.getByText(m.join_code_letters()).waitFor();
	await type('BCDFGHJK');
	await page.getByText(m.join_code_unknown()).waitFor();
	await code.fill(`${stage.server.origin}/join#t=${stage.world.joinToken}`);
	await name(page).waitFor();
});

test('[R22] what Ana typed and ticked stays: while the page wakes up, over a reload, and without a net', async () => {
	const { page, context } = ana;
	let wake = () => {};
	const asleep = new Promise<void>((awake) => (wake = awake));
	await context.route('**/_app/**/*.js', async (route) => {
		await asleep;
		await route.continue();
	});
	await page.reload({ waitUntil: 'commit' });
	await name(page).fill('Ana');
	await tick(page).check();
	wake();
	await alive(page);
	await context.unroute('**/_app/**/*.js');
	expect(await name(page).inputValue()).toBe('Ana');
	expect(await tick(page).isChecked()).toBe(true);
	await page.reload();
	await alive(page);
	expect(await name(page).inputValue()).toBe('Ana');
	expect(await tick(page).isChecked()).toBe(true);
	await context.setOffline(true);
	await ask(page);
	await page.getByText(m.join_unsent()).waitFor();
	expect(await name(page).inputValue()).toBe('Ana');
	for (const way of [m.common_help(), m.join_exit()])
		expect(await page.getByText(way, { exact: true }).count()).toBe(1);
	await context.setOffline(false);
	await ask(page);
	await page.getByRole('heading', { name: m.join_waiting_title({ name: 'Ana' }) }).waitFor();
	await see(ana, m.join_waiting_noticed());
	expect(await page.evaluate(() => sessionStorage.getItem('door'))).toBeNull();
});

test('one press lets in those of whom the roster leaves no doubt; who is new is marked, and is let in by name', async () => {
	[benito, cho, dee] = await Promise.all([stage.phone('Benito'), stage.phone('cho'), stage.phone('Somebody')]);
	const { page } = maya;
	await see(maya, m.live_lead_arrival_new());
	await page.getByRole('button', { name: m.live_lead_let_in_expected({ count: 3 }) }).click();
	for (const who of [ana, benito, cho]) await who.page.getByRole('heading', { name: m.join_lobby_title() }).waitFor();
	await page.getByRole('heading', { name: m.live_lead_people({ here: 3, of: 4 }) }).waitFor();
	await letIn(page, 'Somebody', m.live_lead_who_guest());
	await dee.page.getByRole('heading', { name: m.join_lobby_title() }).waitFor();
});

test('Ana’s second phone goes on in her seat: she is one person with two phones', async () => {
	const again = await stage.phone('Ana');
	const { page } = maya;
	await see(maya, m.live_lead_arrival_again({ name: 'Ana' }));
	await page.getByRole('button', { name: `${m.live_lead_let_in()}: Ana` }).click();
	const dialog = page.getByRole('dialog', { name: m.live_lead_admit_title({ name: 'Ana' }) });
	await dialog.getByRole('button', { name: m.live_lead_join_seat({ name: 'Ana' }) }).click();
	await again.page.getByRole('heading', { name: m.join_lobby_title() }).waitFor();
	await page.getByRole('heading', { name: m.live_lead_people({ here: 4, of: 5 }) }).waitFor();
	expect(await page.getByRole('heading', { name: m.live_lead_waiting({ count: 1 }) }).count()).toBe(0);
});

test('a changed code is on the console and on the display at once, and nobody who is in loses their place', async () => {
	const { page } = maya;
	await page.getByRole('button', { name: m.live_lead_doors() }).click();
	await page.getByRole('button', { name: m.live_lead_code_change() }).click();
	await page.locator('button:not([data-resting])', { hasText: m.live_lead_code_change_yes() }).click();
	await see(maya, m.live_lead_code_changed());
	const old = `${stage.world.joinCode.slice(0, 4)}-${stage.world.joinCode.slice(4)}`;
	await display.page.getByText(old).waitFor({ state: 'detached' });
	const shown = await display.page.getByText(/^[2-9B-Z]{4}-[2-9B-Z]{4}$/).innerText();
	await page.getByRole('dialog').getByText(shown).waitFor();
	await ana.page.reload();
	await ana.page.getByRole('heading', { name: m.join_lobby_title() }).waitFor();
	const late = await stage.seat(phone);
	await late.page.goto(`/join/${old}`);
	await see(late, m.join_code_unknown());
	await late.page.goto(`/join/${shown}`);
	await name(late.page).waitFor();
	expect(stage.troubles).toEqual([]);
});
