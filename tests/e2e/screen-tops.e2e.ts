import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alarm } from '#lib/activities/pages/sets/alarm.ts';
import { example } from '#lib/activities/role-play/example.ts';
import { gad7 } from '#lib/measures/gad-7/measure.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Block } from '#lib/room/agenda/block.ts';
import { sessionTakeAway } from '#lib/worksheets/session-take-away/worksheet.ts';
import { Person } from '#tests/support/person.ts';
import { letIn } from './acts.ts';
import { inOrder } from './in-order.ts';
import type { Seated } from './stage.ts';
import { together, type Together } from './together.ts';

/**
 * Dee goes through every screen of a phone that is 320 wide and 568 high, and reads each to its end. Wherever the page was before, the
 * next screen begins at its top, with the focus on its heading; and so it is on the console for whoever leads.
 */
const both = (text: string) => ({ en: text, es: text });
const options = ['Sleep', 'Worry', 'Asking for help'].map((label, at) => ({ id: `o${at}`, label: both(label) }));
const anonymous = 'room' as const;
const ends = { low: both('not at all'), high: both('very much') };
const activities = {
	Breathing: { kind: 'breathing', pattern: 'long-exhale', rounds: 12, rates: true },
	Arriving: { kind: 'check-in', fields: ['mood', 'goal', 'need'] },
	Worksheet: { kind: 'worksheet', slug: 'session-take-away' },
	Form: { kind: 'measure', slug: 'gad-7' },
	Learning: { kind: 'pages', pages: alarm.pages },
	Poll: { kind: 'poll', question: both('What helps?'), options, many: true, anonymous },
	Scale: { kind: 'scale', question: both('How ready are you?'), max: 10, ...ends, anonymous },
	Ranking: { kind: 'ranking', question: both('What first?'), options, anonymous },
	Words: { kind: 'words', question: both('One word for today'), most: 1, anonymous },
	Ideas: { kind: 'ideas', question: both('What could we try?'), most: 2, votes: 2, anonymous },
	Round: { kind: 'round', question: both('What was hard?'), minutes: 2, namesAgreed: true },
	Scene: example,
	Talk: { kind: 'discussion', question: both('What got in the way?') },
	Pause: { kind: 'break', minutes: 10 },
	Closing: { kind: 'closing', homework: both('Take one short walk.'), feedback: 'anonymous' }
} satisfies Record<string, Block['activity']>;
const blocks: Block[] = Object.entries({ Welcome: null, ...activities, End: null }).map(([title, activity]) => ({
	...{ id: title.toLowerCase(), title, minutes: 5 },
	activity
}));

