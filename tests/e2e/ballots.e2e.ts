import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import type { Block } from '#lib/room/agenda/block.ts';
import { leaveAndReturn } from './acts.ts';
import { inOrder } from './in-order.ts';
import { inSpanish, onPhone, stumbles, type Way } from './look.ts';
import type { Locale } from './stage.ts';
import { goOn, see, together, type Together } from './together.ts';

/** One group rates, ranks and votes: each answer its own person's until Maya shows what all of them come to. */
const options = (...labels: [string, string][]) => labels.map(([en, es], at) => ({ id: `o${at}`, label: { en, es } }));
const blocks: Block[] = [
	{
		...{ id: 'ready', title: 'How ready', minutes: 5 },
		activity: {
			kind: 'scale',
			question: { en: 'How ready do you feel to say no?', es: '¿Con qué ganas te ves de decir que no?' },
			max: 10,
			low: { en: 'not at all', es: 'nada' },
			high: { en: 'very much', es: 'mucho' },
			anonymous: 'room'
		}
	},
	{
		...{ id: 'first', title: 'What first', minutes: 5 },
		activity: {
			kind: 'ranking',
			question: { en: 'What should we practise first?', es: '¿Qué practicamos primero?' },
			options: options(['Sleep', 'Dormir'], ['Worry', 'Preocupación'], ['Asking for help', 'Pedir ayuda']),
			anonymous: 'room'
		}
	}
];
const desk: Way[] = [{ width: 1280, scheme: 'light' }];
const wall: Way[] = [...desk, { width: 1280, scheme: 'dark', rules: ['color-contrast'] }];
const es = { locale: 'es' } as const;

let it: Together;
beforeAll(async () => {
	it = await together(blocks);
});
inOrder(() => it?.stage);
afterAll(() => it?.stage.close());

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const tongue = (page: Page): { locale: Locale } => ({ locale: page === it.benito.page ? 'es' : 'en' });
const rate = async (page: Page, value: number) => {
	await page.getByRole('slider').fill(String(value));
	await press(page, m.activities_ballot_send({}, tongue(page)));
	await page.getByRole('heading', { name: m.activities_ballot_sent_title({}, tongue(page)) }).waitFor();
};

test('Maya plans a poll: what is missing is said, and a choice can be moved, taken out and put back', async () => {
	const { page } = it.maya;
	const choice = (number: number) => page.getByLabel(m.activities_ballot_option({ number }), { exact: true });
	await page.goto(`/sessions/${it.stage.world.session}/plan`);
	await page.locator('html[data-alive]').waitFor();
	await press(page, m.live_plan_add());
	await press(page, m.activities_poll_name());
	await leaveAndReturn(page, m.activities_poll_name());
	await page.getByText(m.activities_setup_missing()).first().waitFor();
	await page.getByLabel(m.activities_ballot_question(), { exact: true }).fill('What helped you?');
	await choice(1).fill('A walk');
	await choice(2).fill('A call');
	await press(page, m.activities_ballot_option_add());
	await page.keyboard.type('Resting');
	await page.getByRole('button', { name: m.activities_ballot_option_up({ label: 'Resting' }) }).press('Enter');
	await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.endsWith('Resting'));
	expect(await choice(2).inputValue()).toBe('Resting');
	await press(page, m.activities_ballot_option_remove({ label: 'Resting' }));
	await press(page, m.activities_ballot_option_undo());
	expect(await choice(2).inputValue()).toBe('Resting');
	await page.getByRole('button', { name: m.activities_setup_add_spanish() }).first().click();
	const inSpanishToo = m.activities_setup_in_spanish({ label: m.activities_ballot_question() });
	await page.getByLabel(inSpanishToo).fill('¿Qué te ayudó?');
	await page.getByText(m.common_saved(), { exact: true }).waitFor();
	expect(await stumbles(page, 'planning a poll', desk)).toEqual([]);
	await page.goto(`/sessions/${it.stage.world.session}/lead`);
});

test('[R2] a scale: nothing chosen for anybody, a pass can become an answer, and the room sees no number before Maya shows it', async () => {
	const { maya, ana, benito, cho, display } = it;
	await press(ana.page, m.activities_ballot_send());
	await see(ana, m.activities_scale_choose());
	expect(await stumbles(ana.page, 'a scale', onPhone)).toEqual([]);
	expect(await stumbles(benito.page, 'una escala', inSpanish)).toEqual([]);
	await rate(ana.page, 3);
	await rate(benito.page, 7);
	await press(cho.page, m.common_pass());
	await see(display, m.activities_ballot_count({ answered: 3, here: 3 }));
	await see(maya, m.activities_ballot_lead_too_few({ count: 1 }));
	await press(cho.page, m.activities_change());
	await rate(cho.page, 7);
	expect(display.wire.text()).not.toMatch(/scale\.answered|"value"/);
	await press(maya.page, m.activities_ballot_lead_close());
	await see(ana, m.activities_ballot_closed_title());
	await see(maya, m.activities_scale_average({ average: '5.7' }));
	await press(maya.page, m.activities_ballot_lead_reveal());
	for (const who of [ana, cho, display]) await see(who, m.activities_scale_average({ average: '5.7' }));
	await see(benito, m.activities_scale_average({ average: '5,7' }, es));
	expect(await stumbles(ana.page, 'a spread', onPhone.slice(0, 1))).toEqual([]);
});

