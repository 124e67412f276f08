import type { Page } from 'playwright-core';
import { rmSync } from 'node:fs';
import { m } from '#lib/paraglide/messages.js';
import { openBrowser } from '#tests/support/browser.ts';
import { emailOf, password } from '#tests/support/cast.ts';
import { openClinic } from '#tests/support/clinic.ts';
import { groupNext, groupProcess, Hands, judged, meetEight, people } from '#tests/support/eight-people.ts';
import { startServer } from '#tests/support/server.ts';

/** What a clinician types and presses in a browser until nine notes of one session are signed: `npm run bench -- notes`. */
export async function notes(): Promise<void> {
	const hands = new Hands();
	const clinic = await openClinic();
	const session = await meetEight(clinic, hands);
	await clinic.app.stop();
	const server = await startServer({ dataDir: clinic.dataDir, env: { LOG_LEVEL: 'warn' } });
	const browser = await openBrowser();
	try {
		const page = await browser.newPage({ baseURL: server.origin, locale: 'en-US', reducedMotion: 'reduce' });
		await signIn(page);
		await page.goto(`/sessions/${session}/wrap-up`);
		const started = performance.now();
		await new Desk(page, hands).writeAll();
		const machine = (performance.now() - started) / 1000;
		const minutes = (hands.seconds / 60).toFixed(1);
		console.log(`${people.length + 1} notes: ${hands.chars} characters, ${hands.presses} presses, ${minutes} minutes.`);
		console.log(`The pages themselves took ${machine.toFixed(0)} s of the machine's time, typing included.`);
	} finally {
		await browser.close();
		await server.stop();
		rmSync(clinic.dataDir, { recursive: true, force: true });
	}
}

async function signIn(page: Page) {
	await page.goto('/login');
	await page.getByLabel(m.staff_email()).fill(emailOf('maya'));
	await page.getByLabel(m.staff_password()).fill(password);
	await page.getByRole('button', { name: m.staff_sign_in() }).click();
	await page.waitForURL('**/today');
}

/** One who writes, and whose hands are counted. */
class Desk {
	#page: Page;
	#hands: Hands;
	constructor(page: Page, hands: Hands) {
		this.#page = page;
		this.#hands = hands;
	}

	async writeAll() {
		await this.#press(m.record_confirm());
		await this.#page.getByRole('link', { name: m.record_to_group() }).click();
		this.#hands.press();
		await this.#type(m.record_section_process(), groupProcess);
		await this.#type(m.record_section_next(), groupNext);
		await this.#press(m.record_to_people());
		for (const [i, [id, name]] of people.entries()) {
			await this.#page.getByRole('heading', { name, level: 2 }).waitFor();
			await this.#type(m.record_section_assessment(), judged[id]!.assessment);
			await this.#press(m.record_plan_add());
			await this.#type(m.record_section_plan(), judged[id]!.plan);
			await this.#press(i === people.length - 1 ? m.record_to_sign() : m.record_next_person());
		}
		await this.#type(m.record_password(), password);
		await this.#press(m.record_sign_button());
		await this.#page.getByText(m.record_complete()).first().waitFor();
	}

	async #press(name: string) {
		await this.#page.getByRole('button', { name }).first().click();
		this.#hands.press();
	}

	/** Letter by letter behind what is there, where a phrase of one's own may open. */
	async #type(label: string, text: string) {
		const field = this.#page.getByLabel(label, { exact: true }).first();
		await field.click();
		await field.press('Control+End');
		const typed = (await field.inputValue()) ? `\n${text}` : text;
		await this.#page.keyboard.type(typed);
		this.#hands.press(2);
		this.#hands.chars += typed.length;
	}
}
