import { afterAll, beforeAll, expect, test } from 'vitest';
import { plusDays } from '#lib/domain/weeks/rule.ts';
import { weekdayWords } from '#lib/pages/schedule/words.ts';
import { m } from '#lib/paraglide/messages.js';
import { inOrder } from './in-order.ts';
import { inSpanish, stumbles } from './look.ts';
import { Stage, type Seated } from './stage.ts';

/** Ada sets up the week of the day program; Maya plans a series, moves one session by keyboard, and cancels another. */
let stage: Stage;
let ada: Seated;
let maya: Seated;

beforeAll(async () => {
	stage = await Stage.open();
}, 120_000);
afterAll(() => stage?.close());
inOrder(() => stage);

/** A Wednesday that is far enough ahead for the week to hold nothing else, and near enough for its sessions to be there. */
const wednesday = (() => {
	const today = new Date().toISOString().slice(0, 10);
	const weekday = new Date(`${today}T12:00Z`).getUTCDay();
	return plusDays(today, ((3 - weekday + 7) % 7) + 7);
})();

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