let it: Together;
let dee: Seated;
const others: Person[] = [];
beforeAll(async () => {
	it = await together(blocks);
	const { origin } = it.stage.server;
	for (const who of [it.benito, it.cho]) {
		const cookie = (await who.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
		others.push(await Person.connect(origin, { as: 'seat', session: it.stage.world.session }, cookie));
	}
	dee = await it.stage.phone('Dee', 'en', { viewport: { width: 320, height: 568 } });
});
inOrder(() => it?.stage);
afterAll(async () => {
	for (const person of others) person.close();
	await it?.stage.close();
});

/** Presses it once it takes a press: nothing is under way, and it has not just appeared. */
const press = ({ page }: Seated, name: string | RegExp) =>
	page
		.getByRole('button', { name, exact: true })
		.and(page.locator(':not([aria-busy="true"], [data-resting], [data-resting] *)'))
		.filter({ visible: true })
		.first()
		.click();
const say = async (command: { type: string; [key: string]: unknown }) => {
	for (const person of others) expect(await person.send(command)).toMatchObject({ ok: true });
};

/** What has the focus, whether all of it is in sight, and whether what stands still leaves two thirds of the height. */
function seen(page: Page) {
	return page.evaluate(() => {
		const focused = document.activeElement as HTMLElement;
		const main = document.querySelector('main')!.getBoundingClientRect();
		const rects = [...document.querySelectorAll<HTMLElement>('.phone > :is(header, footer), .actions, .alerts')]
			.filter((bar) => getComputedStyle(bar).position === 'sticky')
			.map((bar) => bar.getBoundingClientRect());
		const upper = rects.filter(({ top }) => top < innerHeight / 3);
		const lower = rects.filter(({ top }) => top >= innerHeight / 3);
		const { top, bottom } = focused.getBoundingClientRect();
		const [from, to] = [Math.max(0, main.top), Math.min(innerHeight, main.bottom)];
		const bars = ['--bar-top', '--bar-bottom'].map((name) => document.documentElement.style.getPropertyValue(name));
		return {
			heading: /^H[12]$/.test(focused.tagName) ? focused.innerText.trim() : focused.tagName,
			isInSight:
				top >= Math.max(from, ...upper.map((bar) => bar.bottom)) - 1 &&
				bottom <= Math.min(to, ...lower.map((bar) => bar.top)) + 1,
			barsAreLow: bars.reduce((sum, bar) => sum + Math.max(0, Number.parseFloat(bar || '8') - 8), 0) <= innerHeight / 3
		};
	});
}

/** The screen has begun as it should; then it is read to its end. */
async function begins(who: Seated, heading: string, main = 'html') {
	await expect
		.poll(() => seen(who.page), { timeout: 15_000 })
		.toEqual({ heading: heading.trim(), isInSight: true, barsAreLow: true });
	await who.page.evaluate((scroller) => {
		const it = document.querySelector(scroller)!;
		it.scrollTo(0, it.scrollHeight);
	}, main);
}

/** What one goes on with can be seen and pressed where the screen begins. */
async function isAtHand(name: string) {
	const { page } = dee;
	const button = page.getByRole('button', { name, exact: true });
	for (const size of [
		{ width: 390, height: 844 },
		{ width: 320, height: 568 }
	]) {
		await page.setViewportSize(size);
		await page.evaluate(() => scrollTo(0, 0));
		const isFree = () =>
			button.evaluate((it) => {
				const { left, right, top, bottom } = it.getBoundingClientRect();
				const at = (y: number) => it.contains(document.elementFromPoint((left + right) / 2, y));
				return at(top + 2) && at(bottom - 2);
			});
		await expect.poll(isFree, { message: `${name} at ${size.width} × ${size.height}` }).toBe(true);
	}
}

/** Maya goes on, wherever she has scrolled to; both she and Dee are taken to the beginning. */
async function on(title: string, heading: string) {
	const { page } = it.maya;
	await page.evaluate(() => document.querySelector('main')!.scrollTo(0, 10_000));
	await page.getByRole('button', { name: m.live_lead_next({ title }) }).click();
	await begins(it.maya, title, 'main');
	await begins(dee, heading);
}

test('the waiting room, and what the group does once Dee is in', async () => {
	await begins(dee, m.join_waiting_title({ name: 'Dee' }));
	await letIn(it.maya.page, 'Dee', it.stage.world.clients.dee.name);
	await begins(dee, 'Welcome');
});

test('a page that is loaded again begins where the browser says, and takes no focus', async () => {
	await dee.page.reload();
	await dee.page.locator('html[data-alive]').waitFor();
	await dee.page.getByRole('heading', { name: 'Welcome' }).waitFor();
	expect((await seen(dee.page)).heading).toBe('BODY');
});

test('breathing: how tense, soon, the breath, how tense now, done', async () => {
	await on('Breathing', m.activities_breathing_rate_before());
	await isAtHand(m.common_continue());
	await press(dee, m.common_pass());
	await begins(dee, m.activities_breathing_title());
	await press(it.maya, m.activities_breathing_lead_start());
	await begins(dee, m.activities_breathing_title());
	await press(it.maya, m.activities_breathing_lead_stop());
	await begins(dee, m.activities_breathing_rate_after());
	await press(dee, m.common_pass());
	await begins(dee, m.activities_breathing_done_title());
});

test('a check-in: each question, back, the whole of it, done, and what the group said', async () => {
	await on('Arriving', m.activities_check_in_ask_mood());
	await isAtHand(m.common_continue());
	await press(dee, m.common_pass());
	await begins(dee, m.activities_check_in_ask_goal());
	await isAtHand(m.common_continue());
	await press(dee, m.common_back());
	await begins(dee, m.activities_check_in_ask_mood());
	await press(dee, m.common_pass());
	await begins(dee, m.activities_check_in_ask_goal());
	await press(dee, m.common_pass());
	await begins(dee, m.activities_check_in_ask_need());
	await isAtHand(m.common_continue());
	await press(dee, m.common_pass());
	await begins(dee, m.activities_check_in_summary_title());
	await isAtHand(m.activities_check_in_finish());
	// In letters twice as large, too, what stands still leaves room to read.
	await dee.page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
	await expect.poll(async () => (await seen(dee.page)).barsAreLow).toBe(true);
	await dee.page.evaluate(() => (document.documentElement.style.fontSize = ''));
	await press(dee, m.activities_check_in_finish());
	await begins(dee, m.activities_check_in_done_title());
	await say({ type: 'check-in.answer', block: 'arriving', field: 'mood', value: 5 });
	await say({ type: 'check-in.finish', block: 'arriving' });
	await press(it.maya, m.activities_check_in_lead_reveal());
	await begins(dee, m.activities_check_in_together());
});

test('a worksheet: its opening, each step, back, its end, done, and all of mine', async () => {
	await on('Worksheet', sessionTakeAway.title.en);
	await press(dee, m.activities_worksheet_begin());
	for (const { title } of sessionTakeAway.steps) {
		await begins(dee, title.en);
		await isAtHand(m.common_continue());
		await press(dee, m.common_pass());
	}
	await begins(dee, m.activities_worksheet_end_title());
	await isAtHand(m.activities_worksheet_finish());
	await press(dee, m.common_back());
	await begins(dee, sessionTakeAway.steps.at(-1)!.title.en);
	await press(dee, m.common_pass());
	await begins(dee, m.activities_worksheet_end_title());
	await press(dee, m.activities_worksheet_finish());
	await begins(dee, m.activities_worksheet_done_title());
	await press(dee, m.activities_worksheet_read());
	await begins(dee, m.join_worksheets());
	await press(dee, m.join_worksheets_read());
	await begins(dee, sessionTakeAway.title.en);
	await press(dee, m.common_back());
	await begins(dee, m.join_worksheets());
	await press(dee, m.common_back());
	await begins(dee, m.activities_worksheet_done_title());
});

test('a questionnaire: its opening, each question, the whole of it, done; and pages', async () => {
	await on('Form', gad7.title.en.replaceAll('-', '-\u2060'));
	await press(dee, m.activities_questionnaire_begin());
	for (const { text } of gad7.items) {
		await begins(dee, text.en);
		await isAtHand(m.common_continue());
		await press(dee, m.common_pass());
	}
	await begins(dee, m.activities_questionnaire_review_title());
	await isAtHand(m.activities_questionnaire_finish());
	await press(dee, m.activities_questionnaire_finish());
	await begins(dee, m.activities_measure_done_title());
	const [first, second] = alarm.pages;
	await on('Learning', first!.heading.en);
	await press(it.maya, m.activities_pages_lead_turn());
	await begins(dee, second!.heading.en);
	await press(dee, m.common_back());
	await begins(dee, first!.heading.en);
});

test('ballots: asked, sent, and what all of them come to', async () => {
	const asked = [
		{ title: 'Poll', value: ['o0'], act: () => dee.page.getByRole('checkbox').first().check() },
		{ title: 'Scale', value: 5, act: () => dee.page.getByRole('slider').fill('5') }
	] as const;
	for (const { title, value, act } of asked) {
		const { kind, question } = activities[title];
		await on(title, question.en);
		await act();
		await press(dee, m.activities_ballot_send());
		await begins(dee, m.activities_ballot_sent_title());
		await say({ type: `${kind}.answer`, block: title.toLowerCase(), value, round: 1 });
		await press(it.maya, m.activities_ballot_lead_close_and_reveal());
		await begins(dee, m.activities_ballot_together());
	}
	await on('Ranking', activities.Ranking.question.en);
	await press(dee, m.common_pass());
	await begins(dee, m.activities_ballot_passed_title());
	await press(dee, m.activities_change());
	await begins(dee, activities.Ranking.question.en);
});

test('words and ideas: written, sent, read, voted for', async () => {
	await on('Words', activities.Words.question.en);
	await press(dee, m.common_pass());
	await begins(dee, activities.Words.question.en);
	const question = activities.Ideas.question.en;
	await on('Ideas', question);
	await press(dee, m.common_pass());
	await begins(dee, question);
	await press(dee, m.activities_ideas_write());
	await dee.page.getByRole('textbox').fill('A walk');
	await press(dee, m.activities_ideas_add());
	await press(dee, m.activities_ideas_done());
	await begins(dee, question);
	for (const [at, person] of others.entries())
		await person.send({ type: 'ideas.write', block: 'ideas', text: `Idea ${at}` });
	await press(it.maya, m.activities_ideas_lead_collect());
	await begins(dee, question);
	await press(it.maya, m.activities_ballot_wall_all());
	await press(it.maya, m.activities_ideas_lead_open({ count: 3 }));
	await begins(dee, question);
	await dee.page.getByRole('checkbox').first().check();
	await press(dee, m.activities_ideas_vote_send());
	await begins(dee, question);
});

test('a round, a scene, a talk, a break', async () => {
	await on('Round', activities.Round.question.en);
	await press(it.maya, m.activities_round_lead_build());
	await begins(dee, activities.Round.question.en);
	await press(dee, m.common_pass());
	await begins(dee, activities.Round.question.en);
	await on('Scene', example.title.en);
	await press(dee, new RegExp(`${m.activities_role_play_take()}.*${example.parts[0]!.name.en}`));
	await begins(dee, example.title.en);
	await press(it.maya, m.activities_role_play_lead_begin());
	await begins(dee, example.title.en);
	await on('Talk', activities.Talk.question.en);
	await press(dee, m.activities_discussion_raise());
	await begins(dee, activities.Talk.question.en);
	await on('Pause', m.activities_break_name());
});

test('the closing, step by step, and back to one of them', async () => {
	await on('Closing', m.activities_closing_take_away());
	await press(it.maya, m.activities_closing_lead_propose());
	await isAtHand(m.common_continue());
	await press(dee, m.common_pass());
	await begins(dee, m.activities_closing_homework());
	await press(dee, m.common_pass());
	await begins(dee, m.activities_closing_feedback());
	await press(dee, m.common_pass());
	await begins(dee, m.activities_closing_end_title());
	await dee.page.getByText(m.activities_read_mine()).click();
	await press(dee, new RegExp(`^${m.activities_closing_edit()}.*${m.activities_closing_yours()}`));
	await begins(dee, m.activities_closing_take_away());
});

test('a hold, and on in the field somebody was writing in; help, and back to it', async () => {
	const { page } = dee;
	const field = page.getByRole('textbox');
	await field.pressSequentially('I am not');
	await press(it.maya, m.live_console_hold());
	await begins(dee, m.live_console_phone_held_title());
	await press(it.maya, m.live_console_go_on());
	await expect.poll(() => field.evaluate((it) => it === document.activeElement), { timeout: 15_000 }).toBe(true);
	await page.keyboard.type(' alone');
	expect(await field.inputValue()).toBe('I am not alone');
	await page.getByRole('link', { name: m.common_help() }).click();
	await press(dee, m.join_help_now());
	await begins(dee, m.live_safety_title());
	await press(dee, m.live_safety_back());
	await begins(dee, m.activities_closing_take_away());
	expect(await field.inputValue()).toBe('I am not alone');
});

test('while a dialog is open the next screen waits for the focus; under an alert the console’s title stays in sight', async () => {
	await dee.page.getByRole('button', { name: m.join_moment_short() }).click();
	const dialog = dee.page.getByRole('dialog', { name: m.join_moment() });
	await dialog.waitFor();
	const { page } = it.maya;
	await page.evaluate(() => document.querySelector('main')!.scrollTo(0, 10_000));
	await page.getByRole('button', { name: m.live_lead_next({ title: 'End' }) }).click();
	await begins(it.maya, 'End', 'main');
	await dee.page.getByText(m.live_talking()).waitFor({ state: 'attached' });
	expect(await dialog.evaluate((it) => it.contains(document.activeElement))).toBe(true);
	await dialog.getByRole('button', { name: m.join_moment_back() }).click();
	await begins(dee, 'End');
});

test('who writes on one console is left to it when the session goes on from another', async () => {
	const { page, context } = it.maya;
	const line = page.getByLabel(m.live_lead_prompt());
	await line.pressSequentially('Thank you');
	const tablet = await context.newPage();
	await tablet.goto(page.url());
	await tablet.locator('html[data-alive]').waitFor();
	await tablet.getByRole('button', { name: m.common_back(), exact: true }).click();
	await page.getByRole('heading', { name: 'Closing', level: 2 }).waitFor();
	await begins(dee, m.activities_closing_end_title());
	await page.keyboard.type(' all');
	expect(await line.inputValue()).toBe('Thank you all');
	await tablet.close();
	expect(it.stage.troubles).toEqual([]);
});
