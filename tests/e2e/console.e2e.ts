import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import type { Block } from '#lib/room/agenda/block.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { password } from '#tests/support/cast.ts';
import { crowd, tenPeople } from '#tests/support/crowd.ts';
import { saved } from './acts.ts';
import { inOrder } from './in-order.ts';
import { stumbles, ways, type Way } from './look.ts';
import { Stage, type Seated } from './stage.ts';
import { see } from './together.ts';

/** Maya, in a hurry, leads ten people at a laptop: who needs something, what is stopped, and the way out are in sight. */
let stage: Stage;
let maya: Seated;
/** Another session of the group, the day after tomorrow. */
let later: number;
const sizes = [
	{ width: 1280, height: 800 },
	{ width: 1024, height: 768 }
];
const fields = ['mood', 'anxiety', 'word', 'sleep-hours', 'medication', 'goal', 'need', 'cravings', 'safety'];
const blocks = [
	{ id: 'welcome', title: 'Welcome', minutes: 5, activity: null },
	{ id: 'checkin', title: 'Check-in', minutes: 10, activity: { kind: 'check-in', fields } },
	{
		id: 'talk',
		title: 'What helped, and what got in the way this week',
		minutes: 20,
		activity: { kind: 'discussion', question: { en: 'What helped?', es: '' } }
	},
	{ id: 'close', title: 'Close', minutes: 5, activity: null }
] as Block[];

const button = (name: string | RegExp) => maya.page.getByRole('button', { name, exact: true });
const link = (name: string) => maya.page.getByRole('link', { name, exact: true });
const atEach = async (look: (size: string) => Promise<void>) => {
	for (const size of sizes) {
		await maya.page.setViewportSize(size);
		await maya.page.waitForFunction((wanted) => window.innerWidth === wanted, size.width);
		await look(`${size.width} × ${size.height}`);
	}
	await maya.page.setViewportSize(sizes[0]!);
};
/** What is not wholly within the window, and within what it scrolls in. */
const outOfSight = (all: Locator) =>
	all.evaluateAll((found) =>
		found
			.filter((it) => {
				const { left, top, right, bottom, width } = it.getBoundingClientRect();
				const seen = document.elementFromPoint(left + width / 2, (top + bottom) / 2);
				const within = left >= 0 && top >= 0 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
				return !within || !(it.contains(seen) || seen?.contains(it));
			})
			.map((it) => it.textContent?.trim() ?? '')
	);

beforeAll(async () => {
	stage = await Stage.open(blocks, (stageWorld) =>
		tenPeople(stageWorld, async ({ say, state, lead, seats }) => {
			await say(lead, { type: 'agenda.next' });
			const [ana, benito, cho, dee, elena, farid] = seats.map((seat) => ({ as: 'seat' as const, seat }));
			await say(ana!, { type: 'care.moment', on: true });
			await say(benito!, { type: 'care.stuck', block: 'checkin', on: true });
			await say(benito!, { type: 'care.moment', on: true });
			await say(cho!, { type: 'care.stuck', block: 'checkin', on: true });
			for (const [who, need] of [
				[dee!, 'one-to-one'],
				[elena!, 'few-minutes'],
				[farid!, 'few-minutes'],
				[ana!, 'few-minutes']
			] as const)
				await say(who, { type: 'check-in.answer', block: 'checkin', field: 'need', value: need });
			for (const [i, seat] of seats.entries())
				for (const [field, value] of Object.entries({
					mood: i,
					anxiety: 9 - i,
					cravings: i === 3 ? 9 : 1,
					goal: 'Speak once today, also when it is hard.'
				}))
					await say({ as: 'seat', seat }, { type: 'check-in.answer', block: 'checkin', field, value });
			await say({ as: 'seat', seat: seats[7]! }, { type: 'safety.help' });
			const [alert] = Object.keys((await state()).staff.alerts);
			await say(lead, { type: 'safety.acknowledge', alert });
			const {
				group: groupId,
				staff: { maya }
			} = stageWorld;
			later = await sessions.create(
				{ groupId, title: 'Another day', plannedStart: Date.now() + 48 * 3600_000, plannedMinutes: 40, blocks },
				maya.id
			);
			await say({ as: 'seat', seat: seats[6]! }, { type: 'care.stuck', block: 'checkin', on: true });
		})
	);
	maya = await stage.staff('maya');
	await maya.page.goto(`/sessions/${stage.world.session}/lead`);
	await maya.page.locator('html[data-alive]').waitFor();
});
inOrder(() => stage);
afterAll(() => stage?.close());