test('asked a second time, what changed stands beside it', async () => {
	const { maya, ana, benito, cho, display } = it;
	await press(maya.page, m.activities_ballot_lead_again());
	await see(ana, m.activities_ballot_second_how());
	await Promise.all([rate(ana.page, 8), rate(benito.page, 8), rate(cho.page, 9)]);
	const name = new RegExp(`^${m.activities_ballot_lead_close_and_reveal()}`);
	await maya.page.getByRole('button', { name }).click();
	for (const who of [maya, ana, display])
		await see(who, m.activities_scale_average_was({ before: '5.7', average: '8.3' }));
	expect(await stumbles(maya.page, 'two rounds of a scale', desk)).toEqual([]);
});

test('a ranking by keyboard and by finger: the focus goes along, and the wall says what the points are', async () => {
	const { maya, ana, benito, cho, display } = it;
	await goOn(maya, 'What first');
	const rows = (page: Page) => page.locator('ol > li').allInnerTexts();
	const down = ana.page.getByRole('button', { name: m.activities_ranking_down({ label: 'Sleep' }) });
	await down.press('Enter');
	await see(ana, m.activities_ballot_moved({ label: 'Sleep', place: 2, of: 3 }));
	await ana.page.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.endsWith('Sleep'));
	await ana.page.keyboard.press('Enter');
	// At the end there is only the way back up, and that has the focus.
	const up = m.activities_ranking_up({ label: 'Sleep' });
	await ana.page.waitForFunction((name) => document.activeElement?.getAttribute('aria-label') === name, up);
	expect((await rows(ana.page)).map((row) => row.trim())).toEqual(['1. Worry', '2. Asking for help', '3. Sleep']);

	const handle = (await cho.page.locator('.handle').last().boundingBox())!;
	const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2];
	await cho.page.mouse.move(x, y);
	await cho.page.mouse.down();
	await cho.page.mouse.move(x, y - 90, { steps: 4 });
	await cho.page.mouse.up();
	expect((await rows(cho.page))[1]).toContain('Asking for help');
	expect(await stumbles(cho.page, 'a ranking', onPhone)).toEqual([]);

	for (const { page } of [ana, benito, cho]) await press(page, m.activities_ballot_send({}, tongue(page)));
	// Benito has moved nothing, and says that this is his order.
	await press(benito.page, m.activities_untouched_send_order({}, tongue(benito.page)));
	const name = new RegExp(`^${m.activities_ballot_lead_close_and_reveal()}`);
	await maya.page.getByRole('button', { name }).click();
	for (const who of [ana, display]) await see(who, m.activities_ranking_method({ count: 2 }));
	await see(display, m.activities_ranking_place({ place: 1, label: 'Sleep' }));
	expect(await stumbles(display.page, 'a ranking on the wall', wall)).toEqual([]);
});

test('[R2] a poll that nobody may know: it is in the box, offline first and after a reload, and nowhere else', async () => {
	const { maya, ana, benito, cho, display, stage } = it;
	await goOn(maya, m.activities_poll_name());
	await see(maya, m.activities_ballot_lead_nobody_knows());
	await see(ana, m.activities_ballot_seen_everyone());
	await see(benito, '¿Qué te ayudó?');
	const votes = async ({ page }: typeof ana, choice: string) => {
		await page.getByRole('radio', { name: choice }).check();
		await press(page, m.activities_ballot_cast({}, tongue(page)));
	};
	await cho.context.setOffline(true);
	await votes(cho, 'Resting');
	await cho.page.getByRole('heading', { name: m.activities_ballot_box_wait_title() }).waitFor();
	await Promise.all([votes(ana, 'A walk'), votes(benito, 'A walk')]);
	await cho.context.setOffline(false);
	await cho.page.getByRole('heading', { name: m.activities_ballot_box_title() }).waitFor({ timeout: 20_000 });
	await ana.page.reload();
	await ana.page.getByRole('heading', { name: m.activities_ballot_box_title() }).waitFor();
	expect(await stumbles(ana.page, 'in the box', onPhone.slice(0, 1))).toEqual([]);

	await see(display, m.activities_ballot_count({ answered: 3, here: 3 }));
	for (const who of [maya, ana, benito, cho, display]) expect(who.wire.text()).not.toContain('poll.answered');
	const name = new RegExp(`^${m.activities_ballot_lead_close_and_reveal()}`);
	await maya.page.getByRole('button', { name }).click();
	await see(display, m.activities_ballot_answered({ count: 3 }));
	await see(benito, m.activities_ballot_together({}, es));
	await press(maya.page, m.activities_ballot_lead_hide());
	await see(ana, m.activities_ballot_closed_title());
	expect(stage.server.log()).not.toMatch(/poll|Resting/);
	expect(stage.troubles).toEqual([]);
});
