import { expect, test } from 'vitest';
import { curricula } from '#lib/curricula/index.ts';
import { locales } from '#lib/domain/worksheet.ts';
import { contentsOf } from './block-contents.ts';

const blocks = curricula.flatMap(({ modules }) =>
	modules.flatMap(({ sessions }) => sessions.flatMap((session) => session.blocks))
);

test('whoever prepares a session reads every page, question and scene that people will see', () => {
	const own = ['check-in', 'worksheet', 'breathing'];
	for (const { title, activity } of blocks)
		for (const locale of locales)
			expect(contentsOf(activity, locale).length > 0, `${title.en} (${locale})`).toBe(!own.includes(activity!.kind));
});

test('pages are shown with their heading and all their paragraphs, in one language', () => {
	const text = (en: string) => ({ en, es: `${en} (es)` });
	const pages = [{ heading: text('Waves'), paragraphs: [text('They rise.'), text('They fall.')] }];
	expect(contentsOf({ kind: 'pages', pages }, 'es')).toEqual([
		{ heading: 'Waves (es)', lines: ['They rise. (es)', 'They fall. (es)'] }
	]);
	expect(contentsOf({ kind: 'closing', homework: null, feedback: 'none' }, 'en')).toEqual([]);
	expect(contentsOf(null, 'en')).toEqual([]);
});
