import { afterAll, beforeAll, expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { sessionTakeAway } from '#lib/worksheets/session-take-away/worksheet.ts';
import { emailOf, password } from '#tests/support/cast.ts';
import { installedEngines, type Driven } from '#tests/support/engines.ts';
import { letIn } from './acts.ts';
import { inOrder } from './in-order.ts';
import { goOn, see, together, type Together } from './together.ts';

/**
 * The main stories in the engines that this machine has besides Chromium, all at once: the door, a check-in, a worksheet, a poll, a breath
 * and help on a phone, the display, and the console.
 */
const engines = installedEngines();
const where = engines.map(({ name }) => name).join(' and ');
const story = test.skipIf(engines.length === 0);
const both = (text: string) => ({ en: text, es: text });
const question = both('What helps?');
const options = ['Sleep', 'A walk'].map((label, at) => ({ id: `o${at}`, label: both(label) }));

let it: Together;
const phones: { name: string; page: Driven }[] = [];
const desks: { name: string; page: Driven }[] = [];
const every = (act: (page: Driven, name: string) => Promise<unknown>, of = phones) =>
	Promise.all(of.map(({ page, name }) => act(page, name)));

beforeAll(async () => {
	console.log(`Besides Chromium, stories run in: ${where || 'no other engine'}`);
	if (engines.length === 0) return;
	it = await together([
		{ id: 'welcome', title: 'Welcome', minutes: 5, activity: null },
		{ id: 'in', title: 'Check-in', minutes: 10, activity: { kind: 'check-in', fields: ['mood', 'word'] } },
		{ id: 'sheet', title: 'Worksheet', minutes: 10, activity: { kind: 'worksheet', slug: 'session-take-away' } },
		{
			...{ id: 'poll', title: 'Poll', minutes: 10 },
			activity: { kind: 'poll', question, options, many: false, anonymous: 'room' }
		},
		{
			...{ id: 'breathe', title: 'Breathe', minutes: 5 },
			activity: { kind: 'breathing', pattern: 'long-exhale', rounds: 12, rates: false }
		}
	]);
	for (const { name, open } of engines) phones.push({ name, page: await open() });
});
inOrder(() => it?.stage);
afterAll(async () => {
	await every((page) => page.close(), [...phones, ...desks]);
	await it?.stage.close();
});

const quoted = (text: string) => JSON.stringify(text);
/** Waits until the expression is true in the page. */
const until = (page: Driven, expression: string) =>
	expect.poll(() => page.run(expression).catch(() => false), { timeout: 30_000, message: expression }).toBe(true);
const isSeen = (text: string) => `document.body.innerText.includes(${quoted(text)})`;
const button = (name: string) =>
	`[...document.querySelectorAll('button, a')].find((it) => it.innerText.trim() === ${quoted(name)} && !it.closest('[data-resting]') && it.checkVisibility?.() !== false)`;

async function presses(page: Driven, name: string) {
	await until(page, `Boolean(${button(name)})`);
	await page.run(`(${button(name)}).click()`);
}
/** What has just come lets its buttons rest, and a press meanwhile counts for nothing. */
const pressesUntil = (page: Driven, name: string, text: string) =>
	until(page, `${isSeen(text)} || (${button(name)}?.click(), false)`);
async function types(page: Driven, selector: string, text: string) {
	await until(page, `Boolean(document.querySelector(${quoted(selector)}))`);
	await page.run(`(() => {
		const field = document.querySelector(${quoted(selector)});
		field.focus();
		field.value = ${quoted(text)};
		field.dispatchEvent(new Event('input', { bubbles: true }));
		field.dispatchEvent(new Event('change', { bubbles: true }));
	})()`);
}

story(`at the door: code, name, waiting, in (${where})`, async () => {
	const { stage, maya } = it;
	await every(async (page, name) => {
		await page.go(`${stage.server.origin}/join/${stage.world.joinCode}`);
		await until(page, `'alive' in document.documentElement.dataset && document.getElementById('fallback') === null`);
		await types(page, 'input[name=name]', name);
		await page.run(`document.querySelector('input[name=agree]').click()`);
		await presses(page, m.join_ask());
		await until(page, isSeen(m.join_waiting_title({ name })));
	});
	for (const { name } of phones) await letIn(maya.page, name, m.live_lead_who_guest());
	await every((page) => until(page, isSeen('Welcome')));
});

story(`a check-in, and the words that come together (${where})`, async () => {
	const { maya } = it;
	await goOn(maya, 'Check-in');
	await every(async (page, name) => {
		await until(page, isSeen(m.activities_check_in_ask_mood()));
		await types(page, 'input[type=range]', '7');
		await pressesUntil(page, m.common_continue(), m.activities_check_in_ask_word());
		await types(page, 'main :is(textarea, input:not([type=checkbox], [type=range]))', `calm ${name}`);
		await pressesUntil(page, m.common_continue(), m.activities_check_in_summary_title());
		await pressesUntil(page, m.activities_check_in_finish(), m.activities_check_in_done_title());
	});
	for (const { name } of phones) await see(maya, `calm ${name}`);
});

story(`a worksheet: a tenth of a second after a word was typed it survives a reload (${where})`, async () => {
	const { stage, maya } = it;
	await goOn(maya, 'Worksheet');
	await every(async (page, name) => {
		await pressesUntil(page, m.activities_worksheet_begin(), sessionTakeAway.steps[0]!.title.en);
		await types(page, 'textarea', `I can rest, says ${name}`);
		await page.run('new Promise((passed) => setTimeout(passed, 100))');
		await page.go(`${stage.server.origin}/join/${stage.world.joinCode}`);
		// Where the engine keeps nothing on the device, the person is past what they answered, and goes back to it.
		const [first, second] = sessionTakeAway.steps.map(({ title }) => isSeen(title.en));
		await until(page, `${first} || ${second}`);
		if (await page.run(second!)) await pressesUntil(page, m.common_back(), sessionTakeAway.steps[0]!.title.en);
		await until(page, `document.querySelector('textarea')?.value === ${quoted(`I can rest, says ${name}`)}`);
		await pressesUntil(page, m.common_continue(), sessionTakeAway.steps[1]!.title.en);
	});
});

story(`a poll: sent, and seen when Maya shows it (${where})`, async () => {
	const { maya, ana } = it;
	await goOn(maya, 'Poll');
	await every(async (page) => {
		await until(page, `document.querySelectorAll('input[type=radio]').length === 2`);
		await page.run(`document.querySelectorAll('input[type=radio]')[1].click()`);
		await pressesUntil(page, m.activities_ballot_send(), m.activities_ballot_sent_title());
	});
	for (const who of [ana, it.cho]) {
		await who.page.getByRole('radio').first().check();
		await who.page.getByRole('button', { name: m.activities_ballot_send() }).click();
		await see(who, m.activities_ballot_sent_title());
	}
	await maya.page.getByRole('button', { name: m.activities_ballot_lead_close_and_reveal() }).click();
	await every((page) => until(page, isSeen(m.activities_ballot_together())));
});

story(`a breath that moves, and help while it does (${where})`, async () => {
	const { maya } = it;
	await goOn(maya, 'Breathe');
	await maya.page.getByRole('button', { name: m.activities_breathing_lead_start() }).click();
	const size = `(document.querySelector('.ball')?.getAttribute('transform') ?? '')`;
	await every(async (page) => {
		await until(page, isSeen(m.activities_breathing_in()));
		const before = await page.run(size);
		await until(page, `${size} !== '' && ${size} !== ${quoted(String(before))}`);
		await presses(page, m.common_help());
		await until(page, `Boolean(document.querySelector('dialog[open]'))`);
	});
});

story(`the display and the console (${where})`, async () => {
	const { stage } = it;
	for (const { name, open } of engines) desks.push({ name, page: await open({ width: 1280, height: 800 }) });
	await every(async (page) => {
		await page.go(`${stage.server.origin}/screen/${stage.world.displayCode}#p=${stage.world.displayPass}`);
		await until(page, `Boolean(document.querySelector('.middle .ball'))`);
		await page.go(`${stage.server.origin}/login`);
		await until(page, `'alive' in document.documentElement.dataset`);
		await types(page, 'input[type=email]', emailOf('jonas'));
		await types(page, 'input[type=password]', password);
		await presses(page, m.staff_sign_in());
		await until(page, `location.pathname === '/today'`);
		await page.go(`${stage.server.origin}/sessions/${stage.world.session}/lead`);
		for (const text of ['Breathe', 'Ana', ...phones.map(({ name }) => name)]) await until(page, isSeen(text));
	}, desks);
	expect(stage.troubles).toEqual([]);
});
