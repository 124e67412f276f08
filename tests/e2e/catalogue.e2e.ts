import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askedFields, hasAnswer } from '#lib/domain/worksheet-answers.ts';
import type { Answers, KnownWorksheet, Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import { readConfig } from '#lib/server/config.ts';
import { beginSheet } from '#lib/server/my/sheets.ts';
import { startApp } from '#lib/server/start.ts';
import { worksheets } from '#lib/worksheets/index.ts';
import { pagesIn, readPdf } from '#tests/support/pdf.ts';
import { fillIn, withoutRest } from './filling.ts';
import { inOrder } from './in-order.ts';
import { Stage, type Seated } from './stage.ts';

/**
 * Every worksheet of the product on a phone of 320 px, by Ana in English and by Benito in Spanish: opened, filled in step by step, found saved
 * when it is loaded again, shared, read and printed. At a desk, each of them is printed blank: on one page of either paper, but the longest.
 */
let stage: Stage;
const pin = '480215';
const locales = ['en', 'es'] as const satisfies Locale[];
const people = { en: 'ana', es: 'benito' } as const;
/** The id under which each person has each worksheet. */
const begun: Record<Locale, Record<string, string>> = { en: {}, es: {} };

beforeAll(async () => {
	stage = await Stage.open(undefined, async (world) => {
		const app = await startApp(readConfig({ DATA_DIR: world.dataDir }));
		for (const locale of locales)
			for (const { slug } of worksheets)
				begun[locale][slug] = (await beginSheet(world.clients[people[locale]].id, slug))!;
		await app.stop();
	});
}, 90_000);
inOrder(() => stage);
afterAll(() => stage?.close());

/** A phone with the person's own page, behind a PIN that they chose. */
async function ownPhone(locale: Locale): Promise<Seated> {
	const client = stage.world.clients[people[locale]];
	const maya = await stage.staff('maya', {}, `/clients/${client.id}/personal-link`);
	await maya.page.getByRole('button', { name: m.my_staff_make(), exact: true }).click();
	const address = await maya.page.getByRole('textbox', { name: m.my_staff_address() }).inputValue();
	await maya.context.close();
	const seated = await stage.seat({ viewport: { width: 320, height: 700 }, locale, hasTouch: true });
	const { page } = seated;
	const words = { locale };
	await page.goto(address.slice(address.indexOf('/my/open')));
	await page.getByLabel(m.my_pin({}, words), { exact: true }).fill(pin);
	await page.getByLabel(m.my_pin_again({}, words)).fill(pin);
	await page.getByRole('button', { name: m.my_pin_choose({}, words), exact: true }).click();
	await page.getByRole('heading', { name: m.my_hello({ name: client.preferredName }, words) }).waitFor();
	await withoutRest(page);
	return seated;
}

const tooWide = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Opens, fills in, reads again, shares and prints one; returns what is wrong about it. */
async function walk({ page }: Seated, { slug, steps, title }: KnownWorksheet, locale: Locale): Promise<string[]> {
	const words = { locale };
	const at = `/my/sheets/${begun[locale][slug]}`;
	await page.goto(`${at}?write`, { waitUntil: 'commit' });
	await page.locator('html[data-alive]').waitFor();
	const wrong = await fillIn(page, {
		text: { en: 'A small step', es: 'Un paso pequeño' }[locale],
		steps: steps.map((step) => step.title[locale]),
		begin: m.activities_worksheet_begin({}, words),
		next: m.common_continue({}, words),
		finish: m.activities_worksheet_finish({}, words)
	});
	// What is read now was loaded from the server again.
	await page.waitForURL(`**${at}`, { waitUntil: 'commit' });
	await page.locator('html[data-alive]').waitFor();
	await page.getByRole('button', { name: m.my_sheet_share({}, words), exact: true }).click();
	await page.getByText(m.my_sheet_read({}, words), { exact: true }).waitFor();
	const over = await tooWide(page);
	if (over > 0) wrong.push(`to read: ${over}px too wide`);
	const { pages } = await readPdf(await page.pdf({ format: 'Letter', margin: { top: '12mm', bottom: '12mm' } }));
	const printed = pages.map(({ text }) => text.replace(/\s+/g, ' ')).join(' ');
	if (pages.length > 2) wrong.push(`prints on ${pages.length} pages`);
	for (const text of [title[locale], ...steps.map((step) => step.title[locale])])
		if (!printed.includes(text)) wrong.push(`"${text}" is not on paper`);
	return wrong.map((it) => `${slug} (${locale}): ${it}`);
}

/** What was taken home is what is on disk. */
async function takenHome({ page }: Seated) {
	const home = await page.request.get('/my/take-home/json');
	return ((await home.json()) as { worksheets: { worksheet: string; answers: Answers }[] }).worksheets;
}

async function walkAll(locale: Locale): Promise<string[]> {
	const phone = await ownPhone(locale);
	const wrong: string[] = [];
	for (const worksheet of worksheets) wrong.push(...(await walk(phone, worksheet, locale)));
	// Every question has its answer but quiet minutes, which nobody sat through.
	const home = await takenHome(phone);
	for (const { slug, steps } of worksheets) {
		const answers = home.find(({ worksheet }) => worksheet === slug)?.answers ?? {};
		const open = steps.flatMap(askedFields).filter((field) => field.kind !== 'timer' && !hasAnswer(field, answers));
		wrong.push(...open.map(({ id }) => `${slug} (${locale}): ${id} was not saved`));
	}
	return wrong;
}

/** Of ten steps, with room to write on each. */
const longer: Record<string, number> = { 'thought-record': 2 };
/** As the product's print styles have it. */
const paperMargin = { top: '18mm', right: '18mm', bottom: '18mm', left: '18mm' };

/** Prints one blank, as a facilitator does before a group, on both papers; returns on how many pages where it is more than one. */
async function printBlank(page: Page, slug: string, locale: Locale): Promise<string[]> {
	await page.goto(`/library/worksheets/${slug}?view=paper&language=${locale}`, { waitUntil: 'commit' });
	await page.locator('html[data-alive] article section').last().waitFor();
	const wrong: string[] = [];
	for (const format of ['Letter', 'A4']) {
		const pages = await pagesIn(await page.pdf({ format, margin: paperMargin }));
		if (pages > (longer[slug] ?? 1)) wrong.push(`${slug} (${locale}): ${pages} pages of ${format}`);
	}
	return wrong;
}

test('every worksheet, from opening it to paper', async () => {
	const wrong = await Promise.all(locales.map(walkAll));
	expect(wrong.flat()).toEqual([]);
	expect(stage.troubles).toEqual([]);
});

test('blank, every worksheet but the longest is one page of either paper, in both languages', async () => {
	const { page, context } = await stage.staff('maya');
	const desks = { en: page, es: await context.newPage() };
	const printed = await Promise.all(
		locales.map(async (locale) => {
			const wrong: string[] = [];
			for (const { slug } of worksheets) wrong.push(...(await printBlank(desks[locale], slug, locale)));
			return wrong;
		})
	);
	expect(printed.flat()).toEqual([]);
});
