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
import { Counted, type Done } from './counted.ts';
import { stumbles, type Way } from './look.ts';

/**
 * Whoever has an empty installation sets up a program of two tracks with three groups a day each, brings fifteen people in from a
 * spreadsheet, and runs the first day of one track. Two people have phones with a browser; the others send what theirs would.
 */
let server: RunningServer;
let page: Page;
let phones: Page[] = [];
let hand: Counted;
/**
 * Minutes of a practiced hand: 0.28 s a letter, 1.1 s to point, 0.2 s to press, 1.35 s to think before each act (Card, Moran and Newell's
 * keystroke-level model, 1980), and three seconds to look at each page.
 */
function minutes({ pages, presses, fields, letters, pastes }: Done): number {
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
	hand = new Counted(page);
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
const opens = async (path: string, name: string) => {
	await hand.presses(name, 'link');
	await hand.sees(path);
};

test('from an empty installation to two tracks of three groups each, and fifteen people in them', async () => {
	await hand.setsUp();
	await hand.addsColleague();

	await hand.presses(m.staff_first_group(), 'link');
	await hand.sees('/groups/new');
	for (const [i, title] of groups.entries()) {
		await hand.types(m.staff_group_title(), title);
		if (i === 0) {
			await hand.types(m.staff_program_name(), 'Day program');
			await hand.ticks(m.staff_group_facilitators(), 'Maya Holm');
			await hand.ticks(m.staff_group_supervisors(), 'Sara Lund');
		}
		if (i === groups.length - 1) break;
		await hand.presses(m.staff_group_create_another());
		await page.getByText(m.staff_group_made({ title })).waitFor();
		hand.done.pages++;
	}
	expect(await stumbles(page, 'one more group like the last one')).toEqual([]);
	await hand.presses(m.staff_group_create());
	await hand.sees(/^\/groups\/(?!new)/);

	await opens('/programs', m.program_title());
	await hand.presses('Day program', 'link');
	await hand.sees(/^\/programs\/./);
	for (const track of ['Morning', 'Evening']) {
		await page.getByText(m.program_track_add()).click();
		hand.done.presses++;
		const form = page.locator('form[action="?/track"]').last();
		await hand.types(m.program_name(), track, form);
		for (const title of titles) {
			await form.getByLabel(`${track} ${title}`).check();
			hand.done.presses++;
		}
		await hand.presses(m.program_save(), 'button', form);
		await page.locator('b', { hasText: track }).waitFor();
	}

	await hand.presses(m.schedule_series_import(), 'link');
	await hand.sees(/\/import\/series$/);
	await hand.pastes(m.import_text(), series);
	await hand.presses(m.import_check());
	await page.getByText(m.import_series_ready({ count: 6 })).waitFor();
	expect(await stumbles(page, 'a list of series')).toEqual([]);
	await hand.presses(m.import_series_do({ count: 6 }));
	await hand.sees('/schedule');

	await opens('/today', m.staff_nav_today());
	await hand.presses(m.staff_first_list(), 'link');
	await hand.sees(/\/import$/);
	await hand.pastes(m.import_text(), people);
	await hand.presses(m.import_check());
	await page.getByText(m.import_ready({ count: 15 })).waitFor();
	await hand.presses(m.import_do({ count: 15 }));
	await page.getByText(m.import_done({ count: 15 })).waitFor();
	await hand.sees(/\/people$/);
	report('setting up', hand.done);
	expect(hand.done.presses + hand.done.fields + hand.done.pastes).toBeLessThanOrEqual(60);
	expect(minutes(hand.done)).toBeLessThan(6);
}, 180_000);

test('then runs its first day: one code, ten people let into three groups, and the end of each', async () => {
	const before = { ...hand.done };
	await opens('/today', m.staff_nav_today());
	await hand.presses(m.day_open({ title: 'Morning' }), 'link');
	await hand.sees(/^\/days\//);
	const code = (await page.getByText(/^[2-9B-Z]{4}-[2-9B-Z]{4}$/).innerText()).trim();
	phones = await Promise.all(['Ana', 'Benito'].map((name) => comes(name, code)));
	await Promise.all(given.slice(2).map((name) => sends(name, code)));

	let letting = 0;
	for (const [i, title] of titles.entries()) {
		await opens('/today', m.staff_nav_today());
		await hand.presses(new RegExp(`^${m.staff_session_plan()}: Morning ${title}`), 'link');
		await hand.sees(/\/plan$/);
		await hand.presses(m.live_plan_open());
		await hand.sees(/\/lead$/);
		if (i === 0) {
			await hand.presses(m.live_lead_let_in_expected({ count: 10 }));
			letting++;
		} else {
			// Whoever was in is in: nobody is let in again.
			await page
				.getByText(m.live_lead_lobby_along({ count: 10 }))
				.first()
				.waitFor();
		}
		await Promise.all(phones.map((phone) => phone.getByRole('heading', { name: m.join_lobby_title() }).waitFor()));
		await hand.presses(m.live_lead_start());
		for (const { title } of defaultAgenda('en').slice(1)) await hand.presses(m.live_lead_next({ title }));
		await page.getByRole('button', { name: m.live_lead_end() }).waitFor();
		await hand.presses(m.live_lead_end());
		await hand.presses(m.live_lead_end(), 'button', page.getByRole('alertdialog'));
		await hand.sees(/\/wrap-up$/);
	}
	await phones[0]!.getByText(m.join_ended_text()).waitFor();
	expect(letting).toBeLessThanOrEqual(12);
	const day = hand.since(before);
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

function report(what: string, took: Done) {
	const { pages, presses, fields, pastes, letters } = took;
	console.log(
		`${what}: ${pages} pages, ${presses} presses, ${fields} fields with ${letters} letters, ${pastes} lists pasted; ${minutes(took).toFixed(1)} min`
	);
}
