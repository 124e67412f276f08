import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageSets } from '#lib/activities/pages/sets/index.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Block } from '#lib/room/agenda/block.ts';
import { readConfig } from '#lib/server/config.ts';
import { startApp } from '#lib/server/start.ts';
import { worksheetBySlug } from '#lib/worksheets/index.ts';
import { evening, mondayCheckIn, ownSheet, rest } from '#tests/support/own-sheets.ts';
import { saved } from './acts.ts';
import { inOrder } from './in-order.ts';
import { stumbles } from './look.ts';
import type { Seated } from './stage.ts';
import { goOn, see, together, type Together } from './together.ts';
import { addWorksheet, fillBoth } from './writing.ts';

/** Maya writes a form that the care team reads, Ana fills it in in the room; then Maya copies what there is, and changes it. */
const agenda: Block[] = [{ id: 'welcome', title: 'Welcome', minutes: 5, activity: null }];
let it: Together;
let desk: Page;
const found: string[] = [];

beforeAll(async () => {
	it = await together(agenda, async ({ dataDir, staff }) => {
		const app = await startApp(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }));
		const { db, t } = app.store;
		const [program] = await db.select({ id: t.program.id }).from(t.program);
		for (const sheet of [evening, mondayCheckIn, rest]) await ownSheet(staff.maya, { programId: program!.id, sheet });
		await app.stop();
	});
});
inOrder(() => it?.stage);
afterAll(() => it?.stage.close());

const press = ({ page }: Pick<Seated, 'page'>, name: string) => page.getByRole('button', { name, exact: true }).click();
const alive = () => desk.locator('html[data-alive]').waitFor();
const fill = (label: string, en: string, es: string) => fillBoth(desk, label, { en, es });

test('she writes a form for the care team; in the room it says so, and she reads it in full', async () => {
	const { maya, ana } = it;
	desk = await maya.context.newPage();
	await desk.goto('/library/own');
	await alive();
	await press({ page: desk }, m.own_sheet_new_form());
	await desk.waitForURL('**/library/own/own-*');
	await alive();
	await fill(m.own_sheet_title_label(), 'Before I go', 'Antes de irme');
	await fill(m.own_sheet_purpose(), 'To leave well.', 'Para irte bien.');
	await fill(m.own_sheet_step_title(), 'The way home', 'El camino a casa');
	await fill(m.own_sheet_question(), 'How will you get home?', '¿Cómo volverás a casa?');
	await saved(desk);
	found.push(...(await stumbles(desk, 'the editor of a form')));
	await press({ page: desk }, m.own_sheet_publish_both());
	await desk.getByText(m.own_sheet_published_done({ number: 1, sessions: 0, plans: 0 })).waitFor();
	await addWorksheet(desk, it.stage.world.session, 'Before I go');
	await goOn(maya, 'Before I go');
	await see(ana, m.activities_worksheet_form());
	await press(ana, m.activities_worksheet_begin());
	const answer = ana.page.getByRole('textbox', { name: /How will you get home/ });
	await answer.fill('By bus with my sister');
	await answer.blur();
	await see(ana, m.common_saved());

	await desk.goto(`/clients/${it.stage.world.clients.ana.id}/own-work`);
	await desk.getByRole('link', { name: 'Before I go' }).click();
	await desk.getByText('By bus with my sister').waitFor();
	found.push(...(await stumbles(desk, 'a form that was handed in')));
});

test('what there is can be copied and changed: the product’s, and all that she published', async () => {
	const copied = async (from: string, what: string) => {
		await desk.goto(from);
		await alive();
		await press({ page: desk }, m.own_sheet_copy());
		await desk.waitForURL((url) => /\/library\/own\/own-/.test(url.pathname) && !from.endsWith(url.pathname));
		await desk.getByText(m.own_sheet_never()).waitFor();
		await desk.getByRole('heading', { name: what, level: 1, exact: true }).waitFor();
		await fill(m.own_sheet_title_label(), `${what}, ours`, `${what}, de aquí`);
		await saved(desk);
		await desk.getByRole('heading', { name: `${what}, ours`, level: 1 }).waitFor();
	};
	await copied('/library/worksheets/thought-record', worksheetBySlug('thought-record')!.title.en);
	for (const what of ['My evening', 'Monday check-in', 'Rest', 'Before I go']) {
		await desk.goto('/library/own');
		await alive();
		const link = desk.getByRole('link', { name: what, exact: true });
		await copied((await link.getAttribute('href'))!, what);
		await desk.goto('/library/own');
		await link.waitFor();
	}
	// The product's own pages are taken inside the editor, with a way back.
	await desk.getByRole('link', { name: 'Rest, ours' }).click();
	await press({ page: desk }, m.activities_pages_ready_made());
	await desk.getByRole('button', { name: pageSets[0]!.title.en, exact: true }).click();
	await desk
		.getByText(m.activities_pages_took({ title: pageSets[0]!.title.en }))
		.first()
		.waitFor();
	await saved(desk);
	await press({ page: desk }, m.activities_pages_undo());
	await saved(desk);
	expect(found).toEqual([]);
	expect(it.stage.troubles).toEqual([]);
});
