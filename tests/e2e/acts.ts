import type { Locator, Page } from 'playwright-core';
import { m } from '#lib/paraglide/messages.js';
import type { Locale } from './stage.ts';

/** What people do, in the words that stand on their screens. */

/** Resolves once what was written is saved. Not by its words: for a second the line for screen readers still holds those of the time before. */
export const saved = (of: Page | Locator) => of.locator('.save.saved').first().waitFor();

export async function letIn(console: Page, name: string, client: string) {
	await console
		.getByRole('button', { name: new RegExp(`^${m.live_lead_let_in()}.*${name}$`) })
		.first()
		.click();
	const dialog = console.getByRole('dialog', { name: m.live_lead_admit_title({ name }) });
	await dialog.getByRole('radio', { name: client }).check();
	await dialog.getByRole('button', { name: m.live_lead_let_in(), exact: true }).click();
	await dialog.waitFor({ state: 'hidden' });
}

type CheckIn = {
	mood: number;
	anxiety: number | null;
	word: string;
	keep?: boolean;
	goal: string | null;
	need: 'none' | 'few';
};

/** The five questions one after the other, and the end of them. Null is a pass. */
export async function checkIn(page: Page, said: CheckIn, locale: Locale = 'en') {
	const tongue = { locale };
	const on = () => page.getByRole('button', { name: m.common_continue({}, tongue) }).click();
	const pass = () => page.getByRole('button', { name: m.common_pass({}, tongue) }).click();
	const at = (question: string) => page.getByRole('heading', { name: question }).waitFor();

	await at(m.activities_check_in_ask_mood({}, tongue));
	await page.getByRole('slider').fill(String(said.mood));
	await on();
	await at(m.activities_check_in_ask_anxiety({}, tongue));
	if (said.anxiety === null) await pass();
	else {
		await page.getByRole('slider').fill(String(said.anxiety));
		await on();
	}
	await at(m.activities_check_in_ask_word({}, tongue));
	await page.getByRole('textbox').fill(said.word);
	if (said.keep) await page.getByRole('switch', { name: m.activities_check_in_keep({}, tongue) }).check();
	await on();
	await at(m.activities_check_in_ask_goal({}, tongue));
	if (said.goal === null) await pass();
	else {
		await page.getByRole('textbox').fill(said.goal);
		await on();
	}
	await at(m.activities_check_in_ask_need({}, tongue));
	const need = said.need === 'none' ? m.activities_check_in_need_none : m.activities_check_in_need_few;
	await page.getByRole('radio', { name: need({}, tongue) }).check();
	await on();
	await page.getByRole('button', { name: m.activities_check_in_finish({}, tongue) }).click();
	await at(m.activities_check_in_done_title({}, tongue));
}

/** A step of a worksheet: answers by label, then on. */
export async function step(page: Page, title: string, answers: Record<string, string>, locale: Locale = 'en') {
	await page.getByRole('heading', { name: title }).waitFor();
	for (const [label, answer] of Object.entries(answers)) {
		const field = page.getByLabel(label);
		await field.fill(answer);
		if ((await field.getAttribute('type')) !== 'range') await field.blur();
	}
	await page.getByRole('button', { name: m.common_continue({}, { locale }) }).click();
}

/** Closes a new block of the plan before it is finished, which points out what is missing, and opens it again. */
export async function leaveAndReturn(page: Page, block: string) {
	await page.getByRole('button', { name: `${m.common_done()}: ${block}` }).click();
	await page.getByText(m.live_plan_look()).waitFor();
	await page.getByRole('button', { name: `${m.common_edit()}: ${block}` }).click();
}
