import { afterAll, beforeAll, expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import type { Block } from '#lib/room/agenda/block.ts';
import { thoughtRecord } from '#lib/worksheets/thought-record/worksheet.ts';
import { withoutIds } from '#tests/support/without-ids.ts';
import { inOrder } from './in-order.ts';
import { inSpanish, stumbles, type Way } from './look.ts';
import type { Seated } from './stage.ts';
import { goOn, see, together, type Together } from './together.ts';

/** Maya leads and looks after people; her laptop dies in the middle of the worksheet, and Jonas takes over. */
let room: Together;
/** What is kept on Maya's laptop while it is off. */
let laptop: Awaited<ReturnType<Seated['context']['storageState']>>;
let maya: Seated, jonas: Seated, ana: Seated, benito: Seated, cho: Seated, display: Seated;
const es = { locale: 'es' } as const;
const blocks: Block[] = [
	{ id: 'welcome', title: 'Welcome', minutes: 5, activity: null },
	{ id: 'practice', title: 'Practice', minutes: 20, activity: { kind: 'worksheet', slug: 'thought-record' } },
	{ id: 'close', title: 'Close', minutes: 5, activity: null }
];
const onDesk: Way[] = [
	{ width: 1280, scheme: 'light' },
	{ width: 1280, scheme: 'dark', rules: ['color-contrast'] }
];
const onPhone: Way[] = [{ width: 390, scheme: 'light' }];
const [first] = thoughtRecord.steps;
const field = first!.fields[0]!.label;

const button = ({ page }: Seated, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const dialog = ({ page }: Seated, name: string) => page.getByRole('dialog', { name });
const rows = ({ page }: Seated) =>
	page
		.getByRole('region', { name: /^People: / })
		.getByRole('listitem')
		.filter({ has: page.locator('.name') });
async function choose(who: Seated, name: string, act: string) {
	await button(who, m.live_lead_person_menu({ name })).click();
	await who.page.locator('[popover]:popover-open').getByRole('button', { name: act, exact: true }).click();
}
const told = (secret: RegExp) =>
	Object.entries({ maya, jonas, ana, benito, cho, display }).flatMap(([who, { wire }]) =>
		secret.test(wire.text()) ? [who] : []
	);

beforeAll(async () => {
	room = await together(blocks);
	({ maya, ana, benito, cho, display } = room);
	jonas = await room.stage.staff('jonas');
	await jonas.page.goto(`/sessions/${room.stage.world.session}/lead`);
	await see(jonas, m.live_console_leads({ name: 'Maya Lindahl' }));
});
inOrder(() => room?.stage);
afterAll(() => room?.stage.close());

/** Off the screen, and no longer announced: for a moment it is both. */
const gone = ({ page }: Seated, words: string) =>
	expect.poll(() => page.getByText(words).count(), { timeout: 10_000 }).toBe(0);

test('[R2] Dee has no phone: Maya gives her a seat, and says when she steps out and is back', async () => {
	await button(maya, m.live_console_enter_open()).click();
	const enter = dialog(maya, m.live_console_enter_title());
	await enter.getByRole('radio', { name: room.stage.world.clients.dee.name }).check();
	await enter.getByRole('button', { name: m.live_console_enter(), exact: true }).click();
	const row = rows(jonas).filter({ hasText: 'Dee' });
	await row.getByText(m.live_console_sign_no_phone()).waitFor();
	await choose(maya, 'Dee', m.live_console_went_out());
	await row.getByText(m.live_lead_just_left()).waitFor();
	await choose(maya, 'Dee', m.live_console_is_back());
	await row.getByText(m.live_lead_just_left()).waitFor({ state: 'hidden' });
	expect(told(/\bDee\b/)).toEqual(['maya', 'jonas']);
});

test('[R2] Ana lets the facilitators know that she needs a moment, stands first, and Jonas sees to it', async () => {
	await button(ana, m.join_moment_short()).click();
	await see(ana, m.join_moment_private());
	await button(ana, m.live_console_moment_tell()).click();
	await see(ana, m.live_console_moment_told());
	await button(ana, m.join_moment_back()).click();
	await rows(jonas).first().getByText(m.live_console_sign_moment_now(), { exact: true }).waitFor();
	await choose(jonas, 'Ana', m.live_console_settle_moment());
	await ana.page.getByText(m.live_console_moment_told()).waitFor({ state: 'hidden' });
	expect(told(/care\.paused/)).toEqual(['maya', 'jonas', 'ana']);
});

test('[R2] what Maya notes about Cho stays with staff, and what she says to him with the two of them', async () => {
	const { page } = maya;
	await page.keyboard.press('t');
	await page.keyboard.press('3');
	const about = dialog(maya, 'Cho');
	await about.waitFor();
	await page.keyboard.type('Left his umbrella on the bus.');
	await about.getByLabel(m.live_console_line(), { exact: true }).fill('Tea after the group?');
	await about.getByText(m.common_saved()).waitFor();
	expect(await stumbles(page, 'about Cho', onDesk.slice(0, 1))).toEqual([]);
	await about.getByRole('button', { name: m.live_console_line_send() }).click();
	await see(cho, 'Tea after the group?');
	await about.getByRole('button', { name: m.live_console_ask_apart() }).click();
	await see(cho, m.live_one_to_one({ name: 'Maya Lindahl' }));
	await about.getByRole('button', { name: m.live_console_line_back() }).click();
	await about.getByRole('button', { name: m.live_console_end_apart() }).click();
	await gone(cho, 'Tea after the group?');
	await cho.page.getByText(m.live_one_to_one_title()).waitFor({ state: 'hidden' });
	await page.keyboard.press('Escape');
	await button(jonas, /^Cho/).click();
	expect(await dialog(jonas, 'Cho').getByLabel(m.live_console_note()).inputValue()).toMatch(/umbrella/);
	await jonas.page.keyboard.press('Escape');
	expect(told(/umbrella/)).toEqual(['maya', 'jonas']);
	expect(told(/Tea after/)).toEqual(['maya', 'jonas', 'cho']);
	expect(told(/care\.set-aside/)).toEqual(['maya', 'jonas', 'cho']);
});

test('Maya holds everyone by a key: each screen shows a calm pause, and Ana goes on in the field she was in', async () => {
	await goOn(maya, 'Practice');
	for (const who of [ana, cho]) await button(who, m.activities_worksheet_begin()).click();
	await cho.page.getByLabel(field.en).fill('On the ferry');
	await cho.page.getByLabel(field.en).blur();
	await see(cho, m.common_saved());
	await ana.page.getByLabel(field.en).fill('At the bus');
	await maya.page.keyboard.press('h');
	await see(maya, m.live_console_held_text());
	for (const who of [ana, cho, display]) await see(who, m.live_console_phone_held_title());
	await see(benito, m.live_console_phone_held_title({}, es));
	expect(await ana.page.getByLabel(field.en).isVisible()).toBe(false);
	expect(await stumbles(ana.page, 'held', onPhone)).toEqual([]);
	expect(await stumbles(benito.page, 'held (es)', inSpanish)).toEqual([]);
	await button(maya, m.live_console_go_on()).click();
	await ana.page.getByLabel(field.en).waitFor();
	await ana.page.keyboard.type(' stop');
	expect(await ana.page.getByLabel(field.en).inputValue()).toBe('At the bus stop');
});

test('Blank the display takes everything off the wall at once, and Undo brings it back; the header keeps to one line', async () => {
	await maya.page.keyboard.press('d');
	await display.page.getByRole('heading', { name: m.live_display_hidden() }).waitFor();
	await see(jonas, m.live_console_hidden_title());
	expect(await ana.page.getByLabel(field.en).isVisible()).toBe(true);
	await maya.page.keyboard.press('u');
	await display.page.getByRole('heading', { name: 'Practice' }).waitFor();
	const before = maya.page.viewportSize()!;
	for (const width of [1280, 1024]) {
		await maya.page.setViewportSize({ width, height: 800 });
		const high = await maya.page.locator('.console > header').evaluate((it) => it.getBoundingClientRect().height);
		expect([width, high < 84]).toEqual([width, true]);
	}
	await maya.page.setViewportSize(before);
});

test('[R2] Cho, asked to leave by mistake, is back where he was; the others hear how many are here and no more', async () => {
	const [heardBefore, seenBefore] = [benito.wire.received().length, display.wire.received().length];
	await choose(maya, 'Cho', m.live_console_take_out({ name: 'Cho' }));
	await maya.page.getByRole('alertdialog').getByRole('button', { name: m.live_lead_remove(), exact: true }).click();
	await cho.page.getByRole('heading', { name: m.join_removed_title() }).waitFor();
	await see(maya, m.live_console_taken_out({ name: 'Cho' }));
	// What has just appeared takes no press, in case that one was still meant for what stood there before.
	await maya.page.locator('button:focus:not([data-resting])').waitFor();
	await maya.page.keyboard.press('Enter');
	await cho.page.getByLabel(field.en).waitFor();
	expect(await cho.page.getByLabel(field.en).inputValue()).toBe('On the ferry');
	await rows(maya).filter({ hasText: 'Cho' }).waitFor();
	const heard = withoutIds(
		[...benito.wire.received().slice(heardBefore), ...display.wire.received().slice(seenBefore)].join()
	);
	expect(heard).toContain('seat.counted');
	expect(heard).not.toMatch(/Cho|removed|admitted|acted/);
});

test('a message to everyone is read out once on each phone, and then taken down', async () => {
	const words = 'Water is by the door.';
	await maya.page.getByLabel(m.live_lead_prompt(), { exact: true }).fill(words);
	await button(maya, m.live_lead_prompt_show()).click();
	for (const [who, locale] of [
		[ana, 'en'],
		[benito, 'es']
	] as const) {
		const spoken = who.page.getByRole('status').filter({ hasText: `${m.live_prompt({}, { locale })}: ${words}` });
		await spoken.waitFor({ state: 'attached' });
		expect(await spoken.count()).toBe(1);
	}
	await button(maya, m.live_lead_prompt_clear()).click();
	await gone(ana, words);
});

test('what a phone shows is looked at without being anybody’s; a part put in now is gone to at once', async () => {
	const { page } = maya;
	const sees = page.getByRole('region', { name: m.live_console_sees_phone_label() });
	await button(maya, m.live_console_preview_open()).click();
	await page.getByText(m.live_console_sees_phone(), { exact: true }).click();
	await sees.getByText(m.activities_worksheet_begin()).waitFor();
	await page.keyboard.press('i');
	const insert = page.getByRole('alertdialog', { name: m.live_console_insert_title() });
	await insert.getByLabel(m.live_plan_title(), { exact: true }).fill('Open the windows');
	await insert.getByRole('button', { name: m.live_console_insert_go() }).click();
	await page.getByRole('heading', { name: 'Open the windows', level: 2 }).waitFor();
	await see(ana, 'Open the windows');
	await sees.getByText('Open the windows').waitFor();
	await button(maya, new RegExp(`^${m.live_lead_undo()}`)).click();
	await ana.page.getByLabel(field.en).waitFor();
	expect(await ana.page.getByLabel(field.en).inputValue()).toBe('At the bus stop');
});

test('[R10] Maya’s laptop dies: phones stay calm and lose nothing, nobody is put in the lead, and Jonas takes over', async () => {
	await room.stage.pass(6);
	laptop = await maya.context.storageState();
	const everyone = [ana, benito, cho, display];
	const heardBefore = everyone.map(({ wire }) => wire.received().length);
	const answer = ana.page.getByLabel(field.en);
	await answer.focus();
	await ana.page.keyboard.type(', in');
	await maya.context.close();
	await ana.page.keyboard.type(' the');
	await jonas.page.getByText(m.live_console_lead_away_title({ name: 'Maya Lindahl' })).waitFor({ timeout: 25_000 });
	await see(ana, m.live_leader_away());
	await see(benito, m.live_leader_away({}, es));
	await ana.page.keyboard.type(' rain');
	expect(await answer.inputValue()).toBe('At the bus stop, in the rain');
	expect(await stumbles(jonas.page, 'the lead is away', onDesk)).toEqual([]);
	await jonas.page.getByRole('button', { name: m.live_lead_away({ name: 'Maya Lindahl' }) }).waitFor();
	expect(await jonas.page.getByRole('button', { name: /^Next: / }).count()).toBe(0);
	await display.page.getByRole('heading', { name: 'Practice' }).waitFor();
	expect(jonas.wire.text()).not.toContain('lead.taken');

	await button(jonas, m.live_lead_take_over()).click();
	const asks = jonas.page.getByRole('alertdialog', { name: m.live_lead_take_over_title() });
	await asks.getByRole('button', { name: m.live_lead_take_over() }).click();
	await see(jonas, m.live_lead_you_lead());
	for (const [who, words] of [
		[ana, m.live_leader_away()],
		[benito, m.live_leader_away({}, es)]
	] as const)
		await who.page.getByText(words).waitFor({ state: 'hidden' });
	await see(ana, m.common_saved());
	await goOn(jonas, 'Open the windows');
	for (const who of everyone) await see(who, 'Open the windows');
	const heard = withoutIds(everyone.flatMap(({ wire }, i) => (i ? wire.received().slice(heardBefore[i]) : [])).join());
	expect(heard).toContain('Jonas Weir');
	expect(heard).not.toMatch(/bus stop|rain|umbrella|\b(Ana|Dee)\b/);
});

test('[R10] Maya comes back and is told that Jonas leads; the record has everything', async () => {
	maya = await room.stage.seat({ viewport: { width: 1280, height: 800 }, locale: 'en-US', storageState: laptop });
	await maya.page.goto(`/sessions/${room.stage.world.session}/lead`);
	await see(maya, m.live_console_relieved_title({ name: 'Jonas Weir' }));
	await see(maya, m.live_lead_co_footer({ name: 'Jonas Weir' }));
	await maya.page.getByRole('heading', { name: 'Open the windows', level: 2 }).waitFor();
	expect(await maya.page.getByRole('button', { name: /^Next: / }).count()).toBe(0);
	await button(maya, m.live_console_understood()).click();
	await maya.page.getByText(m.live_console_relieved_text()).waitFor({ state: 'hidden' });

	await room.stage.pass(3);
	await goOn(jonas, 'Close');
	await button(jonas, m.live_lead_end()).click();
	await jonas.page.getByRole('alertdialog').getByRole('button', { name: m.live_lead_end() }).click();
	await jonas.page.waitForURL('**/wrap-up');
	await see(jonas, m.record_attendance_count({ present: 4, of: 4 }));
	for (const { preferredName } of Object.values(room.stage.world.clients))
		await jonas.page.getByText(preferredName, { exact: true }).first().waitFor();
	await jonas.page.getByRole('button', { name: m.record_confirm() }).click();
	await jonas.page.getByRole('link', { name: m.record_to_group() }).click();
	await jonas.page.getByRole('heading', { name: m.record_group_title(), level: 2 }).waitFor();
	await see(jonas, m.record_say_facilitators({ names: 'Maya Lindahl and Jonas Weir' }));
	await see(jonas, m.record_say_topic({ titles: 'Practice; Open the windows' }));
	await ana.page.getByRole('main').getByRole('button', { name: m.join_worksheets() }).click();
	await button(ana, m.join_worksheets_read()).click();
	await see(ana, 'At the bus stop, in the rain');
});

test('[R2] in the end nobody was ever told what was not theirs', () => {
	expect(told(/bus stop/)).toEqual(['ana']);
	expect(told(/On the ferry/)).toEqual(['cho']);
	expect(told(/umbrella/)).toEqual(['maya', 'jonas']);
	for (const other of [benito, display])
		expect(other.wire.text()).not.toMatch(/\b(Ana|Cho|Dee)\b|seat\.(noted|prompted|stalled)/);
	expect(room.stage.troubles).toEqual([]);
});
