import { expect, test } from 'vitest';
import { disposition } from './disposition.ts';
import { safetyActions } from './risk.ts';
import { nextStep } from './safety.ts';

const at = 1_000_000;
const open = { at, level: 'facilitators' as const, acknowledged: null, disposed: null };
const handled = { by: 'maya', name: 'Maya', at };
const written = {
	assessedAt: at,
	...{ tool: 'Clinic interview', ideation: '', plan: '', intent: '', means: '', protective: '' },
	...{ level: 'low', actions: ['stayed-in-group'], followUpOn: null, locationConfirmed: false, note: '' }
};
const fits = (change: object) => disposition.safeParse({ ...written, ...change }).success;

test('while nobody has it, the next are told after as many minutes each time', () => {
	expect(nextStep(open, 2)).toEqual({ level: 'co-facilitators', at: at + 120_000 });
	expect(nextStep({ ...open, level: 'co-facilitators' }, 2)).toEqual({ level: 'on-call', at: at + 240_000 });
	expect(nextStep({ ...open, level: 'on-call' }, 2)).toBeNull();
});

test('once somebody has it, or it is written down, nobody more is told', () => {
	expect(nextStep({ ...open, acknowledged: handled }, 2)).toBeNull();
	const result = disposition.parse(written);
	expect(nextStep({ ...open, disposed: { ...handled, disposition: result } }, 2)).toBeNull();
});

test('the level of risk is the clinician’s: it is never left to the tool', () => {
	expect(fits({})).toBe(true);
	expect(fits({ level: undefined })).toBe(false);
	expect(fits({ level: 'unclear' })).toBe(false);
	expect(fits({ score: 3 })).toBe(false);
});

test('what was done is said, by a choice or in words', () => {
	expect(fits({ actions: [] })).toBe(false);
	expect(fits({ actions: [], note: 'She pressed it by mistake.' })).toBe(true);
	expect(fits({ actions: [...safetyActions] })).toBe(true);
	expect(fits({ actions: ['stayed-in-group', 'stayed-in-group'] })).toBe(false);
});

test('a day to follow up is a day', () => {
	expect(fits({ followUpOn: '2030-02-28' })).toBe(true);
	expect(fits({ followUpOn: '2030-02-30' })).toBe(false);
	expect(fits({ followUpOn: 'Tuesday' })).toBe(false);
});
