import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import type { Block } from '#lib/room/agenda/block.ts';
import { fileOf } from '#lib/domain/library/own-file.ts';
import { evening } from '#tests/support/own-sheets.ts';
import { saved } from './acts.ts';
import { inOrder } from './in-order.ts';
import { inSpanish, stumbles } from './look.ts';
import type { Seated } from './stage.ts';
import { goOn, see, together, type Together } from './together.ts';
import { addWorksheet, fillBoth } from './writing.ts';

/** Maya writes a worksheet while her group talks, publishes it, and ten minutes later the group fills it in. */
const agenda: Block[] = [
	{ id: 'welcome', title: 'Welcome', minutes: 5, activity: null },
	{ id: 'talk', title: 'Talk', minutes: 10, activity: null }
];
const es = { locale: 'es' } as const;
let it: Together;
let desk: Page;
let sheet: string;
const found: string[] = [];

beforeAll(async () => {
	it = await together(agenda);
});
inOrder(() => it?.stage);
afterAll(() => it?.stage.close());

const press = ({ page }: Pick<Seated, 'page'>, name: string) => page.getByRole('button', { name, exact: true }).click();
const alive = () => desk.locator('html[data-alive]').waitFor();
const fill = (label: string, en: string, es: string) => fillBoth(desk, label, { en, es });

test('Maya begins a sheet, sees what is missing, and tries it as she writes', async () => {
	desk = await it.maya.context.newPage();
	await desk.goto('/library/own');
	await alive();
	found.push(...(await stumbles(desk, 'no worksheets of one’s own')));
	await press({ page: desk }, m.own_sheet_new());
	await desk.waitForURL('**/library/own/own-*');
	sheet = desk.url();
	await alive();
	await fill(m.own_sheet_title_label(), 'My evening', 'Mi noche');
	await fill(m.own_sheet_purpose(), 'Decide how this day ends.', '');
	await desk.getByText(m.own_sheet_missing_list({ language: m.own_sheet_spanish(), count: 3 })).waitFor();
	await fill(m.own_sheet_purpose(), 'Decide how this day ends.', 'Decide cómo termina este día.');
	await fill(m.own_sheet_step_title(), 'Tonight', 'Esta noche');
	await fill(m.own_sheet_question(), 'What will help tonight?', '¿Qué te ayudará esta noche?');
	await desk.getByRole('checkbox', { name: m.own_sheet_shareable() }).check();
	await saved(desk);
	const phone = desk.getByRole('group', { name: m.own_sheet_try() });
	await phone.getByRole('heading', { name: 'My evening' }).waitFor();
	await phone.getByRole('button', { name: m.activities_worksheet_begin() }).click();
	await phone.getByRole('textbox', { name: /What will help tonight/ }).fill('Nothing of this is kept');
	found.push(...(await stumbles(desk, 'the editor')));
});

test('by keys alone she adds a second question, moves it up and back, and publishes', async () => {
	const add = desk.getByRole('button', { name: m.own_sheet_add_field() });
	await add.focus();
	await desk.keyboard.press('Enter');
	const second = m.own_sheet_field_number({ number: 2 });
	await desk.getByRole('button', { name: m.care_plan_up({ part: second }) }).focus();
	await desk.keyboard.press('Enter');
	await desk.getByText(m.care_plan_moved({ part: second, place: 1 })).waitFor();
	await desk.keyboard.press('Alt+ArrowDown');
	const question = desk.getByLabel(m.activities_setup_in_english({ label: m.own_sheet_question() }), { exact: true });
	await expect.poll(() => question.first().inputValue()).toBe('What will help tonight?');
	await question.nth(1).fill('Who can you call?');
	await desk
		.getByLabel(m.activities_setup_in_spanish({ label: m.own_sheet_question() }), { exact: true })
		.nth(1)
		.fill('¿A quién puedes llamar?');
	await saved(desk);
	await desk.reload();
	await alive();
	expect(await question.nth(1).inputValue()).toBe('Who can you call?');
	await press({ page: desk }, m.own_sheet_publish_both());
	await desk.getByText(m.own_sheet_published_done({ number: 1, sessions: 0, plans: 0 })).waitFor();
});

