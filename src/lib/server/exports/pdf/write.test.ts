import { expect, test } from 'vitest';
import { readPdf } from '#tests/support/pdf.ts';
import type { Lane, Lanes, Paper, Part } from '../paper.ts';
import { writePdf } from './write.ts';

const signature: Part = {
	kind: 'signature',
	signature: {
		who: 'Maya Brooks, LCSW',
		role: 'Facilitator',
		at: 'Signed March 3, 2026 at 11:04 AM EST',
		statement: 'I wrote this note.',
		hash: `Fingerprint of the text: ${'ab12'.repeat(16)}`,
		late: null
	}
};
const paper: Paper = {
	locale: 'en',
	title: 'Progress note: Ana Correa',
	letterhead: { name: 'Evening program', lines: ['12 Elm Street, Springfield', '555-0100'] },
	running: { who: 'Ana Correa · born Jan 2, 1990 · MRN 4711', of: 'March 3, 2026 · Skills group' },
	across: null,
	mark: null,
	facts: [{ label: 'Attendance', value: 'Present, 10:00 – 10:50 AM, 50 minutes' }],
	parts: [{ kind: 'heading', text: 'Data' }, { kind: 'text', text: 'She came.\n\nShe stayed.' }, signature],
	foot: 'Confidential clinical record.',
	pageOf: 'Page {page} of {pages}'
};

test('a paper is tagged, titled, of letter size, in its language and with its typeface', async () => {
	const { bytes, pages } = await writePdf([paper]);
	const read = await readPdf(bytes);
	expect([read.title, read.language, read.marked, pages]).toEqual([paper.title, 'en', true, 1]);
	const [page] = read.pages;
	expect(page!.size).toEqual([612, 792]);
	expect(page!.roles).toEqual(expect.arrayContaining(['Document', 'Sect', 'H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD']));
	expect(page!.roles.indexOf('H1')).toBeLessThan(page!.roles.indexOf('H2'));
	expect(page!.fonts.length).toBeGreaterThan(0);
	expect(page!.fonts.filter(({ missingFile, name }) => missingFile || !/Atkinson/.test(name))).toEqual([]);
	expect(bytes.toString('latin1')).toContain('pdfuaid:part');
});

test('no signature stands on a page of its own, however far the text above it comes', async () => {
	for (let lines = 20; lines < 40; lines += 1) {
		const filling: Part = { kind: 'text', text: Array.from({ length: lines }, () => 'Line.').join('\n') };
		const last: Part[] = [
			{ kind: 'heading', text: 'Plan' },
			{ kind: 'text', text: 'Come again on Thursday.' }
		];
		const { pages } = await readPdf((await writePdf([{ ...paper, parts: [filling, ...last, signature] }])).bytes);
		const [signed] = pages.filter(({ text }) => text.includes('Maya Brooks'));
		expect(signed!.text, `${lines} lines`).toMatch(/Plan\s+Come again on Thursday\./);
	}
});

test('every page says whose it is, of which service, and which of how many it is', async () => {
	const long: Part = {
		kind: 'text',
		text: Array.from({ length: 90 }, (_, i) => `Sentence ${i} of many.`).join('\n\n')
	};
	const { bytes, pages } = await writePdf([{ ...paper, parts: [long, signature] }]);
	const read = await readPdf(bytes);
	expect(pages).toBeGreaterThan(2);
	expect(read.pages).toHaveLength(pages);
	for (const [i, { text }] of read.pages.entries())
		for (const words of [
			paper.running.who,
			paper.running.of,
			paper.letterhead.name,
			`Page ${i + 1} of ${pages}`,
			paper.foot
		])
			expect(text, `page ${i + 1}`).toContain(words);
	expect(read.pages.map(({ text }) => text).join('\n')).toContain('Sentence 89 of many.');
});

test('several papers are one file: each begins on its own page, under its own head', async () => {
	const other = { ...paper, title: 'Progress note: Ben Diaz', running: { ...paper.running, who: 'Ben Diaz' } };
	const { pages } = await readPdf((await writePdf([paper, other])).bytes);
	expect(pages.map(({ text }) => text.includes('Page 2 of 2'))).toEqual([false, true]);
	expect(pages.map(({ text }) => [text.includes('Ana Correa'), text.includes('Ben Diaz')])).toEqual([
		[true, false],
		[false, true]
	]);
});

