import type { BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { letIn } from './acts.ts';
import { inOrder } from './in-order.ts';
import { onPhone, stumbles } from './look.ts';
import { goOn, see, together, type Together } from './together.ts';

/** Phones that are old, closed, or broken: in Chromium, with what they lack taken away before the page loads. */
let it: Together;
beforeAll(async () => {
	it = await together([
		{ id: 'welcome', title: 'Welcome', minutes: 5, activity: null },
		{ id: 'in', title: 'Check-in', minutes: 10, activity: { kind: 'check-in', fields: ['mood', 'word'] } }
	]);
});
inOrder(() => it?.stage);
afterAll(() => it?.stage.close());

const started = (page: Page) => page.locator('html[data-alive]').waitFor();
const notice = (page: Page) => page.getByText(m.common_fallback_title());
/** Eight seconds go by for the animation that waits for them. */
const wait = (page: Page) =>
	page.locator('#fallback').evaluate((element) => element.getAnimations().forEach((it) => it.finish()));

/** The same page for a browser that has never heard of popovers, container queries, `:has()` or `dvh`. */
/** `also` is what the oldest browsers of phones lack besides those of staff. */
async function without(context: BrowserContext, also: string[] = []) {
	const older = (text: string) =>
		also
			.reduce((rest, feature) => rest.replaceAll(feature, `un${feature}`), text)
			.replaceAll('popover', 'pop0ver')
			.replaceAll('Popover', 'Pop0ver')
			.replaceAll(':has(', ':h4s(')
			.replace(/\d+dvh/g, '1unknown');
	// A page that is handed in counts as one from elsewhere, whose sockets to this machine need leave.
	await context.grantPermissions(['local-network-access']);
	await context.route(/\.(js|css)$|\/(join|screen|sessions)\//, async (route: Route) => {
		// A page that closes takes back what it still waited for.
		const response = await route.fetch().catch(() => null);
		if (response) await route.fulfill({ response, body: older(await response.text()) });
	});
}

/** Takes away what the oldest phones lack and closes what some keep closed. */
function takeAway() {
	for (const name of ['findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'])
		delete (Array.prototype as unknown as Record<string, unknown>)[name];
	for (const name of ['groupBy']) for (const on of [Map, Object]) delete (on as never)[name];
	for (const name of ['canParse', 'parse']) delete (URL as never)[name];
	for (const name of ['structuredClone', 'requestIdleCallback', 'speechSynthesis', 'scheduler', 'navigation'])
		delete (window as never)[name];
	delete (Crypto.prototype as never)['randomUUID'];
	for (const name of ['locks', 'wakeLock', 'clipboard', 'storage', 'share'])
		delete (Navigator.prototype as never)[name];
	for (const on of [Set, Promise, AbortSignal] as const)
		for (const name of ['union', 'difference', 'withResolvers', 'try', 'timeout', 'any'])
			delete ((name === 'union' || name === 'difference' ? on.prototype : on) as never)[name];
	const closed = () => {
		throw new DOMException('closed', 'SecurityError');
	};
	(window as unknown as Record<string, unknown>).BroadcastChannel = closed;
	for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
		Object.defineProperty(window, name, { get: closed, configurable: true });
}

test('a healthy phone never sees that the page has not started', async () => {
	const { page } = it.ana;
	await started(page);
	expect(await page.locator('#fallback').count()).toBe(0);
});

test('where scripts never arrive, the page says so after a while, and help and exit work', async () => {
	const { context, page } = await it.stage.seat({ viewport: { width: 390, height: 844 }, locale: 'en-US' });
	await context.route(/\/_app\/.*\.js$/, (route) => route.abort());
	await context.route('https://www.wikipedia.org/**', (route) => route.fulfill({ body: 'elsewhere' }));
	await page.goto('/join');
	expect(await notice(page).isVisible()).toBe(false);
	await wait(page);
	await notice(page).waitFor();
	expect(await stumbles(page, 'a page that has not started', onPhone)).toEqual([]);
	await page.locator('#fallback').getByRole('link', { name: m.common_help() }).click();
	await page.getByRole('heading', { name: m.join_help_title() }).waitFor();
	await wait(page);
	await page.locator('#fallback').getByRole('button', { name: m.join_exit() }).click();
	await page.waitForURL('https://www.wikipedia.org/');
});

