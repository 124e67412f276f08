import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkInFields, rowOf, type CheckInField } from '#lib/activities/check-in/fields.ts';
import { m } from '#lib/paraglide/messages.js';
import { startApp } from '#lib/server/start.ts';
import { readConfig } from '#lib/server/config.ts';
import { metBefore } from '#tests/support/earlier.ts';
import { Person } from '#tests/support/person.ts';
import { letIn } from './acts.ts';
import { inOrder } from './in-order.ts';
import { inSpanish, stumbles, type Way } from './look.ts';
import { Stage, type Locale, type Seated } from './stage.ts';
import { see } from './together.ts';

/** A group by video that asks at check-in all that can be asked; it has met before. */
let stage: Stage;
let maya: Seated, ana: Seated, benito: Seated, cho: Seated, display: Seated;
const usual: CheckInField[] = ['mood', 'need'];
const light: Way[] = [{ width: 390, scheme: 'light' }];
const dark: Way[] = [{ width: 390, scheme: 'dark', rules: ['color-contrast'] }];
const onDesk: Way[] = [
	{ width: 1280, scheme: 'light' },
	{ width: 1280, scheme: 'dark', rules: ['color-contrast'] }
];
const named = m as unknown as Record<string, (given?: object, tongue?: { locale: Locale }) => string>;
const key = (field: string) => field.replaceAll('-', '_');
const asks = (field: CheckInField) => named[`activities_check_in_ask_${key(field)}`]!;
const said: Partial<Record<CheckInField, number | string | null>> = {
	...{ mood: 3, anxiety: 8, cravings: 7, used: 0, 'sleep-hours': 4.5, 'sleep-quality': 2, medication: 1 },
	...{ skill: 'A cold walk', 'skill-helped': 6, homework: 1, gratitude: 'My sister rang', goal: null, need: 1 },
	...{ 'need-topic': 'The weekend', safety: 0, 'safety-self': null, 'safety-others': 0, 'safety-hurt': 0 },
	...{ 'safety-now': 1, place: '12 Elm Street, second floor', 'call-back': '555 0100', 'private-space': 0 }
};

beforeAll(async () => {
	const blocks = [
		{ id: 'in', title: 'Check-in', minutes: 15, activity: { kind: 'check-in' as const, fields: usual } },
		{ id: 'end', title: 'Close', minutes: 5, activity: null }
	];
	stage = await Stage.open(blocks, async (world) => {
		const app = await startApp(readConfig({ DATA_DIR: world.dataDir }));
		const fields = ['mood', 'anxiety', 'cravings', 'sleep-hours'];
		const { ana } = world.clients;
		for (const [weeks, mood, anxiety, cravings] of [
			[3, 6, 5, 2],
			[2, 5, null, 4],
			[1, 4, 7, 6]
		] as const)
			await metBefore(app, world.group, world.staff.maya, weeks, fields, [
				{ name: 'Ana', client: ana.id, answers: { mood, anxiety, cravings, 'sleep-hours': 8 - weeks / 2 } }
			]);
		await app.stop();
	});
	[maya, display] = await Promise.all([stage.staff('maya'), stage.display()]);
}, 90_000);
inOrder(() => stage);
afterAll(() => stage?.close());

const plan = (field: CheckInField) =>
	named[field === 'safety' ? 'activities_check_in_setup_safety_all' : `activities_check_in_setup_${key(field)}`]!();

test('Maya chooses what is asked, puts it in order with two buttons, and it is kept', async () => {
	const { page } = maya;
	await page.goto(`/sessions/${stage.world.session}/plan`, { waitUntil: 'networkidle' });
	await page.getByRole('button', { name: `${m.common_edit()}: Check-in` }).click();
	for (const field of checkInFields) await page.getByRole('checkbox', { name: plan(field), exact: true }).check();
	const order = page.getByRole('region', { name: m.activities_check_in_setup_order() });
	const rows = () => order.getByRole('listitem').allInnerTexts();
	const wanted = [...usual, ...checkInFields.filter((it) => !usual.includes(it))];
	expect((await rows()).map((text) => text.split('\n')[1])).toEqual(wanted.map(plan));
	const down = order.getByRole('button', { name: m.activities_check_in_setup_down({ name: plan('need') }) });
	const place = checkInFields.indexOf('need');
	for (let at = 1; at < place; at += 1) await down.press('Enter');
	expect((await rows()).map((text) => text.split('\n')[1])).toEqual(checkInFields.map(plan));
	expect(await down.evaluate((button) => button === document.activeElement)).toBe(true);
	expect(await stumbles(page, 'the plan of a check-in', onDesk)).toEqual([]);
	await page.getByRole('button', { name: m.live_plan_open() }).click();
	await page.getByRole('heading', { name: m.live_lead_lobby_title() }).waitFor();
	[ana, benito, cho] = await Promise.all([stage.phone('Ana'), stage.phone('Benito', 'es'), stage.phone('Cho')]);
	await letIn(page, 'Ana', stage.world.clients.ana.name);
	await letIn(page, 'Benito', stage.world.clients.benito.name);
	await letIn(page, 'Cho', stage.world.clients.cho.name);
	await page.getByRole('button', { name: m.live_lead_start() }).click();
	await ana.page.getByText(m.activities_check_in_step({ step: 1, of: checkInFields.length - 2 })).waitFor();
});

