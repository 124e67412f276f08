import { afterAll, beforeAll, expect, test } from 'vitest';
import { timeIn } from '#lib/domain/format.ts';
import { plusDays } from '#lib/domain/weeks/rule.ts';
import { weekdayWords } from '#lib/pages/schedule/words.ts';
import { zoneWords } from '#lib/pages/when.ts';
import { m } from '#lib/paraglide/messages.js';
import { readConfig } from '#lib/server/config.ts';
import { founding } from '#lib/server/programs/team.ts';
import { startApp } from '#lib/server/start.ts';
import { createSeries } from '#lib/server/weeks/making.ts';
import type { World } from '#tests/support/world.ts';
import { inOrder } from './in-order.ts';
import { inSpanish, stumbles } from './look.ts';
import { Stage, type Seated } from './stage.ts';

/** Ada sets up the week of the day program; Maya plans a series, moves one session by keyboard, and cancels another. */
let stage: Stage;
let ada: Seated;
let maya: Seated;

beforeAll(async () => {
	stage = await Stage.open(undefined, inWarsaw);
}, 120_000);
afterAll(() => stage?.close());
inOrder(() => stage);

/** A Wednesday that is far enough ahead for the week to hold nothing else, and near enough for its sessions to be there. */
const wednesday = (() => {
	const today = new Date().toISOString().slice(0, 10);
	const weekday = new Date(`${today}T12:00Z`).getUTCDay();
	return plusDays(today, ((3 - weekday + 7) % 7) + 7);
})();

/** The day program meets in Warsaw; Jonas also leads a group on the Pacific coast, on Fridays at nine. */
async function inWarsaw({ dataDir, staff }: World) {
	const app = await startApp(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }));
	const { t, db, write } = app.store;
	const [program] = await db.select().from(t.program);
	const [group] = await db.select().from(t.group);
	const coast = { ...program!, id: 'coast', name: 'Coast program', timeZone: 'America/Los_Angeles' };
	await write((tx) => [
		tx.update(t.program).set({ timeZone: 'Europe/Warsaw' }),
		tx.insert(t.program).values(coast),
		tx.insert(t.group).values({ ...group!, id: 'west', programId: 'coast', title: 'West' }),
		...founding(tx, 'west', { facilitator: [staff.jonas.id], supervisor: [] }, 'system', Date.now())
	]);
	const fridays = { groupId: 'west', title: null, days: ['FR' as const], every: 1, startsAt: '09:00', minutes: 50 };
	const rest = { endsOn: null, meetingRoomId: null, facilitators: [], keptPlanId: null };
	await createSeries({ ...fridays, ...rest, startsOn: wednesday }, staff.jonas.id);
	await app.stop();
}

test('an administrator names a room, a level of care and a closure', async () => {
	ada = await stage.staff('ada');
	const { page } = ada;
	await page.goto('/programs');
	await page.getByRole('link', { name: 'Day program' }).click();
	await page.getByText(m.program_room_add()).click();
	await page.locator('form[action="?/room"]').getByLabel(m.program_name()).fill('Garden room');
	await page.locator('form[action="?/room"]').getByRole('button', { name: m.program_save() }).click();
	await page.getByText('Garden room').first().waitFor();
	await page.getByText(m.program_level_add()).click();
	const level = page.locator('form[action="?/level"]');
	await level.getByLabel(m.program_name()).fill('IOP, 3 days');
	await level.getByLabel(m.program_least_hours()).fill('9');
	await level.getByRole('button', { name: m.program_save() }).click();
	await page.getByText(m.program_level_least_hours({ least: '9' })).waitFor();
	await page.getByText(m.program_closure_add()).click();
	const found = await stumbles(page, 'the week of a program');
	const closed = plusDays(wednesday, 9);
	await page.getByLabel(m.program_closure_from()).fill(closed);
	await page.getByLabel(m.program_closure_to()).fill(closed);
	await page.getByLabel(m.program_closure_reason()).fill('Staff day');
	await page.getByRole('button', { name: m.program_closure_do() }).click();
	await page.getByText('Staff day').first().waitFor();
	expect(found).toEqual([]);
});

test('a facilitator makes a series, and its sessions are there', async () => {
	maya = await stage.staff('maya');
	const { page } = maya;
	await page.goto(`/schedule?day=${wednesday}`);
	await page.getByRole('heading', { name: m.schedule_empty() }).waitFor();
	const found = await stumbles(page, 'an empty schedule');
	await page.getByRole('link', { name: m.schedule_new_series() }).last().click();
	await page.getByLabel(weekdayWords('WE'), { exact: true }).check();
	await page.getByLabel(weekdayWords('FR'), { exact: true }).check();
	await page.getByLabel(m.schedule_room(), { exact: true }).selectOption('Garden room');
	found.push(...(await stumbles(page, 'a new series')), ...(await stumbles(page, 'a new series', inSpanish)));
	await page.getByRole('button', { name: m.schedule_make() }).click();
	await page.waitForURL(/\/schedule\?day=/);
	await page.locator('.card', { hasText: 'Garden room' }).first().waitFor();
	expect(await page.locator('.card').count()).toBe(2);
	found.push(...(await stumbles(page, 'the schedule')));
	expect(found).toEqual([]);
});

test('by keyboard one session is moved to Thursday, and the rest stays', async () => {
	const { page } = maya;
	const change = page.getByRole('link', { name: /^Move or change/ }).first();
	await change.focus();
	await page.keyboard.press('Enter');
	await page.waitForURL('**/change');
	const found = await stumbles(page, 'changing a session');
	await page.getByLabel(m.schedule_day(), { exact: true }).fill(plusDays(wednesday, 1));
	await page.getByRole('button', { name: m.schedule_change_save() }).focus();
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/schedule\?day=/);
	const day = (on: string) => page.locator(`section[aria-labelledby="day-${on}"] .card`);
	await day(plusDays(wednesday, 1)).first().waitFor();
	expect(await day(wednesday).count()).toBe(0);
	expect(await day(plusDays(wednesday, 2)).count()).toBe(1);
	expect(found).toEqual([]);
});

