import type { Page } from 'playwright-core';

type Focused = { tag: string; type: string; key: string; name: string; checked: boolean; open: boolean };

const focused = (page: Page): Promise<Focused> =>
	page.evaluate(() => {
		const it = document.activeElement as HTMLInputElement;
		const name = it.getAttribute('aria-label') ?? it.innerText?.trim() ?? '';
		return {
			tag: it.tagName.toLowerCase(),
			type: it.type ?? '',
			key: [it.tagName, it.id, it.name, it.type === 'checkbox' ? it.value : '', name].join(' '),
			name,
			checked: it.checked ?? false,
			open: it.closest('details')?.open ?? false
		};
	});

const typed: Record<string, string> = { date: '03022026', time: '1030PM', tel: '555 0100' };

type Words = {
	/** Ends the step. */
	next: string;
	/** What else is pressed where focus comes to it, once, with what happens before focus goes on. */
	presses: Record<string, () => Promise<unknown>>;
};

/** Fills in the step that is open with the keyboard alone: Tab from field to field, each by the keys that it takes, and Enter on what ends it. */
export async function fillByKeys(page: Page, { next, presses }: Words): Promise<void> {
	const done = new Set<string>();
	for (let tabs = 0; tabs < 80; tabs += 1) {
		await page.keyboard.press('Tab');
		const at = await focused(page);
		const { keyboard } = page;
		if (at.tag === 'button' && at.name === next) return keyboard.press('Enter');
		// Focus stays with a date while it goes from its month to its day.
		if (done.has(at.key)) continue;
		done.add(at.key);
		if (at.tag === 'summary' && !at.open) await keyboard.press('Enter');
		else if (at.tag === 'select') await keyboard.press('ArrowDown');
		else if (at.type === 'range') await keyboard.press('ArrowRight');
		else if (at.type === 'radio' || at.type === 'checkbox') await (at.checked || keyboard.press('Space'));
		else if (at.tag === 'textarea' || at.tag === 'input') await keyboard.type(typed[at.type] ?? `By keys ${done.size}`);
		else if (presses[at.name]) {
			await keyboard.press('Enter');
			await presses[at.name]!();
		}
	}
	throw new Error(`Tab never came to "${next}"`);
}
