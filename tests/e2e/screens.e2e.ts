import { afterAll, beforeAll, expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { password } from '#tests/support/cast.ts';
import { checkIn, letIn } from './acts.ts';
import { inOrder } from './in-order.ts';
import { inSpanish, onPhone, stumbles } from './look.ts';
import { Stage, type Seated } from './stage.ts';

/** Every screen, light and dark, narrow and wide, in English; and in Spanish on a phone. */
let stage: Stage;
let maya: Seated, ana: Seated, benito: Seated, cho: Seated, display: Seated;
const es = { locale: 'es' } as const;

beforeAll(async () => {
	stage = await Stage.open();
});
inOrder(() => stage);
afterAll(() => stage?.close());

/** The same path as it stands for two people, one of whom reads Spanish. */
async function look(path: string, english: Seated, spanish: Seated | null): Promise<string[]> {
	const found: string[] = [];
	await english.page.goto(path);
	found.push(...(await stumbles(english.page, path)));
	if (!spanish) return found;
	await spanish.page.goto(path);
	return [...found, ...(await stumbles(spanish.page, `${path} (es)`, inSpanish))];
}

/** What stands on two phones now, one of them in Spanish. */
const onBothPhones = async (screen: string) => [
	...(await stumbles(ana.page, screen, onPhone)),
	...(await stumbles(benito.page, `${screen} (es)`, inSpanish))
];

test('what stands open to everybody', async () => {
	const [english, spanish] = [await stage.seat({ locale: 'en-US' }), await stage.seat({ locale: 'es-MX' })];
	const found: string[] = [];
	for (const path of [
		'/login',
		'/join',
		`/join/${stage.world.joinCode}`,
		'/welcome',
		'/join/help',
		'/join/goodbye',
		'/screen',
		'/nowhere'
	])
		found.push(...(await look(path, english, spanish)));
	expect(found).toEqual([]);
});

test('what an administrator looks after', async () => {
	const ada = await stage.staff('ada');
	const found: string[] = [];
	for (const path of ['/today', '/groups', '/groups/new', '/clients', '/admin', '/admin/new', '/account'])
		found.push(...(await look(path, ada, null)));
	expect(found).toEqual([]);
});

test('before the session', async () => {
	maya = await stage.staff('maya');
	const mayaInSpanish = await stage.staff('maya');
	await mayaInSpanish.context.addCookies([{ name: 'language', value: 'es', url: stage.server.origin }]);
	const found: string[] = [];
	for (const path of [
		'/today',
		'/groups',
		`/groups/${stage.world.group}`,
		'/clients',
		'/sessions/new',
		`/sessions/${stage.world.session}/plan`
	])
		found.push(...(await look(path, maya, mayaInSpanish)));
	expect(found).toEqual([]);
});

test('the worksheets of the library; each of them, step by step on a narrow phone, is in catalogue.e2e.ts', async () => {
	const [english, spanish] = [await stage.staff('maya'), await stage.staff('maya')];
	await spanish.context.addCookies([{ name: 'language', value: 'es', url: stage.server.origin }]);
	const found: string[] = [];
	for (const path of ['/library/worksheets', '/library/worksheets/emotion-map?view=example'])
		found.push(...(await look(path, english, spanish)));
	expect(found).toEqual([]);
	await Promise.all([english.context.close(), spanish.context.close()]);
});

test('at the door and in the lobby', async () => {
	await maya.page.goto(`/sessions/${stage.world.session}/plan`);
	await maya.page.locator('html[data-alive]').waitFor();
	await maya.page.getByRole('button', { name: m.live_plan_open() }).click();
	await maya.page.getByRole('heading', { name: m.live_lead_lobby_title() }).waitFor();
	display = await stage.display();
	ana = await stage.phone('Ana');
	benito = await stage.phone('Benito', 'es');
	cho = await stage.phone('Cho');
	const found = await onBothPhones('waiting');
	found.push(...(await stumbles(maya.page, 'console, lobby')), ...(await stumbles(display.page, 'display, lobby')));
	await letIn(maya.page, 'Ana', stage.world.clients.ana.name);
	await letIn(maya.page, 'Benito', stage.world.clients.benito.name);
	await letIn(maya.page, 'Cho', stage.world.clients.cho.name);
	await ana.page.getByRole('heading', { name: m.join_lobby_title() }).waitFor();
	await benito.page.getByRole('heading', { name: m.join_lobby_title({}, es) }).waitFor();
	found.push(...(await onBothPhones('lobby')));
	expect(found).toEqual([]);
});

test('in the check-in', async () => {
	await maya.page.getByRole('button', { name: m.live_lead_start() }).click();
	await ana.page.getByText(m.live_talking()).waitFor();
	const found = await onBothPhones('talking');
	await maya.page.getByRole('button', { name: m.live_lead_next({ title: 'Check-in' }) }).click();
	await ana.page.getByRole('heading', { name: m.activities_check_in_ask_mood() }).waitFor();
	await benito.page.getByRole('heading', { name: m.activities_check_in_ask_mood({}, es) }).waitFor();
	found.push(...(await onBothPhones('check-in')), ...(await stumbles(display.page, 'display, check-in')));
	await checkIn(ana.page, { mood: 6, anxiety: 4, word: 'calm', goal: 'Rest', need: 'few' });
	await checkIn(benito.page, { mood: 4, anxiety: null, word: 'calma', goal: null, need: 'none' }, 'es');
	await checkIn(cho.page, { mood: 5, anxiety: 6, word: 'tired', goal: null, need: 'none' });
	found.push(...(await onBothPhones('check-in, done')), ...(await stumbles(maya.page, 'console, check-in')));
	await maya.page.getByRole('button', { name: m.activities_check_in_lead_reveal() }).click();
	await ana.page.getByText(m.activities_check_in_words()).waitFor();
	found.push(...(await onBothPhones('check-in, shown')), ...(await stumbles(display.page, 'display, words')));
	expect(found).toEqual([]);
});

test('on the worksheet, each of its screens', async () => {
	await stage.pass(9);
	await maya.page.getByRole('button', { name: m.live_lead_next({ title: 'Practice' }) }).click();
	await ana.page.getByRole('button', { name: m.activities_worksheet_begin() }).waitFor();
	await benito.page.getByRole('button', { name: m.activities_worksheet_begin({}, es) }).waitFor();
	const found = await onBothPhones('worksheet, opening');
	await ana.page.getByRole('button', { name: m.activities_worksheet_begin() }).click();
	await benito.page.getByRole('button', { name: m.activities_worksheet_begin({}, es) }).click();
	for (let step = 1; step <= 10; step += 1) {
		await ana.page.getByText(m.activities_worksheet_step({ step, of: 10 })).waitFor();
		await benito.page.getByText(m.activities_worksheet_step({ step, of: 10 }, es)).waitFor();
		// What is on the others stands on these, too.
		if ([1, 3, 6, 10].includes(step)) found.push(...(await onBothPhones(`worksheet, step ${step}`)));
		await ana.page.getByRole('button', { name: m.common_pass() }).click();
		await benito.page.getByRole('button', { name: m.common_pass({}, es) }).click();
	}
	await ana.page.getByRole('heading', { name: m.activities_worksheet_end_title() }).waitFor();
	found.push(...(await onBothPhones('worksheet, end')), ...(await stumbles(maya.page, 'console, worksheet')));
	await ana.page.getByRole('button', { name: m.activities_worksheet_finish() }).click();
	await ana.page.getByRole('heading', { name: m.activities_worksheet_done_title() }).waitFor();
	found.push(
		...(await stumbles(ana.page, 'worksheet, done', onPhone)),
		...(await stumbles(display.page, 'display, worksheet'))
	);
	expect(found).toEqual([]);
});

test('after the session', async () => {
	await stage.pass(9);
	await maya.page.getByRole('button', { name: m.live_lead_next({ title: 'Close' }) }).click();
	await maya.page.getByRole('button', { name: m.live_lead_end() }).click();
	const found = await stumbles(maya.page, 'console, ending');
	await maya.page.getByRole('alertdialog').getByRole('button', { name: m.live_lead_end() }).click();
	await maya.page.waitForURL('**/wrap-up');
	await ana.page.getByRole('heading', { name: m.join_ended_title() }).waitFor();
	await benito.page.getByRole('heading', { name: m.join_ended_title({}, es) }).waitFor();
	found.push(...(await onBothPhones('ended')), ...(await stumbles(display.page, 'display, ended')));
	await ana.page.getByRole('button', { name: m.join_worksheets() }).first().click();
	found.push(...(await stumbles(ana.page, 'my worksheets', onPhone)));
	expect(found).toEqual([]);
});

test('the record', async () => {
	const { page } = maya;
	const found = await stumbles(page, 'attendance');
	await page.getByRole('button', { name: m.record_confirm() }).click();
	await page.getByRole('link', { name: m.record_to_group() }).click();
	await page.getByRole('heading', { name: m.record_group_title(), level: 2 }).waitFor();
	found.push(...(await stumbles(page, 'group note')));
	await page.getByLabel(m.record_section_process()).fill('Quiet at first, and more at ease at the end.');
	await page.getByRole('button', { name: m.record_to_people() }).click();
	await page.getByRole('heading', { name: stage.world.clients.ana.name, level: 2 }).waitFor();
	found.push(...(await stumbles(page, 'a note')));
	const base = `/sessions/${stage.world.session}`;
	found.push(...(await look(`${base}/wrap-up/sign`, maya, null)));
	await page.getByLabel(m.record_password()).fill(password);
	await page.getByRole('button', { name: m.record_sign_button() }).click();
	await page.getByText(m.record_sign_result({ name: m.record_item_group() })).waitFor();
	found.push(...(await look(`${base}/record`, maya, null)));
	found.push(...(await look(`${base}/record/people/new?name=a`, maya, null)));
	found.push(...(await look(`${base}/record/sign-in-sheet`, maya, null)));
	const sara = await stage.staff('sara');
	found.push(...(await look('/reviews', sara, null)));
	await sara.page.getByRole('link', { name: m.record_item_group() }).click();
	await sara.page.getByRole('button', { name: m.record_review_mark() }).waitFor();
	found.push(...(await stumbles(sara.page, 'a review')));
	expect(found).toEqual([]);
	expect(stage.troubles).toEqual([]);
});
