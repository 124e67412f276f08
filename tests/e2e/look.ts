import axe from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
	interface Window {
		axe: typeof axe;
	}
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
export type Way = { width: number; scheme: 'light' | 'dark'; rules?: string[] };
// In the dark only colours are different, in another language only words.
const colours = ['color-contrast'];
const words = ['html-lang-valid', 'document-title', 'label', 'button-name', 'link-name', 'aria-input-field-name'];
export const ways: Way[] = [
	{ width: 390, scheme: 'light' },
	{ width: 1280, scheme: 'light' },
	{ width: 1280, scheme: 'dark', rules: colours }
];
export const onPhone: Way[] = [
	{ width: 390, scheme: 'light' },
	{ width: 390, scheme: 'dark', rules: colours }
];
export const inSpanish: Way[] = [{ width: 390, scheme: 'light', rules: words }];

/** What somebody who reads by ear, by keyboard or with little sight would stumble over on this screen, in each way of looking at it. */
export async function stumbles(page: Page, screen: string, such: Way[] = ways): Promise<string[]> {
	const before = page.viewportSize()!;
	const found: string[] = [];
	const fit = async (width: number) => {
		const over = await resize(page, width);
		if (over > 0) found.push(`${screen}: ${over}px too wide for ${width}`);
	};
	for (const { width, scheme, rules } of such) {
		await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
		await fit(width);
		for (const { id, at } of await violations(page, rules)) found.push(`${screen}, ${width} ${scheme}: ${id} at ${at}`);
	}
	await fit(320);
	await page.setViewportSize(before);
	return found;
}

/**
 * What axe finds on the page. It is loaded once per document and runs in it: our pages have no frames, for which axe's own Playwright
 * package loads it again each time, and once more into a blank page for the result. That takes five times as long.
 */
async function violations(page: Page, rules?: string[]): Promise<{ id: string; at: string }[]> {
	if (page.frames().length > 1) throw new Error(`${page.url()} has frames, which are not looked at`);
	const runOnly = rules ? { type: 'rule' as const, values: rules } : { type: 'tag' as const, values: tags };
	const run = () =>
		page.evaluate(async (runOnly) => {
			if (!('axe' in window)) return null;
			const { violations } = await window.axe.run(document, { runOnly, resultTypes: ['violations'] });
			const at = (nodes: (typeof violations)[number]['nodes']) =>
				nodes.map(({ target }) => target.join(' ')).join(' | ');
			return violations.map(({ id, nodes }) => ({ id, at: at(nodes) }));
		}, runOnly);
	const found = await run();
	if (found) return found;
	await page.evaluate(axe.source);
	return (await run())!;
}

/**
 * Resolves when the page has the width, and what moves because of it, or changes its colour, has come to rest: to how many pixels it is
 * too wide by then.
 */
async function resize(page: Page, width: number): Promise<number> {
	// So high that nothing lies under a bar that stands still.
	await page.setViewportSize({ width, height: 2400 });
	return page.evaluate(async (wanted) => {
		const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
		while (window.innerWidth !== wanted) await frame();
		await frame();
		await frame();
		const moving = document.getAnimations().filter((it) => it.effect?.getComputedTiming().endTime !== Infinity);
		await Promise.all(moving.map((it) => it.finished.catch(() => null)));
		const { scrollWidth, clientWidth } = document.documentElement;
		return scrollWidth - clientWidth;
	}, width);
}
