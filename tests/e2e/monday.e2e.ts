import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayOf } from '#lib/server/programs/times.ts';
import { weekdayOf } from '#lib/domain/weeks/rule.ts';
import { m } from '#lib/paraglide/messages.js';
import { sharedBrowser } from '#tests/support/browser.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { stumbles } from './look.ts';

/** Maya is alone on Monday morning with an empty installation: by noon her program of three groups and three people runs. */
const groups = ['Process', 'Skills', 'Wellness'];
/** Where it is not late: what is planned for today must be ahead. */
const zone = new Date().getUTCHours() < 20 ? 'UTC' : 'America/Los_Angeles';
const today = dayOf(Date.now(), zone);

let server: RunningServer;
let page: Page;
const done = { fields: 0, presses: 0 };
const counted: Record<string, string> = {};

beforeAll(async () => {
	server = await startServer({ env: { LOG_LEVEL: 'warn', TZ: 'UTC' } });
	const context = await (
		await sharedBrowser()
	).newContext({
		...{ baseURL: server.origin, viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' },
		timezoneId: zone
	});
	page = await context.newPage();
});
afterAll(async () => {
	await page?.context().close();
	await server?.stop();
});

const settled = async (path: RegExp) => {
	await page.waitForURL((url) => path.test(url.pathname));
	await page.locator('html[data-alive]').waitFor();
};
const types = async (label: string, text: string, within = page.locator('main')) => {
	await within.getByLabel(label, { exact: true }).fill(text);
	done.fields++;
};
const presses = async (name: string | RegExp, kind: 'button' | 'link' = 'button', within = page.locator('body')) => {
	await within.getByRole(kind, { name }).and(page.locator(':not([data-resting])')).first().click();
	done.presses++;
};
const opens = async (summary: string) => {
	await page.getByText(summary, { exact: true }).click();
	done.presses++;
};
/** What one part of the morning took. */
async function part(name: string, does: () => Promise<void>) {
	const before = { ...done };
	await does();
	counted[name] = `${done.presses - before.presses} presses, ${done.fields - before.fields} fields`;
}

test('from nothing to a program with a level, a track and three groups', async () => {
	await part('account', async () => {
		await page.goto('/');
		await settled(/^\/setup$/);
		await types(m.staff_name(), 'Maya Holm');
		await types(m.staff_email(), 'maya@clinic.example');
		await types(m.staff_password(), 'a lantern by the river');
		await presses(m.staff_setup_create());
		await settled(/^\/today$/);
	});
	await part('three groups', async () => {
		for (const [i, title] of groups.entries()) {
			await page.goto('/groups/new');
			done.presses++;
			await settled(/new$/);
			await types(m.staff_group_title(), title);
			if (i === 0) await types(m.staff_program_name(), 'Day program');
			await page.getByRole('group', { name: m.staff_group_facilitators() }).getByLabel('Maya Holm').check();
			done.presses++;
			await presses(m.staff_group_create());
			await settled(/^\/groups\/(?!new)/);
		}
	});
	await part('level and track', async () => {
		await presses(m.program_title(), 'link');
		await settled(/^\/programs$/);
		await presses('Day program', 'link');
		await settled(/^\/programs\/.+/);
		await opens(m.program_level_add());
		const level = page.locator('form[action="?/level"]');
		await types(m.program_name(), 'IOP, 3 days', level);
		await types(m.program_least_hours(), '9', level);
		await presses(m.program_save(), 'button', level);
		await page.getByText('IOP, 3 days').first().waitFor();
		await opens(m.program_track_add());
		const track = page.locator('form[action="?/track"]');
		await types(m.program_name(), 'Morning', track);
		await track.getByLabel(m.program_track_level()).selectOption({ label: 'IOP, 3 days' });
		done.presses++;
		for (const title of groups) await track.getByLabel(title, { exact: true }).check();
		done.presses += groups.length;
		await presses(m.program_save(), 'button', track);
		await page.getByText('Morning').first().waitFor();
	});
});

test('her week and her people come in by two lists', async () => {
	await part('three series by a list', async () => {
		await presses(m.schedule_series_import(), 'link');
		await settled(/import\/series$/);
		const day = weekdayOf(today);
		const lines = groups.map((title, i) => `${title}\t${day}\t23:${['00', '20', '40'][i]}\t15`);
		await types(m.import_text(), ['Group\tDays\tTime\tMinutes', ...lines].join('\n'));
		await presses(m.import_check());
		await page.getByText(m.import_series_ready({ count: 3 })).waitFor();
		expect(await stumbles(page, 'a list of series')).toEqual([]);
		await presses(m.import_series_do({ count: 3 }));
		await settled(/^\/schedule$/);
		await page.locator('.card', { hasText: 'Wellness' }).first().waitFor();
	});
	await part('three people by a list', async () => {
		await presses(m.program_title(), 'link');
		await presses('Day program', 'link');
		await presses(m.program_tab_people(), 'link');
		await settled(/people$/);
		await presses(m.people_import(), 'link');
		await settled(/import$/);
		await types(m.import_text(), 'Name\tTrack\nAna Duarte\tMorning\nBen Okafor\tMorning\nCho Lin\tMorning');
		await presses(m.import_check());
		await page.getByText(m.import_ready({ count: 3 })).waitFor();
		await presses(m.import_do({ count: 3 }));
		await settled(/people$/);
		await page.getByText('Ana Duarte').first().waitFor();
	});
});

test('the day’s code is on the door, and three blocks run', async () => {
	await part('day code', async () => {
		await presses(m.schedule_title(), 'link');
		await settled(/^\/schedule$/);
		await presses(m.schedule_day_page(), 'link');
		await settled(/^\/days\//);
		await page.getByText('Wellness').first().waitFor();
	});
	await part('three blocks', async () => {
		for (const title of groups) {
			await presses(m.staff_nav_today(), 'link');
			await settled(/^\/today$/);
			await presses(new RegExp(`: ${title}`), 'link');
			await settled(/\/plan$/);
			await presses(m.live_plan_open());
			await settled(/\/lead$/);
			await presses(m.live_lead_start());
			await page.getByRole('button', { name: m.live_lead_pause() }).waitFor();
			await presses(m.live_console_session_menu());
			await page.getByRole('menuitem', { name: m.live_console_end_open() }).click();
			done.presses++;
			await presses(m.live_lead_end(), 'button', page.getByRole('dialog'));
			await settled(/wrap-up/);
		}
	});
	console.log(JSON.stringify({ ...counted, done }));
	expect(done.presses).toBeLessThanOrEqual(60);
	expect(done.fields).toBeLessThanOrEqual(14);
});
