import { expect, test } from 'vitest';
import type { Finding } from './finding.ts';
import { usualLimits } from './limits.ts';
import { passed, reasonsAsked } from './passing.ts';

const span = { from: 0, words: 'Continue group.' };
const copied: Finding = {
	...{ kind: 'copied', section: 'plan', spans: [span], count: 2, where: { note: 'n2', of: 'session' } }
};
const named: Finding = { kind: 'name', section: 'data', spans: [{ from: 3, words: 'Ben' }], name: 'Ben' };

test('each kind asks for one reason, a mild finding and a blank one for none', () => {
	const findings: Finding[] = [
		...[copied, copied, named],
		...[{ kind: 'as-drafted', section: 'data' } as const, { kind: 'blank', section: 'data' } as const]
	];
	expect(reasonsAsked(findings, usualLimits)).toEqual(['copied', 'name']);
	expect(reasonsAsked(findings, { ...usualLimits, needsReason: ['name'] })).toEqual(['name']);
	expect(reasonsAsked(findings, { ...usualLimits, needsReason: [] })).toEqual([]);
});

test('what is kept has the exact words and the reason, and no name that the text has not', () => {
	expect(passed([copied, named], { copied: ' Same plan for both. ' })).toEqual([
		{
			...{ kind: 'copied', section: 'plan', words: ['Continue group.'], count: 2 },
			...{ source: { note: 'n2', of: 'session' }, reason: 'Same plan for both.' }
		},
		{ kind: 'name', section: 'data', words: ['Ben'], reason: null }
	]);
});