test('a brief paper has its headings beside their parts, and what does not fit goes on, with nothing lost', async () => {
	const row = (n: number): Part[] => [
		{ kind: 'heading', text: `Section ${n}` },
		{ kind: 'text', text: Array.from({ length: 3 }, (_, i) => `Line ${n}.${i} of what was said.`).join('\n') }
	];
	const table: Part = {
		kind: 'table',
		columns: [
			{ label: 'Measure', share: 2 },
			{ label: 'Now', share: 1, numeric: true }
		],
		rows: [['GAD-7', '11']]
	};
	const brief = (sections: number): Paper => ({
		...{ ...paper, facts: [], brief: { heading: 'Ana Correa' } },
		parts: [{ kind: 'heading', text: 'Measures' }, table, ...Array.from({ length: sections }, (_, n) => row(n)).flat()]
	});
	const one = await readPdf((await writePdf([brief(8)])).bytes);
	expect(one.pages).toHaveLength(1);
	const [page] = one.pages;
	expect(page!.roles.filter((role) => /^H\d$/.test(role))).toEqual(['H1', ...Array.from({ length: 9 }, () => 'H2')]);
	expect(page!.text).toMatch(/Ana Correa[^]*Measures[^]*GAD-7[^]*Section 0[^]*Line 0\.0[^]*Section 7/);
	const more = await readPdf((await writePdf([brief(30), paper])).bytes);
	const all = more.pages.map(({ text }) => text).join('\n');
	for (let n = 0; n < 30; n++)
		for (const said of [`Section ${n}\\b`, `Line ${n}\\.0\\b`, `Line ${n}\\.2\\b`])
			expect(all.match(new RegExp(said, 'g')), said).toHaveLength(1);
	// The next paper is as large as ever.
	expect(more.pages.at(-1)!.text).toContain('She stayed.');
});

test('a table that goes over the page says its columns again, and loses no row', async () => {
	const rows = Array.from({ length: 70 }, (_, i) => [`Person ${i}`, '50']);
	const table: Part = {
		kind: 'table',
		columns: [
			{ label: 'Name', share: 2 },
			{ label: 'Minutes', share: 1, numeric: true }
		],
		rows
	};
	const { pages } = await readPdf((await writePdf([{ ...paper, parts: [table] }])).bytes);
	expect(pages.length).toBeGreaterThan(1);
	for (const { text } of pages) expect(text).toMatch(/Name\s*Minutes/);
	const all = pages.map(({ text }) => text).join('\n');
	expect(rows.filter(([name]) => !new RegExp(`${name}\\b`).test(all))).toEqual([]);
});

test('what nobody has signed has its word across each page, and what was entered in error says so first', async () => {
	const { bytes } = await writePdf([{ ...paper, across: 'Draft', mark: 'Entered in error: wrong person.' }]);
	const [page] = (await readPdf(bytes)).pages;
	expect(page!.text).toContain('Draft');
	expect(page!.text.indexOf('Entered in error')).toBeLessThan(page!.text.indexOf('She came.'));
});

test('a letter that the typeface lacks is named, and accents are printed', async () => {
	const { bytes } = await writePdf([{ ...paper, parts: [{ kind: 'text', text: 'José Ñandú said 🙂 and 你' }] }]);
	const [page] = (await readPdf(bytes)).pages;
	expect(page!.text).toContain('José Ñandú said [U+1F642] and [U+4F60]');
});

test('a chart is drawn as figures with words for who does not see them, and goes on over pages', async () => {
	const forms = [12, null, 8, 4].map((value, i) => ({ day: `2026-03-${String(2 + 7 * i).padStart(2, '0')}`, value }));
	const lane = (title: string): Lane => ({
		...{ title, now: '4 · Minimal', scale: '0–27. More is worse.', alt: `${title}: 4 · Minimal` },
		...{ shape: 'line', most: 27, isTall: true, bands: [{ id: 'a', from: 0, label: 'Minimal' }] },
		points: forms.map((form, i) => ({ ...form, mark: i === 3 ? ('better' as const) : null }))
	});
	const chart: Lanes = {
		days: { from: '2026-03-02', to: '2026-03-23' },
		verticals: ['2026-03-10'],
		axis: [{ day: '2026-03-02', label: 'Mar 2' }],
		lanes: [
			...Array.from({ length: 7 }, (_, i) => lane(`Measure ${i}`)),
			{
				...{ title: 'Attendance', now: '50 min', scale: '', alt: 'Attendance' },
				shape: 'columns',
				most: 60,
				points: forms
			},
			{
				...{ title: 'Level of care', now: 'IOP', scale: '', alt: 'Level of care: IOP', shape: 'steps' },
				steps: [{ id: 'iop', label: 'IOP', startsOn: '2026-03-01', endsOn: null }]
			},
			{ ...{ title: 'Plan of care', now: '', scale: '', alt: 'Plan of care' }, shape: 'marks', days: ['2026-03-10'] }
		]
	};
	const { bytes, pages } = await writePdf([{ ...paper, parts: [{ kind: 'lanes', chart }] }]);
	const read = await readPdf(bytes);
	expect(pages).toBe(2);
	expect(read.pages.flatMap(({ roles }) => roles).filter((role) => role === 'Figure')).toHaveLength(10);
	for (const { text } of read.pages) expect(text).toContain('Mar 2');
	expect(read.pages.map(({ text }) => text).join()).toMatch(/Measure 0[^]*Measure 6[^]*Attendance[^]*Plan of care/);
});

test('a signature goes to another page only where its own lines do not fit', async () => {
	/** The most lines before it that still fit on one page. */
	const most = async (...after: Part[]) => {
		for (let lines = 10; ; lines += 1) {
			const text: Part = { kind: 'text', isSmall: true, text: Array(lines).fill('A line.').join('\n') };
			if ((await writePdf([{ ...paper, parts: [text, ...after] }])).pages > 1) return lines - 1;
		}
	};
	expect((await most()) - (await most(signature))).toBeLessThanOrEqual(5);
});
