import { afterAll, beforeAll, expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { readConfig } from '#lib/server/config.ts';
import { startApp } from '#lib/server/start.ts';
import { metBefore } from '#tests/support/earlier.ts';
import { readPdf } from '#tests/support/pdf.ts';
import { readFile } from 'node:fs/promises';
import { inOrder } from './in-order.ts';
import { kept } from './kept-page.ts';
import { inSpanish, onPhone, stumbles } from './look.ts';
import { Stage, type Seated } from './stage.ts';

/** Maya gives Ana, who has come for six weeks, a personal link. Ana uses it at home, also where there is no network. */
let stage: Stage;
let maya: Seated;
let ana: Seated;
let link: string;
const pin = '480215';
const alive = ({ page }: Seated) => page.locator('html[data-alive]').waitFor();
const press = ({ page }: Seated, name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = ({ page }: Seated, name: string) => page.getByRole('heading', { name, exact: true }).waitFor();

beforeAll(async () => {
	stage = await Stage.open(undefined, async (world) => {
		const app = await startApp(readConfig({ DATA_DIR: world.dataDir }));
		for (const [weeks, mood] of [3, 4, 3, 5, 6, 5].entries().map(([i, mood]) => [6 - i, mood] as const))
			await metBefore(
				app,
				world.group,
				world.staff.maya,
				weeks,
				['mood'],
				[{ name: 'Ana', client: world.clients.ana.id, answers: { mood } }]
			);
		await app.stop();
	});
	maya = await stage.staff('maya', {}, `/clients/${stage.world.clients.ana.id}/personal-link`);
	ana = await stage.seat({ viewport: { width: 390, height: 844 }, locale: 'en-US', hasTouch: true });
}, 90_000);
inOrder(() => stage);
afterAll(() => stage?.close());

test('Maya makes a link, which is shown once, as a code and a card', async () => {
	const { page } = maya;
	await press(maya, m.my_staff_make());
	const field = page.getByRole('textbox', { name: m.my_staff_address() });
	const address = await field.inputValue();
	expect(address).toMatch(/\/my\/open#k=[\w-]{43}$/);
	// A phone would open it where the network knows this machine; this browser is on it.
	link = address.slice(address.indexOf('/my/open'));
	expect(await stumbles(page, 'personal link')).toEqual([]);
	await page.reload();
	expect(await field.count()).toBe(0);
	expect(await page.content()).not.toContain(link.split('#k=')[1]);
});

test('Ana opens it on her phone and chooses a PIN that only she knows', async () => {
	const { page } = ana;
	await page.goto(link);
	await heading(ana, m.my_pin_choose_title());
	expect(page.url()).not.toContain('k=');
	await page.getByLabel(m.my_pin(), { exact: true }).fill('123456');
	await page.getByLabel(m.my_pin_again()).fill('123456');
	await press(ana, m.my_pin_choose());
	await page.getByText(m.my_pin_easy()).first().waitFor();
	expect(await stumbles(page, 'choosing a PIN', onPhone)).toEqual([]);
	await page.getByLabel(m.my_pin(), { exact: true }).fill(pin);
	await page.getByLabel(m.my_pin_again()).fill(pin);
	await press(ana, m.my_pin_choose());
	await heading(ana, m.my_hello({ name: stage.world.clients.ana.preferredName }));
});

test('her page says what is next and how her mood has been, in plain words, and that nobody watches', async () => {
	const { page } = ana;
	await page.getByText(m.my_unwatched()).waitFor();
	await page.getByText(m.my_trend_little_better()).waitFor();
	await page.getByText('Tuesday skills').first().waitFor();
	expect(await stumbles(page, 'own page', onPhone)).toEqual([]);
	await page.goto('/my/help');
	expect(await page.getByRole('link', { name: /988/ }).count()).toBeGreaterThan(0);
	await page.goto('/my');
	await alive(ana);
});

test('[R4] what she writes without a network is kept, and sent when it is back', async () => {
	const { page, context } = ana;
	await press(ana, m.my_practice_card());
	await press(ana, m.activities_worksheet_begin());
	const field = page.getByRole('textbox').first();
	await field.fill('Breathing out slowly');
	await field.blur();
	await page.getByText(m.common_saved()).first().waitFor();
	// Opened again, it is what the worker keeps.
	await page.goto('/my');
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
	await page.getByRole('link', { name: m.my_practice_card() }).click();
	await page.getByRole('textbox').first().waitFor();
	await kept(page, new URL(page.url()).pathname + new URL(page.url()).search);
	await context.setOffline(true);
	await page.getByRole('textbox').first().fill('Breathing out slowly, twice');
	await page.getByRole('textbox').first().blur();
	await page.getByText(m.common_save_waiting()).first().waitFor();
	await page.reload();
	await alive(ana);
	await expect.poll(() => page.getByRole('textbox').first().inputValue()).toBe('Breathing out slowly, twice');
	await context.setOffline(false);
	await page.getByText(m.common_saved()).first().waitFor();
});

test('she decides what Maya reads, and takes her work home', async () => {
	const { page } = ana;
	const work = `/clients/${stage.world.clients.ana.id}/own-work`;
	await maya.page.goto(work);
	await maya.page.getByText(m.my_staff_work_none()).waitFor();
	await page.goto('/my/sheets');
	expect(await stumbles(page, 'own worksheets', onPhone)).toEqual([]);
	await page.getByRole('link', { name: m.my_sheet_open() }).first().click();
	await press(ana, m.my_sheet_share());
	await page.getByText(m.my_sheet_read(), { exact: true }).waitFor();
	await maya.page.reload();
	await maya.page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
	await maya.page.getByText('Breathing out slowly, twice').waitFor();
	await page.goto('/my/take-home');
	await alive(ana);
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: m.my_take_home_pdf() }).click()
	]);
	const { pages } = await readPdf(await readFile(await file.path()));
	expect(pages.map(({ text }) => text).join(' ')).toContain('Breathing out slowly, twice');
});

test('what she prints is black on white and her worksheet alone, in a dark theme too', async () => {
	const { page } = ana;
	await page.goto('/my/sheets');
	await page.getByRole('link', { name: m.my_sheet_open() }).first().click();
	await page.getByText('Breathing out slowly, twice').waitFor();
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'));
	const { ink, paper } = await page.evaluate(() => {
		const { color, backgroundColor } = getComputedStyle(document.querySelector('main h1')!);
		return { ink: color, paper: backgroundColor };
	});
	expect([ink, paper]).toEqual(['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)']);
	for (const furniture of [page.locator('header'), page.locator('footer'), page.locator('a.skip')])
		expect(await furniture.first().isVisible()).toBe(false);
	await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
	await page.evaluate(() => delete document.documentElement.dataset.theme);
});

test('locked, her phone shows nothing, with a network or without', async () => {
	const { page, context } = ana;
	await page.goto('/my');
	await alive(ana);
	await press(ana, m.my_lock());
	await heading(ana, m.my_pin_title());
	expect(await stumbles(page, 'locked', inSpanish)).toEqual([]);
	await context.setOffline(true);
	await page.goto('/my');
	expect(await page.content()).not.toContain('Tuesday skills');
	await context.setOffline(false);
	await page.goto('/my');
	await page.getByLabel(m.my_pin(), { exact: true }).fill(pin);
	await press(ana, m.my_open());
	await heading(ana, m.my_hello({ name: stage.world.clients.ana.preferredName }));
	expect(stage.troubles).toEqual([]);
});