test('it goes into the plan of the session that is on, with a preview', async () => {
	await addWorksheet(desk, it.stage.world.session, 'My evening');
});

test('[R18] Ana fills it in and shares a line; a second version that comes meanwhile changes nothing for her', async () => {
	const { maya, ana, benito, cho, display } = it;
	await goOn(maya, 'Talk');
	await goOn(maya, 'My evening');
	await see(display, 'My evening');
	await press(benito, m.activities_worksheet_begin({}, es));
	await see(benito, '¿Qué te ayudará esta noche?');
	await press(ana, m.activities_worksheet_begin());
	const answer = ana.page.getByRole('textbox', { name: /What will help tonight/ });
	await answer.fill('Tea and a book');
	await answer.blur();
	await see(ana, m.common_saved());

	await desk.goto(sheet);
	await alive();
	for (const words of ['Tonight', 'What will help tonight?'])
		await desk.locator('summary', { hasText: words }).first().click();
	await fill(m.own_sheet_question(), 'What will you do tonight?', '¿Qué harás esta noche?');
	await saved(desk);
	await press({ page: desk }, m.own_sheet_publish_both());
	await desk.getByText(m.own_sheet_published_done({ number: 2, sessions: 0, plans: 0 })).waitFor();

	await ana.page.reload();
	await see(ana, 'What will help tonight?');
	expect(await answer.inputValue()).toBe('Tea and a book');
	await press(ana, m.activities_worksheet_share_open());
	await ana.page.getByRole('radio', { name: m.activities_worksheet_share_named({ name: 'Ana' }) }).check();
	for (const who of [maya, display]) await see(who, 'Tea and a book');
	await press(cho, m.activities_worksheet_begin());
	await see(cho, 'What will help tonight?');
	found.push(...(await stumbles(benito.page, 'a sheet of one’s own (es)', inSpanish)));
});

test('she writes a check-in with a question of her own, and the room answers it', async () => {
	const { maya, ana, benito } = it;
	await desk.goto('/library/own');
	await alive();
	await press({ page: desk }, m.activities_check_in_own_begin());
	await desk.waitForURL('**/library/own/own-*');
	await alive();
	await fill(m.own_sheet_title_label(), 'After lunch', 'Después de comer');
	await fill(m.own_sheet_purpose(), 'To begin the afternoon.', 'Para empezar la tarde.');
	await press({ page: desk }, m.activities_check_in_own_add());
	await fill(m.activities_check_in_own_question(), 'What did you eat?', '');
	await desk.getByText(m.own_sheet_missing_list({ language: m.own_sheet_spanish(), count: 1 })).waitFor();
	await fill(m.activities_check_in_own_question(), 'What did you eat?', '¿Qué comiste?');
	const up = desk.getByRole('button', { name: m.activities_check_in_setup_up({ name: 'What did you eat?' }) });
	for (let place = 5; place > 0; place -= 1) await up.click();
	await saved(desk);
	await desk.getByRole('group', { name: m.own_sheet_try() }).getByText('What did you eat?').first().waitFor();
	found.push(...(await stumbles(desk, 'the editor of a check-in')));
	await press({ page: desk }, m.own_sheet_publish_both());
	await desk.getByText(m.own_sheet_published_done({ number: 1, sessions: 0, plans: 0 })).waitFor();

	await desk.goto(`/sessions/${it.stage.world.session}/plan`);
	await alive();
	await press({ page: desk }, m.live_plan_add());
	await desk
		.getByRole('list', { name: m.live_plan_family_ends() })
		.getByRole('button', { name: m.activities_check_in_name() })
		.click();
	await press({ page: desk }, m.activities_setup_ready());
	await desk.getByRole('button', { name: 'After lunch', exact: true }).click();
	await desk.getByText(m.activities_setup_from({ title: 'After lunch' })).waitFor();
	await saved(desk);
	await goOn(maya, 'After lunch');
	await see(benito, '¿Qué comiste?');
	await see(ana, 'What did you eat?');
	await ana.page.getByRole('textbox').first().fill('Soup with my sister');
	await press(ana, m.common_continue());
	await see(maya, 'Soup with my sister');
	found.push(...(await stumbles(maya.page, 'console, a check-in of one’s own')));
});

