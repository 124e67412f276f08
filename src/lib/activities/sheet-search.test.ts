import { expect, test } from 'vitest';
import { sheets } from '#lib/worksheets/index.ts';
import { matching } from './sheet-search.ts';

const found = (query: string) => matching(sheets, query).map(({ slug }) => slug);

test('a word is found in the title or the purpose, in either language', () => {
	expect(found('worry')).toContain('worry-sorter');
	expect(found('preocupación')).toContain('worry-sorter');
});

test('neither capitals nor accents matter, and half a word does', () => {
	expect(found('PREOCUPACION')).toContain('worry-sorter');
	expect(found('breath')).toContain('paced-breathing');
});

test('each word must be there; none at all is everything', () => {
	expect(found('urge wave')).toEqual(['urge-surfing']);
	expect(found('  ')).toHaveLength(sheets.length);
	expect(found('xylophone')).toEqual([]);
});