test('another is cancelled with a reason, and can be restored', async () => {
	const { page } = maya;
	await page
		.getByRole('link', { name: /^Move or change/ })
		.last()
		.click();
	await page.waitForURL('**/change');
	await page.getByLabel(m.schedule_cancel_reason(), { exact: true }).fill('Snow');
	await page.getByRole('button', { name: m.schedule_cancel(), exact: true }).click();
	await page.waitForURL(/\/schedule\?day=/);
	await page.getByText(m.staff_status_cancelled()).waitFor();
	await page.getByText('Snow').waitFor();
	const found = await stumbles(page, 'a cancelled session');
	await page
		.getByRole('link', { name: /^Move or change/ })
		.last()
		.click();
	await page.getByRole('button', { name: m.schedule_restore() }).click();
	await page.waitForURL(/\/schedule\?day=/);
	await page.getByText(m.staff_status_cancelled()).waitFor({ state: 'hidden' });
	expect(found).toEqual([]);
});

test('with the server in UTC, a browser in Los Angeles shows the program’s time everywhere, and says whose it is', async () => {
	const abroad = { timezoneId: 'America/Los_Angeles' };
	const { page } = await stage.staff('maya', abroad, `/schedule?day=${wednesday}`);
	const main = page.locator('main');
	const warsaw = m.schedule_zone({ zone: zoneWords('Europe/Warsaw') });
	await main.getByText(warsaw).waitFor();
	await page.locator('.card', { hasText: '10:00 AM' }).first().waitFor();
	expect(await main.textContent()).not.toMatch(/[^\d](1|9):00 AM/);
	await page
		.getByRole('link', { name: /^Move or change/ })
		.first()
		.click();
	await page.waitForURL('**/change');
	expect(await page.getByLabel(m.schedule_time(), { exact: true }).inputValue()).toBe('10:00');
	await main.getByText('10:00 AM').first().waitFor();
	await main.getByText(zoneWords('Europe/Warsaw')).first().waitFor();
	const session = page.url().split('/').at(-2)!;
	await page.goto(`/sessions/${session}/plan`);
	await main.getByText('10:00 AM').first().waitFor();
	const { plannedStart } = stage.world;
	const at = (zone: string) => timeIn('time', plannedStart, 'en', zone);
	await page.goto('/today');
	await main.getByText(warsaw).waitFor();
	const row = main.getByRole('listitem').filter({ hasText: 'Tuesday skills' }).first();
	await row.getByText(at('Europe/Warsaw')).first().waitFor();
	for (const zone of ['UTC', 'America/Los_Angeles']) expect(await row.textContent()).not.toContain(at(zone));
	// What belongs to no program goes by the clock of one's own.
	await page.goto('/account');
	await main.getByText(warsaw).waitFor();
	await page.locator('html[data-alive]').waitFor();
	const lines = (await main.textContent())!;
	for (const zone of ['UTC', 'America/Los_Angeles'])
		expect(lines).not.toContain(timeIn('moment', Date.now(), 'en', zone));
});

test('so do calendars to subscribe to, and the schedule of one person or one room', async () => {
	const { page } = await stage.staff('maya', { timezoneId: 'America/Los_Angeles' }, '/account/calendar');
	const main = page.locator('main');
	const warsaw = m.schedule_zone({ zone: zoneWords('Europe/Warsaw') });
	const momentsIn = (zone: string, from: number) =>
		Array.from({ length: 3 }, (_, n) => timeIn('moment', from + n * 60_000, 'en', zone));
	for (const path of ['/account/calendar', `/clients/${stage.world.clients.ana.id}/calendar`]) {
		await page.goto(path);
		await page.locator('html[data-alive]').waitFor();
		const from = Date.now();
		await page.getByRole('button', { name: m.calendar_feed_make() }).click();
		await page.getByText(m.calendar_feed_new()).waitFor();
		await page.goto(path);
		await main.getByText(warsaw).waitFor();
		const text = (await main.textContent())!;
		expect(momentsIn('Europe/Warsaw', from).some((moment) => text.includes(moment))).toBe(true);
		for (const zone of ['UTC', 'America/Los_Angeles'])
			for (const moment of momentsIn(zone, from)) expect(text).not.toContain(moment);
	}
	await page.goto(`/schedule?day=${wednesday}`);
	const room = await page.locator('select[name="room"] option', { hasText: 'Garden room' }).getAttribute('value');
	for (const narrowed of [`client=${stage.world.clients.ana.id}&people`, `room=${room}`]) {
		await page.goto(`/schedule?day=${wednesday}&${narrowed}`);
		await main.getByText(warsaw).waitFor();
		await page.locator('.card', { hasText: '10:00 AM' }).first().waitFor();
		expect(await main.locator('.card').allTextContents()).not.toContainEqual(expect.stringMatching(/[^\d](1|9):00 AM/));
	}
});

test('where zones mix, each time says its own', async () => {
	const { page } = await stage.staff('jonas', { timezoneId: 'America/Los_Angeles' }, `/schedule?day=${wednesday}`);
	await page.getByText(m.schedule_zones()).waitFor();
	await page
		.locator('.card', { hasText: zoneWords('Europe/Warsaw') })
		.first()
		.waitFor();
	const west = page.locator('.card', { hasText: 'West' }).first();
	await west.getByText('9:00 AM').waitFor();
	await west.getByText(zoneWords('America/Los_Angeles')).waitFor();
});
