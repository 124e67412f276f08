import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { Authenticator } from '#tests/support/authenticator.ts';
import { sharedBrowser } from '#tests/support/browser.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { stumbles } from './look.ts';

const password = 'a lantern by the river';
let server: RunningServer;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
	server = await startServer({ env: { LOG_LEVEL: 'warn' }, node: ['--import', './tests/support/clock.mjs'] });
});
afterAll(async () => {
	await Promise.all(contexts.map((context) => context.close()));
	await server?.stop();
});

async function browser(viewport = { width: 1280, height: 800 }): Promise<Page> {
	const options = { baseURL: server.origin, viewport, reducedMotion: 'reduce' as const };
	contexts.push(await (await sharedBrowser()).newContext(options));
	return contexts.at(-1)!.newPage();
}
async function sees(page: Page, path: string) {
	await page.waitForURL((url) => url.pathname === path);
	await page.locator('html[data-alive]').waitFor();
}
const types = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
const presses = (page: Page, name: string, kind: 'button' | 'link' = 'button') =>
	page.getByRole(kind, { name, exact: true }).and(page.locator(':not([data-resting])')).first().click();

/** A device with a fingerprint reader that finds its person. */
async function fingerprintOn(page: Page) {
	const device = await page.context().newCDPSession(page);
	await device.send('WebAuthn.enable');
	await device.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
			...{ isUserVerified: true, automaticPresenceSimulation: true }
		}
	});
}
async function keepsCodes(page: Page) {
	await sees(page, '/account/factors/codes');
	expect(await page.locator('ol li').count()).toBe(10);
	expect(await stumbles(page, 'recovery codes')).toEqual([]);
	await presses(page, m.two_step_codes_kept());
}

test('whoever sets up a clinic gives two people a second step, signs in with it, and confirms later without losing a word', async () => {
	const ada = await browser();
	await fingerprintOn(ada);
	await ada.goto('/setup');
	await sees(ada, '/setup');
	await types(ada, m.staff_name(), 'Ada Brook');
	await types(ada, m.staff_email(), 'ada@clinic.example');
	await types(ada, m.staff_password(), password);
	await presses(ada, m.staff_setup_create());
	await sees(ada, '/today');
	await ada.getByText(m.two_step_days({ days: 7 })).waitFor();
	await presses(ada, m.two_step_set_it_up(), 'link');
	await sees(ada, '/account/factors/new');
	expect(await stumbles(ada, 'setting up')).toEqual([]);
	await presses(ada, m.two_step_passkey_add());
	await keepsCodes(ada);

	await sees(ada, '/account/factors');
	await ada.getByText(m.two_step_codes_left({ count: 10 })).waitFor();
	await ada.goto('/admin/new');
	await sees(ada, '/admin/new');
	await types(ada, m.staff_name(), 'Sara Lund');
	await types(ada, m.staff_email(), 'sara@clinic.example');
	await presses(ada, m.staff_admin_add_create());
	const link = await ada.getByText('/welcome#').innerText();

	const sara = await browser({ width: 390, height: 844 });
	await sara.goto(link);
	await sees(sara, '/welcome');
	await types(sara, m.staff_account_new(), password);
	await presses(sara, m.staff_welcome_go());
	await sees(sara, '/login/set-up');
	expect(await stumbles(sara, 'setting up at the first sign-in')).toEqual([]);
	const phone = new Authenticator(await sara.locator('.secret').innerText());
	await types(sara, m.two_step_code_first(), phone.code());
	await presses(sara, m.two_step_app_add());
	await keepsCodes(sara);
	await sees(sara, '/today');
	expect(await sara.getByText(m.two_step_set_it_up()).count()).toBe(0);

	await sara.context().clearCookies();
	await signsIn(sara, 'sara@clinic.example');
	expect(await stumbles(sara, 'the second step')).toEqual([]);
	await types(sara, m.two_step_code(), '000000');
	await presses(sara, m.staff_sign_in());
	await sara.getByText(m.two_step_code_wrong()).first().waitFor();
	await types(sara, m.two_step_code(), phone.code(1));
	await presses(sara, m.staff_sign_in());
	await sees(sara, '/today');

	await ada.context().clearCookies();
	await signsIn(ada, 'ada@clinic.example');
	await presses(ada, m.two_step_passkey_use());
	await sees(ada, '/today');

	for (let minutes = 0; minutes < 12; minutes += 3) {
		process.kill(server.pid, 'SIGUSR2');
		await ada.request.get('/today');
	}
	await ada.goto('/admin/new');
	await sees(ada, '/admin/new');
	await types(ada, m.staff_name(), 'Otto Lind');
	await types(ada, m.staff_email(), 'otto@clinic.example');
	await presses(ada, m.staff_admin_add_create());
	const dialog = ada.getByRole('dialog');
	await dialog.getByText(m.two_step_confirm_text()).waitFor();
	expect(await stumbles(ada, 'confirming')).toEqual([]);
	await types(ada, m.two_step_proof(), 'not my password');
	await presses(ada, m.common_continue());
	await dialog.getByText(m.two_step_proof_wrong()).waitFor();
	await dialog.getByRole('button', { name: m.two_step_passkey_use() }).click();
	await ada.getByText(m.staff_admin_link_title({ name: 'Otto Lind' })).waitFor();
	expect(await dialog.count()).toBe(0);
});

async function signsIn(page: Page, email: string) {
	await page.goto('/login');
	await sees(page, '/login');
	await types(page, m.staff_email(), email);
	await types(page, m.staff_password(), password);
	await presses(page, m.staff_sign_in());
	await sees(page, '/login/two-step');
}
