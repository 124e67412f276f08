import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import type { Block } from '#lib/room/agenda/block.ts';
import { promptWithin } from '#lib/room/wire.ts';
import { inOrder } from './in-order.ts';
import type { Seated } from './stage.ts';
import { see, together, type Together } from './together.ts';

/** Hasty fingers, and a network that was gone for a while. */
const question = { en: 'What helps?', es: '¿Qué ayuda?' };
const options = ['walk', 'call', 'rest'].map((id) => ({ id, label: { en: id, es: id } }));
const blocks: Block[] = [
	{
		id: 'in',
		title: 'Arriving',
		minutes: 5,
		activity: { kind: 'check-in', fields: ['mood', 'anxiety', 'safety-self'] }
	},
	{ id: 'round', title: 'Round', minutes: 9, activity: { kind: 'round', question, minutes: 2, namesAgreed: true } },
	{ id: 'order', title: 'Order', minutes: 5, activity: { kind: 'ranking', question, options, anonymous: 'room' } },
	{ id: 'talk', title: 'Talk', minutes: 5, activity: null },
	{ id: 'end', title: 'Close', minutes: 5, activity: null }
];

let it: Together;
let maya: Seated, ana: Seated, benito: Seated, cho: Seated;
beforeAll(async () => {
	it = await together(blocks);
	({ maya, ana, benito, cho } = it);
}, 90_000);
inOrder(() => it?.stage);
afterAll(() => it?.stage.close());

const button = ({ page }: Seated, name: string) => page.getByRole('button', { name, exact: true });
const asked = (who: Seated, step: number) => see(who, m.activities_check_in_step({ step, of: 3 }));
/** Two taps in one place, as fast as a finger is, wherever the page has moved meanwhile. */
async function twice(page: Page, name: string | RegExp) {
	const target = page.getByRole('button', { name }).first();
	await target.click({ trial: true });
	const { x, y, width, height } = (await target.boundingBox())!;
	for (let tap = 0; tap < 2; tap += 1) {
		await page.mouse.click(x + width / 2, y + height / 2);
		await page.waitForTimeout(120);
	}
}
/** The server has heard everything this phone said. */
const answersOf = async (name: string) => {
	const { page } = maya;
	const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
	return (await row.getByRole('cell').allInnerTexts()).map((text) => text.trim());
};

test('a double tap on Pass passes one question, and never the one about safety', async () => {
	await asked(ana, 1);
	await twice(ana.page, m.common_pass());
	await asked(ana, 2);
	await twice(ana.page, m.common_pass());
	await asked(ana, 3);
	await see(ana, m.activities_check_in_ask_safety_self());
	expect((await answersOf('Ana')).slice(0, 3).map((text) => text === m.activities_lead_passed())).toEqual([
		true,
		true,
		false
	]);
});

test('Continue without touching asks once, and what is sent is what the button says', async () => {
	await asked(cho, 1);
	await button(cho, m.common_continue()).click();
	await see(cho, m.activities_untouched_scale({ value: 5 }));
	await asked(cho, 1);
	await button(cho, m.activities_untouched_send({ value: 5 })).click();
	await asked(cho, 2);
	await button(cho, m.common_continue()).click();
	await button(cho, m.common_pass()).click();
	await asked(cho, 3);
	await button(cho, m.common_continue()).click();
	await see(cho, m.activities_untouched());
	await asked(cho, 3);
	await expect.poll(() => answersOf('Cho')).toEqual(['5', m.activities_lead_passed(), m.activities_lead_no_answer()]);
});

test('a swipe that begins on a slider scrolls, and answers nothing', async () => {
	const { page, context } = benito;
	await page.setViewportSize({ width: 320, height: 400 });
	const slider = page.getByRole('slider');
	await slider.scrollIntoViewIfNeeded();
	const { x, y, width } = (await slider.boundingBox())!;
	const before = await page.evaluate(() => scrollY);
	const touch = await context.newCDPSession(page);
	const at = (down: number) => [{ x: x + width / 4, y: y + 10 - down }];
	await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
	for (const down of [5, 20, 40, 80, 120]) {
		await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(down) });
		await page.waitForTimeout(30);
	}
	await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	expect(await page.evaluate(() => scrollY)).toBeGreaterThan(before);
	expect(await slider.getAttribute('aria-valuetext')).toBe(m.common_slider_unset({}, { locale: 'es' }));
	await page.setViewportSize({ width: 390, height: 844 });
});

test('a double press of Next moves one block on', async () => {
	await twice(maya.page, m.live_lead_next({ title: 'Round' }));
	await maya.page.waitForTimeout(1000);
	await maya.page.getByRole('heading', { name: 'Round', level: 2 }).waitFor();
	await maya.page.keyboard.press('b');
	await maya.page.keyboard.press('b');
	await maya.page.getByRole('heading', { name: 'Arriving', level: 2 }).waitFor();
	await maya.page.waitForTimeout(1000);
	for (const key of ['n', 'n']) await maya.page.keyboard.press(key);
	await maya.page.getByRole('heading', { name: 'Round', level: 2 }).waitFor();
});

test('going on to the next person twice leaves them their turn', async () => {
	const { page } = maya;
	await page.getByRole('button', { name: m.activities_round_lead_build() }).click();
	await twice(page, m.activities_round_lead_begin({ name: 'Ana' }));
	await see(ana, m.activities_round_turn_title());
	await twice(page, m.activities_round_lead_go_on({ name: 'Benito' }));
	await see(benito, m.activities_round_turn_title({}, { locale: 'es' }));
	await page.waitForTimeout(1000);
	await see(benito, m.activities_round_turn_title({}, { locale: 'es' }));
});

test('an order nobody touched is no answer until a button says so', async () => {
	const { page } = maya;
	await page.getByRole('button', { name: m.live_lead_next({ title: 'Order' }) }).click();
	await button(ana, m.activities_ballot_send()).click();
	await see(ana, m.activities_untouched_order());
	await button(ana, m.activities_untouched_send_order()).click();
	await ana.page.getByRole('heading', { name: m.activities_ballot_sent_title() }).waitFor();
});

test('[R6] Hold and Next, pressed while the network was gone, are dropped with a word when it is back', async () => {
	const { page, context } = maya;
	await context.setOffline(true);
	await page.keyboard.press('n');
	await page.waitForTimeout(promptWithin + 500);
	await context.setOffline(false);
	await see(maya, m.live_lead_refused_stale());
	await page.getByRole('heading', { name: 'Order', level: 2 }).waitFor();
	expect(await ana.page.getByRole('heading', { name: m.activities_ballot_sent_title() }).count()).toBe(1);
});
