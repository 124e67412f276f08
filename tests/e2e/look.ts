import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
export type Way = { width: number; scheme: 'light' | 'dark' };
export const ways: Way[] = [
	{ width: 390, scheme: 'light' },
	{ width: 390, scheme: 'dark' },
	{ width: 1280, scheme: 'light' },
	{ width: 1280, scheme: 'dark' }
];

/** What somebody who reads by ear, by keyboard or with little sight would stumble over on this screen, in each way of looking at it. */
export async function stumbles(page: Page, screen: string, such: Way[] = ways): Promise<string[]> {
	const before = page.viewportSize()!;
	const found: string[] = [];
	for (const { width, scheme } of such) {
		await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
		await resize(page, width);
		const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
		// In the dark only colours are different.
		const { violations } = await (scheme === 'light' ? axe.withTags(tags) : axe.withRules('color-contrast')).analyze();
		for (const { id, nodes } of violations)
			found.push(`${screen}, ${width} ${scheme}: ${id} at ${nodes.map((node) => node.target.join(' ')).join(' | ')}`);
	}
	for (const width of [320, 390]) {
		await resize(page, width);
		const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
		if (over > 0) found.push(`${screen}: ${over}px too wide for ${width}`);
	}
	await resize(page, before.width);
	return found;
}

/** Resolves when the page has the width, and what moves because of it, or changes its colour, has come to rest. */
async function resize(page: Page, width: number) {
	await page.setViewportSize({ width, height: width < 600 ? 844 : 800 });
	await page.waitForFunction((wanted) => window.innerWidth === wanted, width);
	await page.evaluate(async () => {
		await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
		const moving = document.getAnimations().filter((it) => it.effect?.getComputedTiming().endTime !== Infinity);
		await Promise.all(moving.map((it) => it.finished.catch(() => null)));
	});
}
