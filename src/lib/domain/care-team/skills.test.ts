import { expect, test } from 'vitest';
import { skillsOf } from './skills.ts';

const had = (id: string, days: string[], more = {}) => ({
	...{ id, times: days.length, taught: days.map((day) => ({ day })), practiced: 0, home: 0, used: 0, ...more }
});

test('the modules that were taught last are named, the newest first', () => {
	const modules = [
		had('a', ['2026-03-02', '2026-03-09']),
		had('b', ['2026-03-04'], { practiced: 1, home: 2 }),
		had('c', []),
		had('d', ['2026-02-02']),
		had('e', ['2026-02-09'], { home: 1, used: 1 })
	];
	expect(skillsOf(modules)).toEqual({
		...{ had: 4, of: 5, practiced: 1, home: 3, used: 1 },
		lately: [
			{ module: 'a', day: '2026-03-09' },
			{ module: 'b', day: '2026-03-04' },
			{ module: 'e', day: '2026-02-09' }
		]
	});
});

test('of somebody who was taught nothing yet there is nothing to name', () => {
	expect(skillsOf([had('a', [])])).toEqual({ had: 0, of: 1, lately: [], practiced: 0, home: 0, used: 0 });
});
