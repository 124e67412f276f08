import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clockAt, timeZones } from '#lib/domain/format.ts';
import { plusDays, weekdayOf } from '#lib/domain/weeks/rule.ts';
import { weekdayWords } from '#lib/pages/schedule/words.ts';
import { m } from '#lib/paraglide/messages.js';
import { defaultAgenda } from '#lib/server/programs/default-agenda.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { sharedBrowser } from '#tests/support/browser.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { stumbles, type Way } from './look.ts';

/**
 * Whoever has an empty installation sets up a program of two tracks with three groups a day each, brings fifteen people in from a
 * spreadsheet, and runs the first day of one track. Two people have phones with a browser; the others send what theirs would.
 */
let server: RunningServer;
let page: Page;
let phones: Page[] = [];
/** What it takes. */
const done = { pages: 0, presses: 0, fields: 0, letters: 0, pastes: 0 };
const since = (before: typeof done) => ({
	pages: done.pages - before.pages,
	presses: done.presses - before.presses,
	fields: done.fields - before.fields,
	letters: done.letters - before.letters,
	pastes: done.pastes - before.pastes
});
/**
 * Minutes of a practiced hand: 0.28 s a letter, 1.1 s to point, 0.2 s to press, 1.35 s to think before each act (Card, Moran and Newell's
 * keystroke-level model, 1980), and three seconds to look at each page.
 */
function minutes({ pages, presses, fields, letters, pastes }: typeof done): number {
	const acts = presses + fields + pastes;
	return (pages * 3 + acts * (1.35 + 1.1 + 0.2) + letters * 0.28 + pastes * 0.56) / 60;
}

/** A zone in which it is morning now, so that the day lies within one date. */
const zone = timeZones().find((one) => clockAt(Date.now(), one).startsWith('08'))!;
const today = dayOf(Date.now(), zone);
const days = [0, 2, 4].map((n) => weekdayWords(weekdayOf(plusDays(today, n)))).join(', ');
const clocks = (first: number) => [0, 1, 2].map((n) => clockAt(first + n * 3600_000, zone));
const morning = clocks(Math.ceil(Date.now() / 600_000) * 600_000 + 600_000);
const evening = ['17:00', '18:00', '19:00'];
const titles = ['psychotherapy', 'skills', 'recovery'];
const groups = ['Morning', 'Evening'].flatMap((track) => titles.map((title) => `${track} ${title}`));
const series = [
	'Group\tDays\tTime\tMinutes',
	...groups.map((title, i) => [title, days, [...morning, ...evening][i], 50].join('\t'))
];
const given = ['Ana', 'Benito', 'Cho', 'Dee', 'Elena', 'Farid', 'Gus', 'Hana', 'Ines', 'Jo'];
const people = [
	'Name\tTrack',
	...given.map((name) => `${name} Example\tMorning`),
	...['Kim', 'Lou', 'Mia', 'Ned', 'Oda'].map((name) => `${name} Example\tEvening`)
];
const wide: Way[] = [{ width: 1280, scheme: 'light' }];

beforeAll(async () => {
	server = await startServer({ env: { LOG_LEVEL: 'warn', TZ: 'UTC' } });
	page = await seat({ width: 1280, height: 800 });
}, 90_000);
afterAll(async () => {
	await Promise.all([page, ...phones].map((one) => one?.context().close()));
	await server?.stop();
});

async function seat(viewport: { width: number; height: number }) {
	const browser = await sharedBrowser();
	const context = await browser.newContext({
		...{ baseURL: server.origin, viewport, timezoneId: zone, locale: 'en-US', reducedMotion: 'reduce' }
	});
	return context.newPage();
}
async function sees(path: string | RegExp) {
	await page.waitForURL((url) => (typeof path === 'string' ? url.pathname === path : path.test(url.pathname)));
	await page.locator('html[data-alive]').waitFor();
	done.pages++;
}
async function types(label: string, text: string, of = page.locator('main')) {
	await of.getByLabel(label, { exact: true }).fill(text);
	done.fields++;
	done.letters += text.length;
}
async function pastes(lines: string[]) {
	await page.getByLabel(m.import_text()).fill(lines.join('\n'));
	done.pastes++;
}
async function presses(name: string | RegExp, kind: 'button' | 'link' = 'button', of = page.locator('body')) {
	await of.getByRole(kind, { name }).and(page.locator(':not([data-resting])')).first().click();
	done.presses++;
}
const ticks = async (of: string, label: string) => {
	await page.getByRole('group', { name: of }).getByLabel(label, { exact: true }).check();
	done.presses++;
};
const opens = async (path: string, name: string) => {
	await presses(name, 'link');
	await sees(path);
};

