import type { Page } from 'playwright-core';

/**
 * Where a worksheet of the library is wider than the page: each step as a participant sees it, and filled in on paper. The steps are turned in
 * the page itself, from the last one back: hundreds of presses from outside, each of which waits for its button, would take minutes.
 */
export async function tooWide(page: Page, slug: string): Promise<string[]> {
	await page.goto(`/library/worksheets/${slug}?step=99`);
	await page.locator('html[data-alive]').waitFor();
	const steps = await page.evaluate(async () => {
		const wide: string[] = [];
		const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
		const over = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
		const titleNow = () => document.querySelector('.phone h2')?.textContent ?? '';
		for (let turns = 0; turns < 30; turns += 1) {
			// What is fetched later has come when nothing stands for it any more.
			for (let frames = 0; frames < 300 && document.querySelector('.phone .skeleton'); frames += 1) await frame();
			for (const fold of document.querySelectorAll<HTMLDetailsElement>('.phone details')) fold.open = true;
			const title = titleNow();
			if (over() > 0) wide.push(`${title}: ${over()}px`);
			const back = document.querySelector<HTMLButtonElement>('.phone .back button');
			if (!back) return turns > 1 ? wide : [...wide, 'it has no steps'];
			back.click();
			for (let frames = 0; frames < 60 && titleNow() === title; frames += 1) await frame();
		}
		return [...wide, 'it has no beginning'];
	});
	await page.goto(`/library/worksheets/${slug}?view=example`);
	const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	return [...steps, ...(over > 0 ? [`on paper: ${over}px`] : [])].map((it) => `${slug}, ${it}`);
}
