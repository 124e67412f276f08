import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Browser, Page } from 'playwright-core';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview, type InlineConfig, type PreviewServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '#tests/support/browser.ts';
import { root } from '#tests/support/sources.ts';
import { specimens } from './display/specimens.ts';

/** Displays as browsers draw them, without a session behind them: whatever they hold fits, and is as large as it can be. */
let server: PreviewServer;
let folder: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'circlekeeper-display-'));
	const own: InlineConfig = {
		root: join(root, 'tests/e2e/display'),
		configFile: false,
		logLevel: 'error',
		plugins: [svelte({ configFile: false })],
		build: { outDir: folder, minify: false, reportCompressedSize: false }
	};
	await build(own);
	server = await preview({ ...own, preview: { port: 0 } });
	browser = await openBrowser();
	page = await browser.newPage();
	await page.goto(server.resolvedUrls!.local[0]!);
}, 400_000);
afterAll(async () => {
	await browser?.close();
	await server?.close();
	if (folder) rmSync(folder, { recursive: true });
});

const walls = [
	{ width: 1280, height: 720 },
	{ width: 1920, height: 1080 },
	{ width: 1024, height: 768 }
];

async function open(name: string, size = walls[1]!) {
	await page.setViewportSize(size);
	await page.evaluate((name) => {
		document.title = '';
		location.hash = encodeURIComponent(name);
		dispatchEvent(new Event('hashchange'));
	}, name);
	await page.waitForFunction((name) => document.title === name, name);
	await page.locator('.content').first().waitFor();
	await page.evaluate(() => document.fonts.ready);
	await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
	const pictures = process.env.CIRCLEKEEPER_PICTURES;
	if (pictures) await page.screenshot({ path: `${pictures}/${name.replaceAll(/\W+/g, '-')}-${size.width}.png` });
}

/** What runs over the edge of the display, over its own box, or under a corner. */
const spills = () =>
	page.evaluate(() => {
		const [main, left, right] = ['main', '.left', '.right'].map((it) =>
			document.querySelector(it)!.getBoundingClientRect()
		);
		const corners = [left!, right!].filter(({ width }) => width > 0);
		const shown = [...document.querySelectorAll<HTMLElement>('.middle :is(h1, h2, p, li, th, td, figcaption)')];
		return shown
			.filter((it) => !it.closest('.visually-hidden, [aria-hidden=true]'))
			.filter((it) => {
				const box = it.getBoundingClientRect();
				const isOut = box.bottom > main!.bottom + 1 || box.right > main!.right + 1 || box.top < -1 || box.left < -1;
				const isCut = it.scrollWidth > it.clientWidth + 1 && getComputedStyle(it).display !== 'inline';
				const isUnder = corners.some(
					(it) =>
						box.right > it.left + 1 && box.left < it.right - 1 && box.bottom > it.top + 1 && box.top < it.bottom - 1
				);
				return isOut || isCut || isUnder;
			})
			.map((it) => `${it.tagName} ${it.textContent?.trim().slice(0, 40)}`);
	});

/** How large its letters are, in px. */
const sizeOf = (text: string) =>
	page
		.getByText(text)
		.first()
		.evaluate((it) => parseFloat(getComputedStyle(it).fontSize));
const shown = (selector: string) => page.locator(`.middle ${selector}`).count();

describe.each(walls)('at $width × $height', (size) => {
	test.each(Object.keys(specimens))('%s', async (name) => {
		await open(name, size);
		expect(await spills()).toEqual([]);
		expect(await page.evaluate(() => document.querySelector('.frame')!.scrollHeight)).toBeLessThanOrEqual(size.height);
	});
});

/** One unit of the display, in px: what the room reads from the back is no smaller. */
const unit = 48;

test('a few words are large, forty are smaller and can still be read from the back', async () => {
	await open('two words');
	expect(await sizeOf('calm')).toBeGreaterThan(1.9 * unit);
	await open('forty words');
	expect(await sizeOf('over1')).toBeGreaterThan(0.65 * unit);
});

test('a few ideas stand under each other and large; more of them stand in two columns and can still be read', async () => {
	const columns = () =>
		page.locator('.middle ul').evaluate((it) => getComputedStyle(it).gridTemplateColumns.split(' ').length);
	await open('three ideas');
	expect(await columns()).toBe(1);
	expect(await sizeOf('number 0')).toBeGreaterThan(1.2 * unit);
	await open('twenty ideas');
	expect(await columns()).toBe(2);
	expect(await sizeOf('number 0')).toBeGreaterThan(0.55 * unit);
});

test('what cannot be read from the back is not drawn smaller: the display shows as many as it can', async () => {
	await open('eight ideas with votes');
	expect(await shown('tbody tr')).toBe(8);
	await open('many long ideas with votes');
	expect(await shown('tbody tr')).toBeGreaterThan(1);
	expect(await shown('tbody tr')).toBeLessThan(36);
	await open('many long ideas');
	expect(await shown('li')).toBe(0);
});

test.each([
	['ideas with votes', 'Walk by the river'],
	['check-in, shown', 'hopeful'],
	['check-in, words alone', 'hopeful'],
	['short answers', 'The bus was late.'],
	['agreement', 'What is said here stays here.'],
	['roles, playing', 'Benito']
])('%s: 48 px and more', async (name, text) => {
	await open(name);
	expect(await sizeOf(text)).toBeGreaterThanOrEqual(unit - 0.5);
});