test('all ten people and what they need are in sight at once, with the preview folded away until she chooses otherwise', async () => {
	const rows = maya.page.locator('.side li:has(.name)');
	await rows.filter({ hasText: 'Jo' }).waitFor();
	await atEach(async (size) => {
		expect([size, await rows.count()]).toEqual([size, crowd.length]);
		expect([size, await outOfSight(rows)]).toEqual([size, []]);
		expect([size, await outOfSight(rows.locator('.badge'))]).toEqual([size, []]);
	});
	await button(m.live_console_preview_open()).click();
	await maya.page.reload();
	await button(m.live_console_preview_fold()).click();
	await maya.page.reload();
	await maya.page.locator('html[data-alive]').waitFor();
	await button(m.live_console_preview_open()).waitFor();
});

test('the check-in table shows safety, cravings and who asked for time without moving sideways', async () => {
	await atEach(async (size) => {
		const heads = maya.page.locator('main thead th');
		expect([size, await outOfSight(heads.nth(0)), await heads.count()]).toEqual([size, [], fields.length + 1]);
		for (const n of [1, 2, 3]) {
			const { x, width } = (await heads.nth(n).boundingBox())!;
			const panel = (await maya.page.locator('main .table-scroll').boundingBox())!;
			expect([size, n, x + width <= panel.x + panel.width]).toEqual([size, n, true]);
		}
	});
});

test('a hold and a blank display stay said where she looks, with the way back, and nothing moves under her finger', async () => {
	const { page } = maya;
	const next = page.locator('footer .primary button');
	// Keys rest for half a second after a page has opened, as buttons do, and nothing on the page says so.
	await page.waitForTimeout(600);
	const before = await next.boundingBox();
	await page.keyboard.press('d');
	await see(maya, m.live_console_hidden_title());
	await page.locator('footer .undo button').waitFor();
	expect(await next.boundingBox()).toEqual(before);
	// However long the next block’s title is.
	await atEach(async (size) => expect([size, await outOfSight(page.locator('footer button'))]).toEqual([size, []]));
	await page.locator('main').evaluate((it) => it.scrollTo(0, it.scrollHeight));
	await page.keyboard.press('h');
	await atEach(async (size) => {
		for (const [says, back] of [
			[m.live_console_hidden_title(), m.live_lead_show_again()],
			[m.live_console_held_text(), m.live_console_go_on()]
		] as const) {
			expect([size, await outOfSight(page.locator('.stopped').getByText(says))]).toEqual([size, []]);
			expect([size, await outOfSight(page.locator('.stopped').getByRole('button', { name: back }))]).toEqual([
				size,
				[]
			]);
		}
	});
	await page.locator('.stopped button:not([data-resting])').nth(1).click();
	await page.getByText(m.live_console_hidden_text()).waitFor({ state: 'hidden' });
	await page.locator('.stopped button:not([data-resting])').click();
	await page.locator('.stopped').getByRole('button').waitFor({ state: 'hidden' });
});

test('the end is in the same place in the middle of the agenda, and names who is not to be forgotten', async () => {
	await button(m.live_console_session_menu()).click();
	await button(m.live_console_end_open()).click();
	const asks = maya.page.getByRole('alertdialog', { name: m.live_lead_end_title() });
	await asks.getByText(m.live_lead_end_alerts({ names: 'Hana' })).waitFor();
	await asks.getByText(m.live_lead_end_moment({ names: 'Ana, Benito' })).waitFor();
	await asks.getByText(m.live_lead_end_after({ names: 'Dee' })).waitFor();
	await asks.getByRole('button', { name: m.live_lead_end_not_yet() }).click();
});

test('[R22] what she has written of an outcome is there after a reload, and she goes on in the session', async () => {
	const { page } = maya;
	await link(m.live_alert_write_for({ name: 'Hana' })).click();
	const writing = page.getByRole('alertdialog', { name: m.record_alert_title({ name: 'Hana' }) });
	const protective = m.record_alert_finding_words({ finding: m.record_alert_protective() });
	await writing.getByLabel(protective).fill('Her sister');
	await saved(writing);
	await page.reload();
	await link(m.live_alert_continue_for({ name: 'Hana' })).click();
	expect(await writing.getByLabel(protective).inputValue()).toBe('Her sister');
	await writing.getByRole('button', { name: m.record_alert_later() }).click();
	await page.getByRole('heading', { name: 'Check-in', level: 2 }).waitFor();
});