/** Puts what is said on the screen; a number is an option's place, or a rating. */
async function fill(page: Page, field: CheckInField, value: number | string) {
	const { kind } = rowOf(field);
	if (kind === 'choice') await page.getByRole('radio').nth(Number(value)).check();
	else await page.getByRole(kind === 'scale' ? 'slider' : 'textbox').fill(String(value));
}
const on = (page: Page, locale: Locale = 'en') =>
	page.getByRole('button', { name: m.common_continue({}, { locale }) }).click();

test('Ana is asked one thing at a time, knows who sees it, and may pass', async () => {
	const { page } = ana;
	const looked: CheckInField[] = [
		'cravings',
		'sleep-hours',
		'medication',
		'skill',
		'safety-self',
		'place',
		'call-back'
	];
	for (const field of checkInFields) {
		await page.getByRole('heading', { name: asks(field)(), exact: true }).waitFor();
		if (looked.includes(field)) expect(await stumbles(page, `Ana: ${field}`, light)).toEqual([]);
		if (field === 'cravings') expect(await stumbles(page, 'Ana in the dark', dark)).toEqual([]);
		const seen =
			rowOf(field).keep === 'session'
				? m.activities_check_in_seen_session()
				: field === 'mood'
					? m.activities_check_in_seen_mood()
					: field === 'word'
						? m.activities_check_in_seen_word()
						: m.common_seen_staff();
		await page.locator(`#${field}-seen`, { hasText: seen }).waitFor();
		const value = said[field];
		if (field === 'word') await page.getByRole('button', { name: m.activities_check_in_not_sure_button() }).click();
		else if (typeof value === 'number' || typeof value === 'string') await fill(page, field, value);
		if (value === null) await page.getByRole('button', { name: m.common_pass() }).click();
		else await on(page);
		if (field === 'safety-now') {
			await see(ana, m.live_safety_told());
			await page.getByRole('button', { name: m.live_safety_back() }).click();
		}
	}
	await see(ana, '12 Elm Street, second floor');
	expect(await stumbles(page, 'Ana looks it over', [...light, ...dark])).toEqual([]);
	await page.getByRole('button', { name: m.activities_check_in_finish() }).click();
	await page.getByRole('heading', { name: m.activities_check_in_done_title() }).waitFor();
});

test('Benito reads it in Spanish; where he is he may correct until he is done', async () => {
	const { page } = benito;
	const es = { locale: 'es' } as const;
	for (const field of checkInFields) {
		if (field === 'skill-helped' || field === 'need-topic') continue;
		await page.getByRole('heading', { name: asks(field)({}, es), exact: true }).waitFor();
		if (field === 'sleep-hours' || field === 'medication')
			expect(await stumbles(page, `Benito: ${field}`, inSpanish)).toEqual([]);
		if (field === 'place') {
			await fill(page, field, 'Calle Sol 9');
			await on(page, 'es');
		} else await page.getByRole('button', { name: m.common_pass({}, es) }).click();
	}
	const change = page.getByRole('button', { name: m.activities_check_in_change({}, es) });
	await change.filter({ hasText: asks('place')({}, es) }).click();
	await fill(page, 'place', 'Calle Luna 4');
	await on(page, 'es');
	await page.getByRole('button', { name: m.activities_check_in_finish({}, es) }).click();
	await page.getByRole('heading', { name: m.activities_check_in_done_title({}, es) }).waitFor();
});

const answers = () => maya.page.getByRole('region', { name: m.activities_check_in_lead_answers() }).getByRole('table');
const row = (name: string) =>
	answers()
		.getByRole('row')
		.filter({ has: maya.page.getByRole('rowheader', { name }) });

