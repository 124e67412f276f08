import { afterAll, beforeAll, expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { inOrder } from './in-order.ts';
import { stumbles, type Way } from './look.ts';
import { see, together, type Together } from './together.ts';

/** Ana and Cho answer the safety question with Yes while it is asked; their phones can send it only after everybody has gone home. */
let it: Together;
const onPhone: Way[] = [
	{ width: 390, scheme: 'light' },
	{ width: 320, scheme: 'dark' }
];

beforeAll(async () => {
	it = await together([
		{ id: 'in', title: 'Check-in', minutes: 10, activity: { kind: 'check-in', fields: ['mood', 'safety'] } }
	]);
}, 90_000);
inOrder(() => it?.stage);
afterAll(() => it?.stage.close());

test('what Ana and Cho say without a network waits on their phones, which say that it was not sent yet', async () => {
	for (const { page, context } of [it.ana, it.cho]) {
		await page.getByRole('heading', { name: m.activities_check_in_ask_mood() }).waitFor();
		await context.setOffline(true);
		await page.getByRole('button', { name: m.common_pass() }).click();
		await page.getByRole('heading', { name: m.activities_check_in_ask_safety() }).waitFor();
		await page.getByRole('radio', { name: m.activities_check_in_safety_yes(), exact: true }).check();
		await page.getByRole('button', { name: m.common_continue() }).click();
		await page.getByText(m.live_safety_unreached({ line: '988' })).waitFor();
		expect(await page.getByText(m.live_safety_told()).count()).toBe(0);
	}
});

test('the session ends and nobody is at the console: it still arrives, goes further at once, and Ana’s phone says so', async () => {
	const { maya, ana } = it;
	await maya.page.getByRole('button', { name: m.live_lead_end() }).click();
	await maya.page.getByRole('alertdialog').getByRole('button', { name: m.live_lead_end() }).click();
	await maya.page.waitForURL('**/wrap-up');
	await maya.page.goto('/today');
	await it.stage.pass(3);
	await ana.context.setOffline(false);
	await see(ana, m.live_safety_told());
	await see(ana, m.live_safety_unwatched({ line: '988' }));
	expect(await stumbles(ana.page, 'told, nobody at the console', onPhone)).toEqual([]);
	await maya.page.goto('/alerts');
	await see(maya, m.live_alert_level_co_facilitators());
});

test('Cho’s phone comes back when the session has been over for an hour: it still arrives', async () => {
	const { maya, cho, stage } = it;
	await stage.pass(60);
	await cho.context.setOffline(false);
	await see(cho, m.live_safety_told());
	await maya.page.goto('/alerts');
	await maya.page.getByRole('link', { name: m.live_alert_write_for({ name: 'Cho' }) }).waitFor();
});
