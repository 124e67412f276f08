import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { sharedBrowser } from '#tests/support/browser.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { stumbles } from './look.ts';

let server: RunningServer;
let page: Page;
/** What somebody does until they lead a session: pages they see, fields they fill, keys they press. */
const done = { pages: 0, fields: 0, presses: 0 };

beforeAll(async () => {
	server = await startServer({ env: { LOG_LEVEL: 'warn' } });
	const context = await (
		await sharedBrowser()
	).newContext({ baseURL: server.origin, viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
	page = await context.newPage();
});
afterAll(async () => {
	await page?.context().close();
	await server?.stop();
});

async function sees(path: string | RegExp) {
	await page.waitForURL((url) => (typeof path === 'string' ? url.pathname === path : path.test(url.pathname)));
	await page.locator('html[data-alive]').waitFor();
	done.pages++;
}
async function types(label: string, text: string) {
	await page.getByLabel(label, { exact: true }).fill(text);
	done.fields++;
}
async function presses(name: string | RegExp, kind: 'button' | 'link' = 'button') {
	await page.getByRole(kind, { name }).and(page.locator(':not([data-resting])')).first().click();
	done.presses++;
}
const ticks = async (of: string, label: string) => {
	await page.getByRole('group', { name: of }).getByLabel(label).check();
	done.presses++;
};
const firstSteps = () => page.getByRole('region', { name: m.staff_first_title() });

test('whoever sets up a new installation is led to a running session, and has practiced before', async () => {
	await page.goto('/');
	await sees('/setup');
	await types(m.staff_name(), 'Maya Holm');
	await types(m.staff_email(), 'maya@clinic.example');
	await types(m.staff_password(), 'a lantern by the river');
	await presses(m.staff_setup_create());

	await sees('/today');
	await firstSteps()
		.getByText(m.staff_first_count({ done: 0 }))
		.waitFor();
	expect(await stumbles(page, 'the first page')).toEqual([]);

	await practices();

	await presses(m.staff_first_colleague(), 'link');
	await sees('/admin/new');
	await types(m.staff_name(), 'Sara Lund');
	await types(m.staff_email(), 'sara@clinic.example');
	await presses(m.staff_admin_add_create());
	await page.getByText('/welcome#').waitFor();
	await presses(m.staff_nav_today(), 'link');

	await sees('/today');
	await presses(m.staff_first_group(), 'link');
	await sees('/groups/new');
	await types(m.staff_group_title(), 'Morning skills');
	await types(m.staff_program_name(), 'Day program');
	await ticks(m.staff_group_facilitators(), 'Maya Holm');
	await ticks(m.staff_group_supervisors(), 'Sara Lund');
	await presses(m.staff_group_create());
	await sees(/^\/groups\/(?!new)/);
	await presses(m.staff_nav_today(), 'link');

	await sees('/today');
	await presses(m.staff_first_on_call(), 'link');
	await sees('/admin/safety');
	await page.getByLabel(m.staff_safety_on_call()).selectOption({ label: 'Sara Lund' });
	done.presses++;
	await presses(m.common_save());
	await page.getByText(m.staff_safety_saved()).waitFor();
	await presses(m.staff_nav_today(), 'link');

	await sees('/today');
	await firstSteps()
		.getByText(m.staff_first_count({ done: 3 }))
		.waitFor();
	await presses(m.staff_first_people(), 'link');
	await sees(/^\/groups\/(?!new)/);
	await types(m.staff_client_name(), 'Ana Duarte');
	await types(m.staff_client_preferred(), 'Ana');
	await presses(m.staff_enroll());
	await page.getByText('Ana Duarte').first().waitFor();
	await presses(m.staff_nav_today(), 'link');

	await sees('/today');
	await firstSteps()
		.getByText(m.staff_first_count({ done: 4 }))
		.waitFor();
	await presses(m.staff_first_session(), 'link');
	await sees('/sessions/new');
	await presses(m.staff_plan_create());
	await sees(/\/plan$/);
	await presses(m.live_plan_open());
	await sees(/\/lead$/);
	await presses(m.live_lead_start());
	await page.getByRole('button', { name: m.live_lead_pause() }).waitFor();
	await page.goto('/today');
	expect(await firstSteps().count()).toBe(0);
	expect(done.presses + done.fields).toBeLessThanOrEqual(35);
});

async function practices() {
	await presses(m.practice_start());
	await sees(/\/lead$/);
	await page.getByText(m.practice_mark(), { exact: true }).first().waitFor();
	await page
		.getByText(/Juniper/)
		.first()
		.waitFor({ timeout: 20_000 });
	await page.goto('/today');
	await sees('/today');
	await presses(m.practice_delete());
	await page.getByRole('button', { name: m.practice_start() }).waitFor();
}