test('she writes pages of her own, and turns them in the room', async () => {
	const { maya, ana, benito, display } = it;
	await desk.goto('/library/own');
	await alive();
	await press({ page: desk }, m.activities_pages_own_begin());
	await desk.waitForURL('**/library/own/own-*');
	await alive();
	await fill(m.own_sheet_title_label(), 'Rest', 'Descanso');
	await fill(m.own_sheet_purpose(), 'To rest well.', 'Para descansar bien.');
	await fill(m.activities_pages_heading(), 'Rest is work', 'Descansar también es trabajo');
	await fill(m.activities_pages_paragraph({ number: 1 }), 'A body at rest mends.', 'Un cuerpo en reposo se repara.');
	await saved(desk);
	await desk.getByRole('group', { name: m.own_sheet_try() }).getByText('A body at rest mends.').waitFor();
	found.push(...(await stumbles(desk, 'the editor of pages')));
	await press({ page: desk }, m.own_sheet_publish_both());
	await desk.getByText(m.own_sheet_published_done({ number: 1, sessions: 0, plans: 0 })).waitFor();
	await desk.goto(`/sessions/${it.stage.world.session}/plan`);
	await alive();
	await press({ page: desk }, m.live_plan_add());
	await desk
		.getByRole('list', { name: m.live_plan_family_skill() })
		.getByRole('button', { name: m.activities_pages_name() })
		.click();
	await press({ page: desk }, m.activities_setup_ready());
	await desk.getByRole('button', { name: 'Rest', exact: true }).click();
	await saved(desk);
	await goOn(maya, 'Rest');
	for (const who of [ana, display]) await see(who, 'A body at rest mends.');
	await see(benito, 'Un cuerpo en reposo se repara.');
});

test('versions tell what changed; the first one still prints as it was', async () => {
	await desk.goto(sheet);
	await desk.getByRole('link', { name: m.own_sheet_history() }).click();
	await desk.getByText('What will you do tonight?').first().waitFor();
	await desk.getByText('What will help tonight?').first().waitFor();
	found.push(...(await stumbles(desk, 'versions of a worksheet')));
	await desk.getByRole('link', { name: m.own_sheet_open_version({ number: 1 }) }).click();
	await desk.getByRole('link', { name: m.staff_library_paper() }).click();
	await desk.locator('article').getByText('What will help tonight?').waitFor();
	await desk.goto('/library/own/import');
	await alive();
	await desk.getByLabel(m.own_sheet_import_text()).fill('{\n\t"format": "circlekeeper-worksheet",\n\t"version" 1\n}');
	await press({ page: desk }, m.own_sheet_import_check());
	await desk.getByText(new RegExp(m.own_sheet_line_column({ line: 3, column: 12 }))).waitFor();
	found.push(...(await stumbles(desk, 'a file that is refused')));
	await desk.locator('input[type="file"]').setInputFiles({
		...{ name: `${'a-very-long-name-'.repeat(6)}.json`, mimeType: 'application/json' },
		buffer: Buffer.from(fileOf(evening))
	});
	await expect.poll(() => desk.getByLabel(m.own_sheet_import_text()).inputValue()).toBe(fileOf(evening));
	await press({ page: desk }, m.own_sheet_import_check());
	await desk.getByRole('heading', { name: m.own_sheet_import_found() }).waitFor();
	found.push(...(await stumbles(desk, 'a file that can be taken')));
	expect(found).toEqual([]);
	expect(it.stage.troubles).toEqual([]);
});