test('from an empty installation to two tracks of three groups each, and fifteen people in them', async () => {
	await page.goto('/');
	await sees('/setup');
	await types(m.staff_name(), 'Maya Holm');
	await types(m.staff_email(), 'maya@clinic.example');
	await types(m.staff_password(), 'a lantern by the river');
	await presses(m.staff_setup_create());
	await sees('/today');
	await presses(m.staff_first_colleague(), 'link');
	await sees('/admin/new');
	await types(m.staff_name(), 'Sara Lund');
	await types(m.staff_email(), 'sara@clinic.example');
	await presses(m.staff_admin_add_create());
	await page.getByText('/welcome#').waitFor();
	await opens('/today', m.staff_nav_today());

	await presses(m.staff_first_group(), 'link');
	await sees('/groups/new');
	for (const [i, title] of groups.entries()) {
		await types(m.staff_group_title(), title);
		if (i === 0) {
			await types(m.staff_program_name(), 'Day program');
			await ticks(m.staff_group_facilitators(), 'Maya Holm');
			await ticks(m.staff_group_supervisors(), 'Sara Lund');
		}
		if (i === groups.length - 1) break;
		await presses(m.staff_group_create_another());
		await page.getByText(m.staff_group_made({ title })).waitFor();
		done.pages++;
	}
	expect(await stumbles(page, 'one more group like the last one')).toEqual([]);
	await presses(m.staff_group_create());
	await sees(/^\/groups\/(?!new)/);

	await opens('/programs', m.program_title());
	await presses('Day program', 'link');
	await sees(/^\/programs\/./);
	for (const track of ['Morning', 'Evening']) {
		await page.getByText(m.program_track_add()).click();
		done.presses++;
		const form = page.locator('form[action="?/track"]').last();
		await types(m.program_name(), track, form);
		for (const title of titles) {
			await form.getByLabel(`${track} ${title}`).check();
			done.presses++;
		}
		await presses(m.program_save(), 'button', form);
		await page.locator('b', { hasText: track }).waitFor();
	}

	await presses(m.schedule_series_import(), 'link');
	await sees(/\/import\/series$/);
	await pastes(series);
	await presses(m.import_check());
	await page.getByText(m.import_series_ready({ count: 6 })).waitFor();
	expect(await stumbles(page, 'a list of series')).toEqual([]);
	await presses(m.import_series_do({ count: 6 }));
	await sees('/schedule');

	await opens('/today', m.staff_nav_today());
	await presses(m.staff_first_list(), 'link');
	await sees(/\/import$/);
	await pastes(people);
	await presses(m.import_check());
	await page.getByText(m.import_ready({ count: 15 })).waitFor();
	await presses(m.import_do({ count: 15 }));
	await page.getByText(m.import_done({ count: 15 })).waitFor();
	await sees(/\/people$/);
	report('setting up', done);
	expect(done.presses + done.fields + done.pastes).toBeLessThanOrEqual(60);
	expect(minutes(done)).toBeLessThan(6);
}, 180_000);

