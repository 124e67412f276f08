import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import type { Block } from '#lib/room/agenda/block.ts';
import { promptWithin } from '#lib/room/wire.ts';
import { letIn } from './acts.ts';
import { inOrder } from './in-order.ts';
import { onPhone, stumbles } from './look.ts';
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
async function twice(page: Page, name: string) {
	const target = page.getByRole('button', { name }).first();
	await target.click({ trial: true });
	const { x, y, width, height } = (await target.boundingBox())!;
	await Promise.all([1, 2].map(() => page.mouse.click(x + width / 2, y + height / 2)));
}
/** A press, by finger or key, and a second one the very moment the button says something else. */
async function pressAndPressOn(page: Page, name: string, key: string | null = null) {
	const target = page.getByRole('button', { name }).first();
	await target.click({ trial: true });
	await target.evaluate(
		(button, key) =>
			new Promise<void>((done) => {
				const was = button.textContent;
				const press = () => {
					if (key) dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
					else (button as HTMLElement).click();
				};
				const changes = new MutationObserver(() => {
					if (button.textContent === was || button.hasAttribute('aria-busy')) return;
					changes.disconnect();
					press();
					setTimeout(done, 700);
				});
				changes.observe(button, { subtree: true, characterData: true, childList: true, attributes: true });
				press();
			}),
		key
	);
}
const stands = ({ page }: Seated, title: string) => page.getByRole('heading', { name: title, level: 2 }).waitFor();
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
	// What needs eyes first stands first: safety.
	expect((await answersOf('Ana')).slice(0, 3).map((text) => text === m.activities_lead_passed())).toEqual([
		...[false, true, true]
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
	await expect.poll(() => answersOf('Cho')).toEqual([m.activities_lead_no_answer(), '5', m.activities_lead_passed()]);
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

test('what is shown to the room leaves who is not done with their question; they look, and go on', async () => {
	const dee = await it.stage.phone('Dee');
	await letIn(maya.page, 'Dee', it.stage.world.clients.dee.name);
	await asked(dee, 1);
	await button(dee, m.common_pass()).click();
	const es = { locale: 'es' } as const;
	for (let left = 3; left > 0; left -= 1) await button(benito, m.common_pass({}, es)).click();
	await button(benito, m.activities_check_in_finish({}, es)).click();
	for (const who of [ana, cho]) {
		await button(who, m.common_pass()).click();
		await button(who, m.activities_check_in_finish()).click();
	}
	await maya.page.getByRole('button', { name: m.activities_check_in_lead_reveal() }).click();
	await ana.page.getByRole('heading', { name: m.activities_check_in_together() }).waitFor();
	await see(dee, m.activities_check_in_shown_meanwhile());
	await asked(dee, 2);
	expect(await stumbles(dee.page, 'shown while she answers', onPhone)).toEqual([]);
	await button(dee, m.activities_check_in_see()).click();
	await see(dee, m.activities_not_answered());
	expect(await dee.page.getByText(m.activities_check_in_passed(), { exact: true }).count()).toBe(1);
	await button(dee, m.activities_check_in_go_on()).click();
	await asked(dee, 2);
	await expect
		.poll(() => answersOf('Dee'))
		.toEqual([m.activities_lead_no_answer(), m.activities_lead_passed(), m.activities_lead_no_answer()]);
});

test('a double press of Next moves one block on', async () => {
	await pressAndPressOn(maya.page, m.live_lead_next({ title: 'Round' }));
	await stands(maya, 'Round');
	await maya.page.keyboard.press('b');
	await stands(maya, 'Arriving');
	await pressAndPressOn(maya.page, m.live_lead_next({ title: 'Round' }), 'n');
	await stands(maya, 'Round');
});

test('going on to the next person twice leaves them their turn', async () => {
	const { page } = maya;
	await page.getByRole('button', { name: m.activities_round_lead_build() }).click();
	await pressAndPressOn(page, m.activities_round_lead_begin({ name: 'Ana' }));
	await see(ana, m.activities_round_turn_title());
	await pressAndPressOn(page, m.activities_round_lead_go_on({ name: 'Benito' }));
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

test('[R6] Next, pressed while the network was gone, is dropped with a word when it is back', async () => {
	const { page, context } = maya;
	await context.setOffline(true);
	await page.keyboard.press('n');
	await page.waitForTimeout(promptWithin + 500);
	await context.setOffline(false);
	await see(maya, m.activities_lead_refused_stale());
	await page.getByRole('heading', { name: 'Order', level: 2 }).waitFor();
	expect(await ana.page.getByRole('heading', { name: m.activities_ballot_sent_title() }).count()).toBe(1);
});
