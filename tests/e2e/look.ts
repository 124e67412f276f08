import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

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
	const measure = async (width: number) => {
		const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
		if (over > 0) found.push(`${screen}: ${over}px too wide for ${width}`);
	};
	for (const { width, scheme, rules } of such) {
		await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
		await resize(page, width);
		await measure(width);
		const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
		const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(tags)).analyze();
		for (const { id, nodes } of violations)
			found.push(`${screen}, ${width} ${scheme}: ${id} at ${nodes.map((node) => node.target.join(' ')).join(' | ')}`);
	}
	await resize(page, 320);
	await measure(320);
	await page.setViewportSize(before);
	return found;
}

/** Resolves when the page has the width, and what moves because of it, or changes its colour, has come to rest. */
async function resize(page: Page, width: number) {
	// So high that nothing lies under a bar that stands still.
	await page.setViewportSize({ width, height: 2400 });
	await page.waitForFunction((wanted) => window.innerWidth === wanted, width);
	await page.evaluate(async () => {
		await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
		const moving = document.getAnimations().filter((it) => it.effect?.getComputedTiming().endTime !== Infinity);
		await Promise.all(moving.map((it) => it.finished.catch(() => null)));
	});
}
