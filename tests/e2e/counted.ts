import type { Locator, Page } from 'playwright-core';
import { m } from '#lib/paraglide/messages.js';

/** What a person did: pages they saw, keys they pressed, fields they filled with how many letters, and lists they pasted. */
export type Done = { pages: number; presses: number; fields: number; letters: number; pastes: number };

/** A person at a page whose every act is counted. */
export class Counted {
	readonly page: Page;
	readonly done: Done = { pages: 0, presses: 0, fields: 0, letters: 0, pastes: 0 };

	constructor(page: Page) {
		this.page = page;
	}

	/** What was done after `before`. */
	since(before: Done): Done {
		const { done } = this;
		return {
			pages: done.pages - before.pages,
			presses: done.presses - before.presses,
			fields: done.fields - before.fields,
			letters: done.letters - before.letters,
			pastes: done.pastes - before.pastes
		};
	}

	async sees(path: string | RegExp) {
		await this.page.waitForURL((url) => (typeof path === 'string' ? url.pathname === path : path.test(url.pathname)));
		await this.page.locator('html[data-alive]').waitFor();
		this.done.pages++;
	}

	async types(label: string, text: string, of: Locator = this.page.locator('main')) {
		await of.getByLabel(label, { exact: true }).fill(text);
		this.done.fields++;
		this.done.letters += text.length;
	}

	async pastes(label: string, lines: string[]) {
		await this.page.getByLabel(label).fill(lines.join('\n'));
		this.done.pastes++;
	}

	async presses(name: string | RegExp, kind: 'button' | 'link' = 'button', of: Locator = this.page.locator('body')) {
		await of.getByRole(kind, { name }).and(this.page.locator(':not([data-resting])')).first().click();
		this.done.presses++;
	}

	async ticks(of: string, label: string) {
		await this.page.getByRole('group', { name: of }).getByLabel(label, { exact: true }).check();
		this.done.presses++;
	}

	/** From an empty installation to its first administrator on the first page. */
	async setsUp() {
		await this.page.goto('/');
		await this.sees('/setup');
		await this.types(m.staff_name(), 'Maya Holm');
		await this.types(m.staff_email(), 'maya@clinic.example');
		await this.types(m.staff_password(), 'a lantern by the river');
		await this.presses(m.staff_setup_create());
		await this.sees('/today');
	}

	/** From the first page and back to it. */
	async addsColleague() {
		await this.presses(m.staff_first_colleague(), 'link');
		await this.sees('/admin/new');
		await this.types(m.staff_name(), 'Sara Lund');
		await this.types(m.staff_email(), 'sara@clinic.example');
		await this.presses(m.staff_admin_add_create());
		await this.page.getByText('/welcome#').waitFor();
		await this.presses(m.staff_nav_today(), 'link');
		await this.sees('/today');
	}
}
