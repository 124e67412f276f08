import { afterAll, beforeAll, expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import type { Block } from '#lib/room/agenda/block.ts';
import { sessionTakeAway } from '#lib/worksheets/session-take-away/worksheet.ts';
import { inOrder } from './in-order.ts';
import { inSpanish, onPhone, stumbles } from './look.ts';
import type { Seated } from './stage.ts';
import { goOn, see, together, type Together } from './together.ts';

/** A sheet that the group goes through step by step, with a wall of one answer, in pairs, and one person stuck. */
const agenda: Block[] = [
	{ id: 'welcome', title: 'Welcome', minutes: 5, activity: null },
	{
		id: 'sheet',
		title: 'Practice',
		minutes: 20,
		activity: { kind: 'worksheet', slug: 'session-take-away', pace: 'together', wall: 'learned' }
	},
	{ id: 'close', title: 'Close', minutes: 5, activity: null }
];
const es = { locale: 'es' } as const;
const [first, second] = sessionTakeAway.steps;
let it: Together;
const found: string[] = [];

beforeAll(async () => {
	it = await together(agenda);
});
inOrder(() => it?.stage);
afterAll(() => it?.stage.close());

const press = ({ page }: Seated, name: string) => page.getByRole('button', { name, exact: true }).click();
const write = async ({ page }: Seated, text: string) => {
	await page.getByRole('textbox').first().fill(text);
	await page.getByRole('textbox').first().blur();
};

test('Maya goes on to the sheet; nobody’s phone goes ahead of the step that is open', async () => {
	const { maya, ana, benito, cho, display } = it;
	await goOn(maya, 'Practice');
	await see(
		display,
		m.activities_worksheet_show_step({ step: 1, of: sessionTakeAway.steps.length, title: first!.title.en })
	);
	for (const who of [ana, cho]) await press(who, m.activities_worksheet_begin());
	await press(benito, m.activities_worksheet_begin({}, es));
	await write(ana, 'I can ask for help');
	await see(ana, m.common_saved());
	await press(ana, m.common_continue());
	await see(ana, m.activities_worksheet_wait_title());
	await see(ana, second!.title.en);
	await see(maya, m.activities_worksheet_lead_count({ done: 1, of: 3 }));
	await see(maya, m.activities_worksheet_lead_done_names({ names: 'Ana' }));
	found.push(...(await stumbles(ana.page, 'waiting for the group', onPhone)));
	await press(ana, m.common_back());
	expect(await ana.page.getByRole('textbox').first().inputValue()).toBe('I can ask for help');
});

test('[R2] Cho is stuck, and says so to the facilitators alone; Maya comes over', async () => {
	const { maya, ana, benito, cho, display } = it;
	await press(cho, m.activities_worksheet_stuck());
	await see(cho, m.activities_worksheet_stuck_title());
	await see(maya, m.activities_worksheet_lead_stuck());
	await see(maya, new RegExp(m.activities_worksheet_lead_stuck_at({ step: 1 })));
	for (const who of [ana, benito, display]) expect(who.wire.text()).not.toContain('care.stalled');
	await press(maya, m.activities_worksheet_lead_with({ name: 'Cho' }));
	await cho.page.getByRole('button', { name: m.activities_worksheet_stuck() }).waitFor();
});

test('[R2] three lines, each let go by who wrote it and read by Maya, stand on the wall without a name', async () => {
	const { maya, ana, benito, cho, display } = it;
	await see(benito, m.activities_worksheet_offer({}, es));
	found.push(...(await stumbles(benito.page, 'may this go on the wall (es)', inSpanish)));
	await write(benito, 'Poco a poco también cuenta');
	await write(cho, 'Rest is not a prize');
	for (const { page } of [ana, cho])
		await page.getByRole('radio', { name: m.activities_worksheet_offer_yes() }).check();
	await benito.page.getByRole('radio', { name: m.activities_worksheet_offer_yes({}, es) }).check();
	const through = maya.page.getByRole('button', { name: new RegExp(`^${m.activities_worksheet_lead_through()}`) });
	for (const left of [3, 2, 1]) {
		await expect.poll(() => through.count()).toBe(left);
		expect(display.wire.text()).not.toMatch(/Rest is not|ask for help|Poco a poco/);
		await through.first().click();
	}
	await press(maya, m.activities_worksheet_lead_reveal());
	await see(display, 'Rest is not a prize');
	expect(await display.page.getByRole('listitem').allTextContents()).toEqual([
		...['I can ask for help', 'Poco a poco también cuenta', 'Rest is not a prize']
	]);
	await see(ana, m.activities_worksheet_offer_shown_title());
	found.push(...(await stumbles(ana.page, 'on the wall', onPhone)), ...(await stumbles(display.page, 'the wall')));
});

test('[R2] in pairs: each phone says with whom, and the display only that there are pairs', async () => {
	const { maya, ana, benito, cho, display } = it;
	await maya.page.getByText(m.activities_worksheet_lead_set()).click();
	await press(maya, m.activities_worksheet_lead_by_hand());
	for (const name of ['Ana', 'Benito'])
		await maya.page.getByLabel(name, { exact: true }).and(maya.page.locator('select')).selectOption('1');
	await press(maya, m.activities_worksheet_lead_pair_save());
	await see(ana, m.activities_worksheet_pair_with({ names: 'Benito' }));
	await see(benito, m.activities_worksheet_pair_with({ names: 'Ana' }, es));
	for (const who of [cho, display]) expect(who.wire.text()).not.toMatch(/\b(Ana|Benito)\b/);
	found.push(...(await stumbles(maya.page, 'console, worksheet together')));
	await press(maya, m.activities_worksheet_lead_dissolve());
	await ana.page.getByText(m.activities_worksheet_pair_how()).waitFor({ state: 'hidden' });
});

test('the next step opens while Cho types: she is told, and keeps her place and her words', async () => {
	const { maya, ana, cho } = it;
	const box = cho.page.getByRole('textbox').first();
	await box.pressSequentially(', and not', { delay: 20 });
	await press(maya, m.activities_worksheet_lead_open_next());
	await see(cho, m.activities_worksheet_group_at({ step: 2 }));
	expect(await box.inputValue()).toContain(', and not');
	await box.pressSequentially(' earned');
	await expect.poll(() => cho.wire.sent().join()).toContain(', and not earned');
	await cho.page.reload();
	await expect.poll(() => cho.page.getByRole('textbox').first().inputValue()).toMatch(/, and not earned$/);
	// Written over, and loaded again at once: the page may be made before the words have arrived.
	await cho.page.getByRole('textbox').first().fill('Rest is for everyone');
	await cho.page.reload();
	await expect.poll(() => cho.page.getByRole('textbox').first().inputValue()).toBe('Rest is for everyone');
	await press(ana, m.common_continue());
	await ana.page.getByRole('heading', { name: second!.title.en }).waitFor();
});

test('[R2] the sheet for Ana and Cho only: Benito has a calm page that does not say why', async () => {
	const { maya, ana, benito, cho } = it;
	await maya.page.getByRole('checkbox', { name: 'Benito' }).uncheck();
	await press(maya, m.activities_worksheet_lead_assign_some());
	await benito.page.getByRole('heading', { name: m.activities_worksheet_other_title({}, es) }).waitFor();
	found.push(...(await stumbles(benito.page, 'no sheet (es)', inSpanish)));
	for (const who of [ana, cho]) expect(who.wire.text()).not.toMatch(/worksheet\.(given|assigned)/);
	await press(maya, m.activities_worksheet_lead_assign_all());
	await benito.page.getByRole('heading', { name: first!.title.es }).waitFor();
	expect(found).toEqual([]);
	expect(it.stage.troubles).toEqual([]);
});