test('Maya sees first who cannot wait, where to find her, and what she said before', async () => {
	const { page } = maya;
	await row('Ana').getByText('12 Elm Street').waitFor();
	const names = await answers().getByRole('rowheader').allInnerTexts();
	expect(names.map((text) => text.split('\n')[0]!.trim())).toEqual(['Ana', 'Benito', 'Cho']);
	expect(names[0]).toContain(m.activities_check_in_lead_need_minutes());
	expect(names[0]).toContain(m.activities_check_in_staff_not_sure());
	const alert = page.getByRole('region', { name: m.live_alert_strip() }).getByRole('listitem').first();
	await alert.getByText('12 Elm Street').waitFor();
	expect(await stumbles(page, 'the console’s table', onDesk)).toEqual([]);
	await row('Ana')
		.getByRole('button', { name: m.activities_check_in_trend_open({ name: 'Ana' }) })
		.click();
	const trend = page.getByRole('dialog', { name: m.activities_check_in_trend_title({ name: 'Ana' }) });
	const told = await trend.getByRole('row').allInnerTexts();
	const numbers = told.slice(1).map((text) => text.replace(/\s+/g, ' ').replace(/^[^\d–]*(\w+ )?\d* ?/, ''));
	expect(numbers).toHaveLength(4);
	expect(told.at(-1)!.replace(/\s+/g, ' ')).toContain(`${m.activities_check_in_trend_now()} 3 8 7 4.5 2`);
	expect(told[2]).toContain('–');
	expect(await stumbles(page, 'Ana’s trend', onDesk)).toEqual([]);
	await page.keyboard.press('Escape');
	expect(await row('Benito').getByRole('button').count()).toBe(0);
});

test('[R2] nobody else heard what Ana said, not even that she was asked something else', () => {
	const own = /Elm|555 0100|My sister|cold walk|weekend|missed-some|not-sure|safety\.|"earlier"/;
	for (const other of [benito, cho, display]) expect(other.wire.text()).not.toMatch(own);
	expect(ana.wire.text()).not.toMatch(/Calle|"earlier"/);
});

test('Gil has no phone: Maya reads it out, writes down what he says, and it is marked', async () => {
	const { page, context } = maya;
	const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
	const { session } = stage.world;
	const desk = await Person.connect(stage.server.origin, { as: 'staff', session }, cookie);
	expect(await desk.send({ type: 'seat.enter', name: 'Gil', client: null })).toMatchObject({ ok: true });
	desk.close();
	await row('Gil').getByText(m.activities_check_in_staff_entered()).waitFor();
	await row('Gil')
		.getByRole('button', { name: m.activities_check_in_enter_for({ name: 'Gil' }) })
		.click();
	const dialog = page.getByRole('alertdialog', { name: m.activities_check_in_enter_title({ name: 'Gil' }) });
	await dialog.getByRole('slider', { name: asks('mood')() }).fill('6');
	await dialog
		.getByRole('group', { name: asks('need')() })
		.getByRole('radio')
		.nth(2)
		.check();
	expect(await stumbles(page, 'answers for Gil', onDesk)).toEqual([]);
	await dialog.getByRole('button', { name: m.activities_check_in_enter_rest() }).click();
	await dialog.waitFor({ state: 'hidden' });
	await row('Gil').getByText(m.activities_check_in_lead_need_one_to_one()).first().waitFor();
	await see(display, m.activities_check_in_count({ finished: 3, here: 4 }));
	expect(await row('Gil').getByText(m.activities_check_in_lead_open()).count()).toBe(0);
	expect([ana, benito, cho, display].filter(({ wire }) => wire.text().includes('Gil'))).toEqual([]);
});

test('after the session places and numbers are gone, but for Ana, whom somebody still helps', async () => {
	const { page } = maya;
	await row('Benito').getByText('Calle Luna 4').waitFor();
	const cookie = (await maya.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
	const desk = await Person.connect(stage.server.origin, { as: 'staff', session: stage.world.session }, cookie);
	expect(await desk.send({ type: 'session.end' })).toMatchObject({ ok: true });
	desk.close();
	await see(maya, m.live_lead_ended());
	await row('Benito').waitFor();
	await row('Ana').getByText('12 Elm Street').waitFor();
	expect(await page.getByText('Calle Luna 4').count()).toBe(0);
});

test('nothing went wrong in any page', () => expect(stage.troubles).toEqual([]));
