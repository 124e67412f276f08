import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { sharedBrowser } from '#tests/support/browser.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { Counted } from './counted.ts';
import { stumbles } from './look.ts';

let server: RunningServer;
let page: Page;
let hand: Counted;

beforeAll(async () => {
	server = await startServer({ env: { LOG_LEVEL: 'warn' } });
	const context = await (
		await sharedBrowser()
	).newContext({ baseURL: server.origin, viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
	page = await context.newPage();
	hand = new Counted(page);
});
afterAll(async () => {
	await page?.context().close();
	await server?.stop();
});

const firstSteps = () => page.getByRole('region', { name: m.staff_first_title() });

test('whoever sets up a new installation is led to a running session, and has practiced before', async () => {
	await hand.setsUp();
	await firstSteps()
		.getByText(m.staff_first_count({ done: 0 }))
		.waitFor();
	expect(await stumbles(page, 'the first page')).toEqual([]);

	await practices();

	await hand.addsColleague();
	await hand.presses(m.staff_first_group(), 'link');
	await hand.sees('/groups/new');
	await hand.types(m.staff_group_title(), 'Morning skills');
	await hand.types(m.staff_program_name(), 'Day program');
	await hand.ticks(m.staff_group_facilitators(), 'Maya Holm');
	await hand.ticks(m.staff_group_supervisors(), 'Sara Lund');
	await hand.presses(m.staff_group_create());
	await hand.sees(/^\/groups\/(?!new)/);
	await hand.presses(m.staff_nav_today(), 'link');

	await hand.sees('/today');
	await hand.presses(m.staff_first_on_call(), 'link');
	await hand.sees('/admin/safety');
	await page.getByLabel(m.staff_safety_on_call()).selectOption({ label: 'Sara Lund' });
	hand.done.presses++;
	await hand.presses(m.common_save());
	await page.getByText(m.staff_safety_saved()).waitFor();
	await hand.presses(m.staff_nav_today(), 'link');

	await hand.sees('/today');
	await firstSteps()
		.getByText(m.staff_first_count({ done: 3 }))
		.waitFor();
	await hand.presses(m.staff_first_people(), 'link');
	await hand.sees(/^\/groups\/(?!new)/);
	await hand.types(m.staff_client_name(), 'Ana Duarte');
	await hand.types(m.staff_client_preferred(), 'Ana');
	await hand.presses(m.staff_enroll());
	await page.getByText('Ana Duarte').first().waitFor();
	await hand.presses(m.staff_nav_today(), 'link');

	await hand.sees('/today');
	await firstSteps()
		.getByText(m.staff_first_count({ done: 4 }))
		.waitFor();
	await hand.presses(m.staff_first_session(), 'link');
	await hand.sees('/sessions/new');
	await hand.presses(m.staff_plan_create());
	await hand.sees(/\/plan$/);
	await hand.presses(m.live_plan_open());
	await hand.sees(/\/lead$/);
	await hand.presses(m.live_lead_start());
	await page.getByRole('button', { name: m.live_lead_pause() }).waitFor();
	await page.goto('/today');
	expect(await firstSteps().count()).toBe(0);
	expect(hand.done.presses + hand.done.fields).toBeLessThanOrEqual(35);
});

async function practices() {
	await hand.presses(m.practice_start());
	await hand.sees(/\/lead$/);
	await page.getByText(m.practice_mark(), { exact: true }).first().waitFor();
	await page
		.getByText(/Juniper/)
		.first()
		.waitFor({ timeout: 20_000 });
	await page.goto('/today');
	await hand.sees('/today');
	await hand.presses(m.practice_delete());
	await page.getByRole('button', { name: m.practice_start() }).waitFor();
}
