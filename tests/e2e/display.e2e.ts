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

const sizes = [
	{ width: 1280, height: 720 },
	{ width: 1920, height: 1080 },
	{ width: 1024, height: 768 }
];

type Look = { locale?: 'en' | 'es'; theme?: 'light' | 'dark'; expected?: number };

async function open(name: string, { locale = 'en', theme = 'light', expected = 0 }: Look = {}, size = sizes[1]!) {
	await page.setViewportSize(size);
	const hash = `${name}|${locale}|${theme}|${expected}`;
	await page.evaluate((hash) => {
		document.title = '';
		location.hash = encodeURIComponent(hash);
		dispatchEvent(new Event('hashchange'));
	}, hash);
	await page.waitForFunction(
		(name) => document.title === name && document.querySelector('.middle > :not(.skeleton)')?.checkVisibility(),
		name
	);
	await drawn();
}

/** What is measured in one frame is drawn in the next. */
const drawn = () =>
	page.evaluate(async () => {
		await document.fonts.ready;
		await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
	});

async function picture(name: string, look: (string | number)[]) {
	const pictures = process.env.CIRCLEKEEPER_PICTURES;
	if (pictures) await page.screenshot({ path: `${pictures}/${[name.replaceAll(/\W+/g, '-'), ...look].join('-')}.png` });
}

/** What the eye would see, measured in the page at once. */
const measured = () =>
	page.evaluate(() => {
		/** What runs over the edge of the display, over its own box, or under a corner. */
		const spills = () => {
			const [main, left, right] = ['main', '.left[data-corner]', '.right[data-corner]'].map((it) =>
				document.querySelector(it)!.getBoundingClientRect()
			);
			const corners = [left!, right!].filter(({ width }) => width > 0);
			const shown = [
				...document.querySelectorAll<HTMLElement>(
					':is(.heading, .middle) :is(h1, h2, p, li, th, td, figcaption, svg, .code, .qr, .ends)'
				)
			];
			const text = shown
				.filter((it) => !it.closest('.visually-hidden'))
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
			const edges = [left!, right!].filter(
				({ bottom, left, right }) => bottom > main!.bottom + 1 || left < 0 || right > main!.right + 1
			);
			return [...text, ...edges.map(() => 'a corner')];
		};
		/** What is not in the middle of the display. */
		const offAxis = () =>
			[...document.querySelectorAll('.heading, .middle > *, .middle .content, .middle :is(h1, h2, .question)')]
				.filter((it) => !it.closest('.visually-hidden, .results, .plain, .words'))
				.filter((it) => {
					const { left, right } = it.getBoundingClientRect();
					return Math.abs((left + right) / 2 - innerWidth / 2) > 2;
				})
				.map((it) => `${it.tagName} ${it.className} ${it.textContent?.trim().slice(0, 40)}`);
		/** The smallest letters in the middle, in units of the display, and what they say. */
		const smallest = () => {
			const unit = parseFloat(getComputedStyle(document.querySelector('.middle')!).fontSize);
			const walker = document.createTreeWalker(document.querySelector('.middle')!, NodeFilter.SHOW_TEXT);
			let least = { size: Infinity, text: '' };
			while (walker.nextNode()) {
				const text = walker.currentNode.textContent!.trim();
				const parent = walker.currentNode.parentElement!;
				if (!text || parent.closest('.visually-hidden, svg')) continue;
				const size = parseFloat(getComputedStyle(parent).fontSize) / unit;
				if (size < least.size) least = { size, text: text.slice(0, 40) };
			}
			return least;
		};
		const height = document.querySelector('.frame')!.scrollHeight;
		return { spills: spills(), offAxis: offAxis(), smallest: smallest(), height };
	});

/** How large its letters are, in px. */
const sizeOf = (text: string) =>
	page
		.getByText(text)
		.first()
		.evaluate((it) => parseFloat(getComputedStyle(it).fontSize));