test('with scripts turned off it says so at once', async () => {
	const { page } = await it.stage.seat({
		viewport: { width: 320, height: 568 },
		javaScriptEnabled: false,
		locale: 'es-MX'
	});
	await page.goto('/join');
	await page.getByText(m.join_fallback({}, { locale: 'es' })).waitFor();
	await page
		.locator('#fallback')
		.getByRole('link', { name: m.common_help({}, { locale: 'es' }) })
		.click();
	await page.getByRole('heading', { name: m.join_help_title({}, { locale: 'es' }) }).waitFor();
});

test('a program that fails at the start leaves the page as the server sent it', async () => {
	const page = await it.ana.context.newPage();
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	await page.addInitScript(() => {
		Object.defineProperty(Document.prototype, 'visibilityState', {
			get() {
				throw new Error('this phone is odd');
			}
		});
	});
	await page.goto(it.ana.page.url());
	await page.waitForFunction(() => document.getElementById('fallback')?.getAnimations().length);
	await expect.poll(() => errors).toContain('this phone is odd');
	await page.getByText('Welcome').first().waitFor();
	await wait(page);
	await notice(page).waitFor();
	await page.close();
	it.stage.troubles.splice(0);
});

test('the oldest phone takes part: check-in, menu, help, and everything kept closed', async () => {
	const { stage, maya } = it;
	const { context, page } = await stage.seat({
		viewport: { width: 390, height: 844 },
		hasTouch: true,
		isMobile: true,
		locale: 'en-US'
	});
	await context.addInitScript(takeAway);
	await without(context, ['@container']);
	await page.goto(`/join/${stage.world.joinCode}`);
	await started(page);
	await page.getByLabel(m.join_name()).fill('Old');
	await page.getByLabel(m.join_agree()).check();
	await page.getByRole('button', { name: m.join_ask() }).click();
	await page.getByRole('heading', { name: m.join_waiting_title({ name: 'Old' }) }).waitFor();
	await letIn(maya.page, 'Old', m.live_lead_who_guest());
	await page.getByText('Welcome').first().waitFor();
	const leave = page.getByRole('button', { name: m.join_leave() });
	expect(await leave.isVisible()).toBe(false);
	await page.getByRole('button', { name: m.common_menu() }).click();
	await leave.waitFor();
	await page.keyboard.press('Escape');
	await leave.waitFor({ state: 'hidden' });
	await goOn(maya, 'Check-in');
	await page.getByRole('slider').waitFor();
	await page.getByRole('slider').press('ArrowRight');
	await page.locator('button:not([data-resting])', { hasText: m.common_continue() }).click();
	await page.getByRole('textbox').fill('steady');
	await page.locator('button:not([data-resting])', { hasText: m.common_continue() }).click();
	await see(maya, 'steady');
	await page.getByRole('link', { name: m.common_help() }).click();
	await page.getByRole('dialog').waitFor();
	expect(stage.troubles).toEqual([]);
});

test('the console of a browser of three years ago opens its drawer of people', async () => {
	const { stage } = it;
	const { page, context } = await stage.staff('jonas', { viewport: { width: 800, height: 900 } });
	await context.addInitScript(takeAway);
	await without(context);
	await page.goto(`/sessions/${stage.world.session}/lead`);
	await started(page);
	const people = page.getByRole('region', { name: m.live_lead_people_label(), exact: true });
	expect(await people.isVisible()).toBe(false);
	await page.locator('header .opener').click();
	await people.waitFor();
	await page.keyboard.press('Escape');
	await people.waitFor({ state: 'hidden' });
	expect(stage.troubles).toEqual([]);
});