const desk: Way[] = [
	{ width: 1280, scheme: 'light' },
	{ width: 1280, scheme: 'dark', rules: ['color-contrast'] }
];
test('it is readable by ear, in the dark and magnified', async () => {
	expect(await stumbles(maya.page, 'ten people', desk)).toEqual([]);
	const { page } = maya;
	await page.setViewportSize({ width: 640, height: 400 });
	for (const part of ['.console > header', '.console > footer'])
		expect(await page.locator(part).evaluate((it) => it.scrollWidth <= it.clientWidth)).toBe(true);
	await page.setViewportSize(sizes[0]!);
	expect(stage.troubles).toEqual([]);
});

test('[R22] a console that nobody touches is covered until the password was typed, and what was begun is there behind it', async () => {
	const { page } = maya;
	const title = await page.title();
	await page.keyboard.press('t');
	await page.getByRole('dialog', { name: m.live_console_someone() }).waitFor();
	await page.keyboard.press('1');
	const note = page.getByLabel(m.live_console_note());
	await note.fill('Slept badly');
	// A quarter of an hour goes by on this device.
	await page.evaluate(() => {
		const [date, uptime] = [Date.now.bind(Date), performance.now.bind(performance)];
		Date.now = () => date() + 15 * 60_000;
		performance.now = () => uptime() + 15 * 60_000;
	});
	const field = page.getByLabel(m.staff_password());
	await field.waitFor();
	await page.getByRole('heading', { name: 'Tuesday skills' }).waitFor();
	await page.getByText(m.live_console_covered_needs()).waitFor();
	expect(await page.title()).toBe(m.common_app());
	expect(await page.locator('body').ariaSnapshot()).not.toMatch(/Ana|Benito|Hana|Check-in|Slept/);
	expect(await stumbles(page, 'covered', ways)).toEqual([]);
	expect((await page.request.get('/today', { maxRedirects: 0 })).status()).toBe(303);
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
	await field.fill('not the right words');
	await button(m.live_console_covered_go_on()).click();
	await page.getByText(m.live_console_covered_wrong()).waitFor();
	await field.fill(password);
	await button(m.live_console_covered_go_on()).click();
	await field.waitFor({ state: 'hidden' });
	expect(await note.inputValue()).toBe('Slept badly');
	await page.keyboard.press('Escape');
	expect(await page.title()).toBe(title);
	await page.reload();
	await page.getByRole('heading', { name: 'Check-in', level: 2 }).waitFor();
});

test('“Lead” leads to the console also before the doors are open; another day’s are asked about, closed again, and the session discarded', async () => {
	const { page } = maya;
	await page.goto(`/sessions/${later}/lead`);
	await page.locator('html[data-alive]').waitFor();
	await page.getByRole('heading', { name: m.live_console_shut_now_title() }).waitFor();
	await button(m.live_plan_open()).click();
	const asks = page.getByRole('alertdialog', { name: m.live_plan_other_day_title() });
	await asks.getByRole('button', { name: m.live_plan_open() }).click();
	await page.getByRole('heading', { name: m.live_lead_lobby_title() }).waitFor();
	await button(m.live_console_session_menu()).click();
	await button(m.live_console_shut()).click();
	await page.getByRole('alertdialog').getByRole('button', { name: m.live_console_shut_do() }).click();
	await page.getByRole('heading', { name: m.live_console_shut_now_title() }).waitFor();
	await page.goto(`/sessions/${later}/plan`);
	await page.locator('html[data-alive]').waitFor();
	await button(m.live_plan_open()).click();
	await page.getByRole('alertdialog', { name: m.live_plan_other_day_title() }).waitFor();
	await page.goto(`/sessions/${later}/lead`);
	await page.locator('html[data-alive]').waitFor();
	await button(m.live_console_session_menu()).click();
	await button(m.live_console_discard()).click();
	await page.getByRole('alertdialog').getByRole('button', { name: m.live_console_discard_do() }).click();
	await page.waitForURL('**/today');
	await page.goto(`/sessions/${later}/lead`);
	await page.waitForURL('**/today');
	expect(await page.getByText('Another day').count()).toBe(0);
	expect(stage.troubles).toEqual([]);
});
