import { expect, test } from 'vitest';
import { stayed } from '#tests/support/given.ts';
import { nextStep } from './safety.ts';

const at = 1_000_000;
const open = { at, level: 'facilitators' as const, acknowledged: null, disposed: null };
const handled = { by: 'maya', name: 'Maya', at };
test('while nobody has it, the next are told after as many minutes each time', () => {
	expect(nextStep(open, 2)).toEqual({ level: 'co-facilitators', at: at + 120_000 });
	expect(nextStep({ ...open, level: 'co-facilitators' }, 2)).toEqual({ level: 'on-call', at: at + 240_000 });
	expect(nextStep({ ...open, level: 'on-call' }, 2)).toBeNull();
});

test('once somebody has it, or it is written down, nobody more is told', () => {
	expect(nextStep({ ...open, acknowledged: handled }, 2)).toBeNull();
	const disposed = { ...handled, filing: 'filed', assessment: stayed };
	expect(nextStep({ ...open, disposed }, 2)).toBeNull();
});
