/** Retakes the screenshots of the README and the guides from a demo of its own: `npm run pictures`. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '#tests/support/browser.ts';
import { prepare } from './lib/building.ts';
import { environmentWith, preset } from './lib/environment.ts';
import { root } from './lib/steps.ts';

await prepare();
const { m } = await import('#lib/paraglide/messages.js');
const folder = join(root, 'docs/pictures');
mkdirSync(folder, { recursive: true });
const desk = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

const data = mkdtempSync(join(tmpdir(), 'circlekeeper-pictures-'));
// In every screenshot it is ten in the morning, wherever and whenever it is taken.
const zone = `Etc/GMT${((offset) => (offset > 0 ? '-' : '+') + Math.abs(offset))(10 - new Date().getUTCHours())}`;
preset({ PORT: '4127' });
const demo = spawn(process.execPath, [join(root, 'src/cli/demo.ts')], {
	cwd: root,
	env: environmentWith({ TZ: zone, DATA_DIR: data }),
	stdio: ['ignore', 'pipe', 'inherit']
});
const browser = await openBrowser();
try {
	await takeAll(await printed(/Ctrl\+C/));
} finally {
	await browser.close();
	demo.kill();
	await new Promise((ended) => demo.once('exit', ended));
	rmSync(data, { recursive: true, force: true });
}

async function takeAll(told: string) {
	const origin = /Sign in at (\S+)\/login/.exec(told)![1]!;
	const password = /with the password\s+(.+)/.exec(told)![1]!;
	const path = (pattern: RegExp) => pattern.exec(told)![0];
	const open = async (options: BrowserContextOptions) =>
		(
			await browser.newContext({
				...{ baseURL: origin, locale: 'en-US', timezoneId: zone, reducedMotion: 'reduce' },
				...options
			})
		).newPage();
	async function signedIn(who: string): Promise<Page> {
		const page = await open(desk);
		await page.goto('/login', { waitUntil: 'networkidle' });
		await page.getByLabel(m.staff_email()).fill(new RegExp(`${who}@\\S+`).exec(told)![0]);
		await page.getByLabel(m.staff_password()).fill(password);
		await page.getByRole('button', { name: m.staff_sign_in() }).click();
		await page.waitForURL('**/today');
		return page;
	}
	const at = async (page: Page, where: string, name: string) => {
		await page.goto(where);
		await take(page, name);
	};

	const nora = await signedIn('nora');
	await take(nora, 'today');
	const lead = path(/\/sessions\/\d+\/lead/);
	await at(nora, lead.replace('lead', 'plan'), 'plan');
	await at(nora, lead, 'console');

	const robin = await open(phone);
	await at(robin, path(/\/join\/\w+/), 'phone-join');
	await robin.getByLabel(m.join_name()).fill('Robin');
	await robin.getByLabel(m.join_agree()).check();
	await robin.getByRole('button', { name: m.join_ask() }).click();
	await nora
		.getByRole('button', { name: new RegExp(`^${m.live_lead_let_in()}.*Robin$`) })
		.first()
		.click();
	await nora.getByRole('dialog').getByRole('radio', { name: m.live_lead_who_guest() }).check();
	await take(nora, 'let-in');
	await nora.getByRole('dialog').getByRole('button', { name: m.live_lead_let_in(), exact: true }).click();
	await robin.getByRole('slider').fill('6');
	await take(robin, 'phone');

	await nora.getByRole('button', { name: m.activities_check_in_lead_reveal() }).click();
	await at(await open({ viewport: { width: 1280, height: 720 } }), path(/\/screen\/\w+#p=[\w-]+/), 'display');

	await nora.goto('/today');
	const unsigned = nora.getByRole('link', { name: /^\d+ unsigned notes/ });
	const wrapUp = /.*\/wrap-up/.exec((await unsigned.first().getAttribute('href'))!)![0];
	await at(nora, wrapUp, 'attendance');
	await nora.goto(`${wrapUp}/people`);
	await take(nora, 'note');
	await at(nora, `${wrapUp}/sign`, 'sign');
	await nora.goto('/groups');
	const group = (await nora.locator('main a[href^="/groups/"]').first().getAttribute('href'))!;
	await at(nora, group, 'group');

	const ingrid = await signedIn('ingrid');
	await ingrid.goto('/reviews');
	await ingrid.locator('main a[href^="/reviews/"]').first().click();
	await take(ingrid, 'reviews');

	const otis = await signedIn('otis');
	await at(otis, '/admin', 'people-and-access');
	await at(otis, '/admin/safety', 'safety');
}

async function take(page: Page, name: string) {
	// Not `networkidle`: a live page's network is never idle.
	await page.waitForLoadState('load');
	await page.evaluate(() => document.fonts.ready.then(() => true));
	await page.waitForTimeout(1500);
	await page.screenshot({ path: join(folder, `${name}.png`) });
	console.log(`docs/pictures/${name}.png`);
}

/** Resolves with the demo's output once it contains `pattern`. */
function printed(pattern: RegExp): Promise<string> {
	let text = '';
	return new Promise((found, fail) => {
		demo.stdout.on('data', (more) => pattern.test((text += more)) && found(text));
		demo.once('exit', () => fail(new Error('The demo ended before it was ready.')));
	});
}
