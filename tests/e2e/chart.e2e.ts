import { unzipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { readConfig } from '#lib/server/config.ts';
import { startApp } from '#lib/server/start.ts';
import { confirm } from '#lib/server/records/confirming.ts';
import { metBefore } from '#tests/support/earlier.ts';
import { readPdf } from '#tests/support/pdf.ts';
import { Counted } from './counted.ts';
import { inOrder } from './in-order.ts';
import { password } from '#tests/support/cast.ts';
import { inSpanish, stumbles } from './look.ts';
import { Stage, type Seated } from './stage.ts';

/** Ana has come to four sessions in a month. Maya, who is new, finds her chart; what she puts right there keeps its history. */
let stage: Stage;
let maya: Seated;

beforeAll(async () => {
	stage = await Stage.open(undefined, async (world) => {
		const app = await startApp(readConfig({ DATA_DIR: world.dataDir }));
		const { ana } = world.clients;
		for (const [weeks, mood, anxiety] of [
			[4, 3, 8],
			[3, 4, null],
			[2, 5, 6],
			[1, 7, 4]
		] as const) {
			const answers = { mood, anxiety };
			const came = [{ name: 'Ana', client: ana.id, answers }];
			const session = await metBefore(app, world.group, world.staff.maya, weeks, ['mood', 'anxiety'], came);
			if (weeks > 1) await confirm(world.staff.maya, session, {});
		}
		await app.stop();
	});
	maya = await stage.staff('maya');
}, 90_000);
inOrder(() => stage);
afterAll(() => stage?.close());

const entries = (page: Page) => page.getByRole('region', { name: m.chart_timeline() }).locator('ol > li');
const field = (page: Page, label: string) =>
	page.getByRole('textbox', { name: `${label} (${m.common_optional()})`, exact: true });
const chartOf = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();

test('a newcomer finds one person’s last month in three clicks', async () => {
	const { page } = maya;
	const { name } = stage.world.clients.ana;
	const newcomer = new Counted(page);
	await newcomer.presses(m.staff_nav_clients(), 'link');
	await page.getByLabel(m.chart_search()).fill('ÁNA castel');
	await newcomer.presses(m.chart_search_button());
	await page
		.getByRole('status')
		.getByText(m.chart_found({ count: 1 }))
		.waitFor();
	expect(page.url()).not.toMatch(/castel/i);
	const found = await stumbles(page, 'clients, found');
	await newcomer.presses(name, 'link');
	await chartOf(page, name);
	expect(await entries(page).count()).toBe(4);
	await entries(page).first().getByText(m.chart_not_confirmed()).waitFor();
	await page.getByRole('region', { name: m.chart_trends() }).waitFor();
	expect(newcomer.done.presses, 'presses from the first page to the last month').toBe(3);
	found.push(...(await stumbles(page, 'chart')));
	await entries(page).first().getByRole('link', { name: m.chart_not_confirmed() }).click();
	await page.waitForURL('**/wrap-up');
	await page.goBack();
	await page.getByRole('link', { name: m.staff_clients_title() }).first().click();
	await page.getByLabel(m.chart_search()).fill('no such person');
	await page.getByRole('button', { name: m.chart_search_button() }).click();
	await page.getByText(m.chart_found({ count: 0 })).waitFor();
	await page.getByRole('link', { name: m.chart_found_all() }).click();
	await page.getByRole('link', { name }).waitFor();
	expect(found).toEqual([]);
});

test('details are added and corrected, and what was there before is shown', async () => {
	const { page } = maya;
	const { name } = stage.world.clients.ana;
	await page.getByRole('link', { name }).click();
	await page.getByRole('link', { name: m.chart_correct() }).click();
	await page.getByLabel(m.chart_birth_date()).fill('1890-01-01');
	await page.getByLabel(m.chart_pronouns()).fill('she/her');
	await field(page, m.chart_identifier_value()).fill('77-1204');
	await page.getByRole('button', { name: m.common_save() }).click();
	await page.getByRole('alert').getByText(m.chart_birth_date_wrong()).waitFor();
	const found = await stumbles(page, 'correcting, with errors');
	await page.getByLabel(m.chart_birth_date()).fill('1991-04-05');
	await field(page, m.chart_identifier_system()).fill('Riverside Behavioral Health payer portal');
	await page.getByRole('button', { name: m.common_save() }).click();
	await page.getByText(m.chart_corrected()).waitFor();
	const corrections = page.getByRole('region', { name: m.chart_corrections() });
	await corrections.getByText(m.chart_birth_date()).waitFor();
	await corrections.getByText('“she/her”').waitFor();
	found.push(...(await stumbles(page, 'chart, corrected')));
	expect(found).toEqual([]);
});

test('an individual contact, a family session and a call are each three presses from the chart to the signature', async () => {
	const { page } = maya;
	const by = new Counted(page);
	const { id } = stage.world.clients.cho;
	for (const [name, kind] of [
		[m.record_kind_individual_contact(), m.record_kind_individual_contact()],
		[m.record_kind_family_session(), m.record_kind_family_session()],
		[m.chart_short_call(), m.record_kind_individual_contact()]
	] as const) {
		await page.goto(`/clients/${id}`);
		await page.locator('html[data-alive]').waitFor();
		const before = { ...by.done };
		await by.presses(name, 'link');
		await by.sees(`/clients/${id}/documents/new`);
		await by.presses(m.record_document_begin());
		await by.sees(new RegExp(`^/clients/${id}/documents/(?!new)\\w+`));
		expect([name, by.since(before).fields]).toEqual([name, 0]);
		await page.getByText(kind).first().waitFor();
		for (const section of [m.record_section_data, m.record_section_assessment, m.record_section_plan])
			await page.getByRole('textbox', { name: section() }).fill(`What was said this time: ${name}.`);
		await by.presses(m.record_to_sign());
		await page.getByLabel(m.record_password()).waitFor();
		expect([name, by.since(before).presses]).toEqual([name, 3]);
	}
});

test('a contact outside groups is written in the chart, signed with its facts, and added to by the supervisor', async () => {
	const { page } = maya;
	const { id } = stage.world.clients.ana;
	await page.goto(`/clients/${id}`);
	await page.getByRole('link', { name: m.record_kind_individual_contact() }).click();
	await page.getByLabel(m.record_meeting_start()).fill('00:01');
	await page.getByLabel(m.record_meeting_stop()).fill('');
	await page.getByRole('button', { name: m.record_document_begin() }).click();
	await page.getByText(m.record_meeting_stop_wrong()).first().waitFor();
	const found = await stumbles(page, 'new document, with errors');
	await page.getByLabel(m.record_facts_date()).fill('2026-03-03');
	await page.getByLabel(m.record_meeting_start()).fill('11:40');
	await page.getByLabel(m.record_meeting_stop()).fill('12:10');
	await page.getByRole('combobox', { name: m.record_facts_mode() }).selectOption('phone');
	await page.getByRole('button', { name: m.record_document_begin() }).click();
	for (const section of [m.record_section_data, m.record_section_assessment, m.record_section_plan])
		await page
			.getByRole('textbox', { name: section() })
			.fill('She called about the weekend and named two people to ask.');
	found.push(...(await stumbles(page, 'a draft of the chart')));
	await page.getByRole('button', { name: m.record_to_sign() }).click();
	await page.getByLabel(m.record_password()).fill(password);
	found.push(...(await stumbles(page, 'signing a document')));
	await page.getByRole('button', { name: m.record_sign_one() }).click();
	await page.getByText(m.record_facts_minutes({ from: '11:40 AM', to: '12:10 PM', minutes: 30 })).waitFor();
	found.push(...(await stumbles(page, 'a signed document')));
	const sara = await stage.staff('sara');
	await sara.page.goto(page.url());
	await sara.page.locator('html[data-alive]').waitFor();
	await sara.page.getByText(m.record_add()).click();
	await sara.page.getByLabel(m.record_add_text()).fill('Discussed in supervision.');
	await sara.page.getByLabel(m.record_password()).fill(password);
	await sara.page.getByRole('button', { name: m.record_add_sign() }).click();
	await sara.page.getByText(m.record_added()).waitFor();
	await page.goto('/today');
	await page.getByRole('link', { name: /^An addendum was added/ }).click();
	await page.getByText('Discussed in supervision.').waitFor();
	found.push(...(await stumbles(page, 'a document with an addendum')));
	await page.getByRole('button', { name: m.record_seen_stands() }).click();
	await page.getByText(m.record_added_after_title()).waitFor({ state: 'hidden' });
	expect(found).toEqual([]);
});

test('a period of the chart is downloaded for another system', async () => {
	const { page } = maya;
	await page.goto(`/clients/${stage.world.clients.ana.id}`);
	await page.getByRole('button', { name: m.chart_more() }).click();
	await page.getByRole('link', { name: m.export_title() }).click();
	await page.getByRole('heading', { name: m.export_title(), level: 1 }).waitFor();
	const found = await stumbles(page, 'export');
	const button = page.getByRole('button', { name: m.export_fhir_download() });
	const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
	const bundle = JSON.parse(await readFile(await download.path(), 'utf8')) as {
		entry: { resource: { resourceType: string } }[];
	};
	const kinds = new Set(bundle.entry.map(({ resource }) => resource.resourceType));
	expect([...kinds]).toEqual(expect.arrayContaining(['Patient', 'Group', 'Encounter']));
	expect(download.suggestedFilename()).not.toMatch(/castel/i);
	expect(found).toEqual([]);
});

test('somebody who may be on the list already is pointed out before being added twice', async () => {
	const { page } = maya;
	const { name } = stage.world.clients.ana;
	await page.goto('/clients');
	await page.getByLabel(m.staff_client_name()).fill(name.toUpperCase());
	await page.getByLabel(m.staff_client_preferred()).fill('Anita');
	await page.getByRole('button', { name: m.staff_clients_add() }).click();
	await page.getByText(m.chart_twin_lead()).waitFor();
	const found = await stumbles(page, 'clients, pointed out');
	await page.getByRole('checkbox', { name: m.chart_twin_another() }).check();
	await page.getByRole('button', { name: m.staff_clients_add() }).click();
	await page.getByText(m.chart_added({ name: name.toUpperCase() })).waitFor();
	found.push(...(await stumbles(page, 'chart of somebody new')));
	expect(found).toEqual([]);
});

test('she gives part of the record out, and the chart keeps to whom', async () => {
	const { page } = maya;
	await page.goto(`/clients/${stage.world.clients.ana.id}/disclosures`);
	await page.getByText(m.disclosure_none()).waitFor();
	await page.getByLabel(m.exports_from(), { exact: true }).fill('2020-01-01');
	await page.getByLabel(m.exports_to(), { exact: true }).fill('2040-01-01');
	await page.getByRole('checkbox', { name: m.paper_part_attendance() }).check();
	await page.getByLabel(m.paper_fact_recipient(), { exact: true }).fill('Dr. Ruiz');
	await page.getByLabel(m.paper_fact_purpose(), { exact: true }).fill('Continuing care');
	await page.getByLabel(m.paper_fact_authority(), { exact: true }).selectOption('consent');
	await page.getByLabel(m.disclosure_basis(), { exact: true }).fill('Consent of March 2');
	await page.getByRole('button', { name: m.disclosure_make() }).click();
	await page.waitForURL('**/exports');
	const download = page.getByRole('link', { name: m.exports_download() });
	await download.waitFor();
	const [file] = await Promise.all([page.waitForEvent('download'), download.click()]);
	const files = unzipSync(await readFile(await file.path()));
	const { pages } = await readPdf(files['record.pdf']!);
	expect(pages[0]!.text).toContain('Dr. Ruiz');
	expect(pages.at(-1)!.text).toContain(`Page ${pages.length} of ${pages.length}`);
	await page.goto(`/clients/${stage.world.clients.ana.id}/disclosures`);
	await page.getByText('Dr. Ruiz').waitFor();
});

test('a supervisor sees who has read the chart; an administrator sees who the person is and nothing clinical', async () => {
	const [sara, ada] = await Promise.all([stage.staff('sara'), stage.staff('ada')]);
	const { id, name } = stage.world.clients.ana;
	await sara.page.goto(`/clients/${id}`);
	await chartOf(sara.page, name);
	const readers = sara.page.getByRole('region', { name: m.chart_readers() });
	await readers.locator('summary').click();
	await readers.getByRole('row').filter({ hasText: stage.world.staff.maya.name }).waitFor();
	const found = await stumbles(sara.page, 'chart, supervisor');
	await ada.page.goto(`/clients/${id}`);
	await ada.page.getByText(m.chart_identity_only()).waitFor();
	expect(await ada.page.getByRole('region', { name: m.chart_timeline() }).count()).toBe(0);
	found.push(...(await stumbles(ada.page, 'chart, administrator')));
	await ada.page.getByRole('button', { name: m.chart_more() }).click();
	await ada.page.getByRole('link', { name: m.merge_link() }).click();
	await ada.page.getByRole('link', { name: m.merge_compare() }).click();
	await ada.page.getByLabel(m.merge_reason()).fill('Registered twice.');
	found.push(...(await stumbles(ada.page, 'merging two charts')));
	await ada.page.getByRole('button', { name: m.merge_do() }).click();
	await ada.page.getByText(m.merge_done()).waitFor();
	await ada.page.goto('/admin/retention');
	found.push(...(await stumbles(ada.page, 'retention')));
	await ada.page.getByRole('link', { name: m.hold_title() }).click();
	await ada.page.getByRole('heading', { name: m.hold_title(), level: 1 }).waitFor();
	found.push(...(await stumbles(ada.page, 'legal holds')));
	await maya.context.addCookies([{ name: 'language', value: 'es', url: stage.server.origin }]);
	for (const path of [`/clients/${id}`, `/clients/${id}/correct`, '/clients']) {
		await maya.page.goto(path);
		found.push(...(await stumbles(maya.page, `${path} in Spanish`, inSpanish)));
	}
	expect(found).toEqual([]);
	expect(stage.troubles).toEqual([]);
});
