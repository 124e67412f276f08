import { expect, test } from 'vitest';
import { stayed } from '#tests/support/given.ts';
import { assessmentIn } from './disposition.ts';
import { riskAssessment } from './risk-assessment.ts';
import { safetyActions } from './risk.ts';

const fits = (change: object) => riskAssessment.safeParse({ ...stayed, ...change }).success;
const nothing = Object.fromEntries(Object.keys(stayed.findings).map((name) => [name, { is: 'not-assessed' }]));
const findings = (change: object) => ({ findings: { ...stayed.findings, ...change } });

test('the level of risk is the clinician’s: it is never left to the tool', () => {
	expect(fits({})).toBe(true);
	expect(fits({ level: undefined })).toBe(false);
	expect(fits({ level: 'unclear' })).toBe(false);
	expect(fits({ score: 3 })).toBe(false);
});

test('[R20] each finding is said: not assessed, denied, or in words; none has a default, and words are words', () => {
	expect(fits(findings({ plan: { is: 'not-assessed' } }))).toBe(true);
	expect(fits(findings({ plan: undefined }))).toBe(false);
	expect(fits(findings({ plan: '' }))).toBe(false);
	expect(fits(findings({ plan: { is: 'described', words: ' ' } }))).toBe(false);
	expect(fits(findings({ plan: { is: 'not-recorded' } }))).toBe(false);
});

test('a level that was not assessed says why, and one without a finding says what it rests on', () => {
	expect(fits({ level: 'not-assessed' })).toBe(false);
	expect(fits({ level: 'not-assessed', note: 'She left before we could talk.' })).toBe(true);
	expect(fits({ findings: nothing })).toBe(false);
	expect(fits({ findings: nothing, note: 'She pressed it by mistake, and said so.' })).toBe(true);
});

test('what was done is said, by a choice or in words', () => {
	expect(fits({ actions: [] })).toBe(false);
	expect(fits({ actions: [], note: 'She pressed it by mistake.' })).toBe(true);
	expect(fits({ actions: [...safetyActions] })).toBe(true);
	expect(fits({ actions: ['stayed-in-group', 'stayed-in-group'] })).toBe(false);
});

test('a follow-up has an owner and a day', () => {
	const followUp = { on: '2030-02-28', ownerId: 'jonas', owner: 'Jonas', task: '' };
	expect(fits({ followUp: null })).toBe(true);
	expect(fits({ followUp })).toBe(true);
	expect(fits({ followUp: { ...followUp, on: '2030-02-30' } })).toBe(false);
	expect(fits({ followUp: { ...followUp, ownerId: null } })).toBe(false);
});

test('[R11] [R20] an earlier outcome reads as it was written: what was left blank is neither denied nor "not assessed"', () => {
	const { findings: _, followUp: __, ...same } = stayed;
	const words = { ideation: 'Passing thoughts', plan: '', intent: '', means: '', protective: 'Her sister' };
	expect(assessmentIn({ ...same, ...words, followUpOn: '2030-01-03' })).toEqual({
		...same,
		findings: {
			ideation: { is: 'described', words: 'Passing thoughts' },
			...{ plan: { is: 'not-recorded' }, intent: { is: 'not-recorded' }, means: { is: 'not-recorded' } },
			protective: { is: 'described', words: 'Her sister' }
		},
		followUp: { on: '2030-01-03', ownerId: null, owner: '', task: '' }
	});
});