test('then runs its first day: one code, ten people let into three groups, and the end of each', async () => {
	const before = { ...done };
	await opens('/today', m.staff_nav_today());
	await presses(m.day_open({ title: 'Morning' }), 'link');
	await sees(/^\/days\//);
	const code = (await page.getByText(/^[2-9B-Z]{4}-[2-9B-Z]{4}$/).innerText()).trim();
	phones = await Promise.all(['Ana', 'Benito'].map((name) => comes(name, code)));
	await Promise.all(given.slice(2).map((name) => sends(name, code)));

	let letting = 0;
	for (const [i, title] of titles.entries()) {
		await opens('/today', m.staff_nav_today());
		await presses(new RegExp(`^${m.staff_session_plan()}: Morning ${title}`), 'link');
		await sees(/\/plan$/);
		await presses(m.live_plan_open());
		await sees(/\/lead$/);
		if (i === 0) {
			await presses(m.live_lead_let_in_expected({ count: 10 }));
			letting++;
		} else {
			// Whoever was in is in: nobody is let in again.
			await page
				.getByText(m.live_lead_lobby_along({ count: 10 }))
				.first()
				.waitFor();
		}
		await Promise.all(phones.map((phone) => phone.getByRole('heading', { name: m.join_lobby_title() }).waitFor()));
		await presses(m.live_lead_start());
		for (const { title } of defaultAgenda('en').slice(1)) await presses(m.live_lead_next({ title }));
		await page.getByRole('button', { name: m.live_lead_end() }).waitFor();
		await presses(m.live_lead_end());
		await presses(m.live_lead_end(), 'button', page.getByRole('alertdialog'));
		await sees(/\/wrap-up$/);
	}
	await phones[0]!.getByText(m.join_ended_text()).waitFor();
	expect(letting).toBeLessThanOrEqual(12);
	const day = since(before);
	report('its first day', day);
	expect(day.presses).toBeLessThanOrEqual(36);
	expect(minutes(day)).toBeLessThan(3);
}, 120_000);

test('somebody who would be in two groups at one time is pointed out before they are enrolled', async () => {
	await page.goto('/groups');
	await page.getByRole('link', { name: 'Evening skills' }).first().click();
	await page.waitForURL(/\/groups\/./);
	await page.getByRole('link', { name: m.schedule_new_series() }).click();
	await page.waitForURL(/\/schedule\/new/);
	await page.locator('html[data-alive]').waitFor();
	await page.getByLabel(weekdayWords(weekdayOf(plusDays(today, 2)))).check();
	await page.getByLabel(m.schedule_time(), { exact: true }).fill(morning[1]!);
	await page.getByRole('button', { name: m.schedule_make() }).click();
	await page.getByLabel(m.schedule_despite()).check();
	await page.getByRole('button', { name: m.schedule_make() }).click();
	await page.waitForURL(/\/schedule\?/);
	await page.goto('/groups');
	await page.getByRole('link', { name: 'Evening skills' }).first().click();
	await page.waitForURL(/\/groups\/./);
	await page.locator('html[data-alive]').waitFor();
	await page.getByLabel(m.staff_enroll_known()).selectOption({ label: 'Ana Example' });
	await page.getByRole('button', { name: m.staff_enroll(), exact: true }).first().click();
	await page.getByLabel(m.schedule_despite()).waitFor();
	expect(await page.getByText('Ana', { exact: true }).count()).toBe(0);
	expect(await stumbles(page, 'a conflict before somebody is enrolled', wide)).toEqual([]);
	await page.getByLabel(m.schedule_despite()).check();
	await page.getByRole('button', { name: m.staff_enroll(), exact: true }).first().click();
	await page.getByRole('link', { name: 'Ana', exact: true }).waitFor();
});

/** Somebody with a browser on their phone, who asks to come in. */
async function comes(name: string, code: string): Promise<Page> {
	const phone = await seat({ width: 390, height: 844 });
	await phone.goto(`/join/${code}`);
	await phone.locator('html[data-alive]').waitFor();
	await phone.getByLabel(m.join_name()).fill(name);
	await phone.getByLabel(m.join_agree()).check();
	await phone.getByRole('button', { name: m.join_ask() }).click();
	await phone.getByText(m.join_day_next_asks()).first().waitFor();
	return phone;
}

/** The same as the form of the door sends it. */
async function sends(name: string, code: string) {
	const answer = await fetch(`${server.origin}/join/${code}?/join`, {
		...{ method: 'POST', redirect: 'manual', headers: { origin: server.origin, accept: 'text/html' } },
		body: new URLSearchParams({ name, agree: 'on' })
	});
	expect(answer.status).toBe(303);
}

function report(what: string, took: typeof done) {
	const { pages, presses, fields, pastes, letters } = took;
	console.log(
		`${what}: ${pages} pages, ${presses} presses, ${fields} fields with ${letters} letters, ${pastes} lists pasted; ${minutes(took).toFixed(1)} min`
	);
}