const shown = (selector: string) => page.locator(`.middle ${selector}`).count();

/** No letter is smaller, in units of the display: what is beside a chart, under an answer, or after a word. */
const smallPrint = 0.75;
/** Much of it, or long: smaller, and still to be read from the back. */
const dense: Record<string, number> = {
	'forty words': 0.4,
	'many long ideas with votes': 0.55,
	'long lines without names': 0.55,
	'long agreement': 0.5,
	'a long page': 0.5,
	'a message over a question': 0.6,
	'lobby with a message': 0.7,
	'poll of eight, shown': 0.55,
	'poll of eight, twice': 0.55,
	'poll, asked again': 0.7,
	'ranking, shown': 0.6
};

describe.each([
	['en', 'light'],
	['es', 'dark']
] as const)('in %s, %s', (locale, theme) => {
	test.each(Object.keys(specimens))('%s fits, in the middle, and can be read from the back', async (name) => {
		await open(name, { locale, theme }, sizes[0]);
		for (const size of sizes) {
			await page.setViewportSize(size);
			await drawn();
			await picture(name, [locale, theme, size.width]);
			const where = `at ${size.width} × ${size.height}`;
			const { spills, offAxis, smallest, height } = await measured();
			expect(spills, where).toEqual([]);
			expect(offAxis, where).toEqual([]);
			expect(height, where).toBeLessThanOrEqual(size.height);
			const { size: least, text } = smallest;
			expect(least, `${where}: ${text}`).toBeGreaterThanOrEqual((dense[name] ?? smallPrint) - 0.01);
		}
	});
});

/** One unit of the display, in px: what the room reads from the back is no smaller. */
const unit = 48;

const code = () => page.getByText('WMWM-WMWM');
const qr = () => page.locator('.qr');

test.each([
	'breathing, on',
	'a mindful minute, on',
	'discussion, short',
	'round, speaking',
	'roles',
	'a short page',
	'talk'
])('%s: the QR code makes way once everyone expected is in, the code stays at hand', async (name) => {
	await open(name, { expected: 9 });
	expect(await qr().count()).toBe(0);
	expect(await code().isVisible()).toBe(true);
	await open(name, { expected: 10 });
	expect(await qr().isVisible()).toBe(true);
	await open(name);
	expect(await qr().isVisible()).toBe(true);
});

test.each(['poll, asked', 'check-in, asked', 'break, on', 'lobby'])(
	'%s: joining is in sight whoever is in',
	async (name) => {
		await open(name, { expected: 9 });
		expect(await qr().isVisible()).toBe(true);
		expect(await code().isVisible()).toBe(true);
	}
);

test('someone who leaves does not bring the QR code back in the middle of a breath', async () => {
	await open('breathing, on', { expected: 9 });
	await page.evaluate(() => dispatchEvent(new CustomEvent('here', { detail: 8 })));
	await drawn();
	expect(await qr().count()).toBe(0);
});

test('what the QR code leaves free is used', async () => {
	await open('long agreement');
	const before = await sizeOf('1: what');
	await open('long agreement', { expected: 9 });
	expect(await sizeOf('1: what')).toBeGreaterThan(before);
});

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
	['roles, playing', 'Benito'],
	['poll, shown', 'Sleep'],
	['poll, shown', 'What would help'],
	['ranking of eight, twice', 'Music'],
	['scale, shown', 'How ready'],
	['eight ideas with votes', 'number 7'],
	['shared answers', 'The bus was late.'],
	['round, a long name', 'Maximiliana'],
	['discussion, long', 'Think of a moment'],
	['a short page', 'Most last'],
	['a page with a picture', 'An urge rises'],
	['check-in, long words', 'okay'],
	['talk with a message', 'Think of a moment'],
	['lines without names', 'One thing at a time']
])('%s: 48 px and more', async (name, text) => {
	await open(name);
	expect(await sizeOf(text)).toBeGreaterThanOrEqual(unit - 0.5);
});
