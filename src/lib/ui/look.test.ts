import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

test('what is applied before the first paint is what the settings keep, and the stylesheet knows it', () => {
	const early = read('../../../static/look.js');
	const [, names = ''] = /of \[(.*)\]/.exec(early) ?? [];
	const kept = [...names.matchAll(/'([\w-]+)'/g)].map(([, name]) => name);
	expect(kept).toEqual(['theme', 'text-size']);
	for (const name of kept) {
		expect(read('./look.ts')).toContain(`'data-${name}'`);
		expect(read('../../app.css')).toContain(`:root[data-${name}='`);
	}
});
