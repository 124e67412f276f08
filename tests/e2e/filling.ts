import type { Page } from 'playwright-core';

type Filling = {
	/** Typed wherever words are asked. */
	text: string;
	/** The titles of the steps, in their order. */
	steps: string[];
	begin: string;
	next: string;
	finish: string;
};

/**
 * Fills in the worksheet that this phone has open, from its first page to its last, and finishes it: by the events that a hand would cause, in
 * the page itself. Hundreds of presses from outside, each of which waits for its button, would take minutes. Quiet minutes are left alone.
 * Returns what is wrong about it.
 */
export const fillIn = (page: Page, filling: Filling): Promise<string[]> =>
	page.evaluate(async ({ text, steps, begin, next, finish }) => {
		const wrong: string[] = [];
		const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
		const soon = () => new Promise((done) => setTimeout(done));
		async function until<T>(what: () => T | null | undefined | false): Promise<T | null> {
			for (let frames = 0; frames < 600; frames += 1) {
				const found = what();
				if (found) return found;
				await frame();
			}
			return null;
		}
		const form = () => document.querySelector('main .form');
		const button = (name: string) =>
			[...document.querySelectorAll<HTMLButtonElement>('main .form button')].find(
				(it) => it.innerText.trim() === name && !it.disabled && !it.closest('[data-resting]')
			);
		const titled = (title: string) =>
			[...document.querySelectorAll('main .form h2')].some((it) => it.textContent?.trim() === title);
		const fits = (where: string) => {
			const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
			if (over > 0) wrong.push(`${where}: ${over}px too wide`);
		};
		const set = (it: HTMLInputElement | HTMLTextAreaElement, value: string) => {
			it.focus();
			it.value = value;
			it.dispatchEvent(new Event('input', { bubbles: true }));
			it.dispatchEvent(new Event('change', { bubbles: true }));
			it.blur();
		};
		const others: Record<string, string> = { date: '2026-03-02', time: '22:30', tel: '555 0100' };
		async function fillStep() {
			await until(() => !form()?.querySelector('.skeleton'));
			for (const fold of form()!.querySelectorAll('details')) fold.open = true;
			const done = new Set<string>();
			for (const it of form()!.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
				if (it.disabled || !it.isConnected) continue;
				if (it.type === 'radio') {
					if (!done.has(it.name)) it.click();
					done.add(it.name);
				} else if (it.type === 'checkbox') {
					const group = it.closest('fieldset, [role="group"]') ?? form()!;
					if (!group.querySelector('input:checked')) it.click();
				} else set(it, it.type === 'range' ? it.getAttribute('max')! : (others[it.type] ?? text));
				await soon();
			}
		}

		(await until(() => button(begin)))?.click();
		for (const title of steps) {
			if (!(await until(() => titled(title)))) throw new Error(`does not come to "${title}"`);
			await fillStep();
			await frame();
			fits(title);
			(await until(() => button(next)))?.click();
		}
		const last = await until(() => button(finish));
		fits('the end');
		if (!(await until(() => document.querySelector('.save.saved')))) wrong.push('is not saved');
		if (!last) throw new Error('it cannot be finished');
		// What follows is another page.
		setTimeout(() => last.click());
		return wrong;
	}, filling);

/**
 * Buttons take no press for half a second after what they act on changes, and nothing in a browser can be asked to wait less: here nobody taps
 * twice, and hundreds of such moments are minutes.
 */
export const withoutRest = async (page: Page): Promise<void> => {
	await page.addInitScript(() => {
		const later = window.setTimeout.bind(window);
		window.setTimeout = ((what: TimerHandler, ms?: number, ...given: unknown[]) =>
			later(what, ms === 500 ? 0 : ms, ...given)) as typeof window.setTimeout;
	});
};
