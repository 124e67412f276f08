import type { Page } from 'playwright-core';
import type { Local } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import { saved } from './acts.ts';

/** How what a program writes for its library is written, and used. */

/** A text in both languages, the first of its name in the editor. */
export async function fillBoth(desk: Page, label: string, { en, es }: Local) {
	await desk.getByLabel(m.activities_setup_in_english({ label }), { exact: true }).first().fill(en);
	await desk.getByLabel(m.activities_setup_in_spanish({ label }), { exact: true }).first().fill(es);
}

/** Puts a sheet at the end of the plan of a session. */
export async function addWorksheet(desk: Page, session: number, title: string) {
	await desk.goto(`/sessions/${session}/plan`);
	await desk.locator('html[data-alive]').waitFor();
	await desk.getByRole('button', { name: m.live_plan_add(), exact: true }).click();
	await desk
		.getByRole('list', { name: m.live_plan_family_skill() })
		.getByRole('button', { name: m.activities_worksheet_name() })
		.click();
	await desk.getByRole('button', { name: m.activities_worksheet_setup_change(), exact: true }).click();
	await desk.getByRole('searchbox').fill(title.toLowerCase());
	await desk.getByRole('button', { name: new RegExp(`^${title}`) }).click();
	await desk.getByRole('link', { name: m.activities_worksheet_setup_preview() }).waitFor();
	await saved(desk);
}
