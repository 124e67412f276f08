import { describe, expect, test } from 'vitest';
import { offTrack, type Form } from './off-track.ts';
import { reasonsOf, type AsOf, type PersonFacts } from './reason.ts';

const phq9 = { points: 6, caseFrom: 10, source: 'a manual' };
const asOf: AsOf = { today: '2026-03-17', lastMeeting: '2026-03-10', rules: { 'phq-9': phq9 } };
/** Ana has been here a month and attends, and nothing is due. */
const ana: PersonFacts = {
	...{ since: '2026-02-16', leavesOn: null, attendance: [], forms: {}, alerts: [], followUps: [] },
	...{ decisions: [], notDiscussed: null, reviewOn: null, notesDue: [] },
	...{ hoursShort: null, promisesLate: [] }
};
const because = (facts: Partial<PersonFacts>, on: Partial<AsOf> = {}) =>
	reasonsOf({ ...ana, ...facts }, { ...asOf, ...on });
const forms = (...totals: (number | null)[]): Form[] =>
	totals.map((total, week) => ({ day: `2026-02-${String(2 + 7 * week).padStart(2, '0')}`, total }));

test('nobody is talked about without a reason', () => {
	expect(because({})).toEqual([]);
});

describe('new', () => {
	test('is who came after the last meeting, and not who came on its day', () => {
		expect(because({ since: '2026-03-11' })).toEqual([{ kind: 'new', since: '2026-03-11' }]);
		expect(because({ since: '2026-03-10' })).toEqual([]);
	});
	test('is who came within a week where there was no meeting yet', () => {
		expect(because({ since: '2026-03-10' }, { lastMeeting: null })).toEqual([{ kind: 'new', since: '2026-03-10' }]);
		expect(because({ since: '2026-03-09' }, { lastMeeting: null })).toEqual([]);
	});
});

describe('attendance', () => {
	const day = (on: string, ...statuses: PersonFacts['attendance'][number]['status'][]) =>
		statuses.map((status) => ({ day: on, status }));
	test('two days missed in two weeks are a reason, whatever number of groups a day has', () => {
		const attendance = [
			...day('2026-03-09', 'no-show', 'no-show', 'no-show'),
			...day('2026-03-10', 'present', 'present', 'left-early'),
			...day('2026-03-12', 'excused', 'no-show')
		];
		expect(because({ attendance })).toEqual([{ kind: 'absences', missed: 2, of: 3, days: 14 }]);
	});
	test('one day, part of a day, and what is nobody’s absence are none', () => {
		const attendance = [
			...day('2026-03-09', 'no-show', 'no-show', 'no-show'),
			...day('2026-03-10', 'no-show', 'late'),
			...day('2026-03-11', 'cancelled'),
			...day('2026-03-12', 'not-expected'),
			...day('2026-03-02', 'no-show')
		];
		expect(because({ attendance })).toEqual([]);
	});
});

describe('off track', () => {
	test('a reliable deterioration is a change of at least the published points', () => {
		expect(offTrack(forms(12, 18), phq9)).toEqual({
			kind: 'worse',
			first: 12,
			now: 18,
			since: '2026-02-02',
			points: 6
		});
		expect(offTrack(forms(12, 17), phq9)).toBeNull();
	});
	test('no reliable improvement counts from the third week on, and from a case on', () => {
		expect(offTrack(forms(14, 13, 11, 9), phq9)).toEqual({
			kind: 'not-better',
			first: 14,
			now: 9,
			weeks: 3,
			points: 6
		});
		expect(offTrack(forms(14, 13, 11, 8), phq9)).toBeNull();
		expect(offTrack(forms(14, 13, 11), phq9)).toBeNull();
		expect(offTrack(forms(9, 9, 9, 9), phq9)).toBeNull();
	});
	test('two forms left in a row are a reason, also where no rule of change is known; one is none', () => {
		expect(offTrack(forms(12, null, null), null)).toEqual({ kind: 'forms-missed', times: 2 });
		expect(offTrack(forms(12, null, 12, null), null)).toBeNull();
	});
	test('a change is only between two whole forms', () => {
		expect(offTrack(forms(4, null), phq9)).toBeNull();
		expect(offTrack(forms(4), phq9)).toBeNull();
		expect(offTrack([], phq9)).toBeNull();
	});
	test('without a published rule no change is called one', () => {
		expect(because({ forms: { 'phq-2': forms(0, 6) } })).toEqual([]);
	});
	test('the week by which an improvement is looked for is the program’s', () => {
		expect(offTrack(forms(14, 13, 11), phq9, 2)?.kind).toBe('not-better');
		expect(offTrack(forms(14, 13, 11, 9), phq9, 4)).toBeNull();
		const slow = { forms: { 'phq-9': forms(14, 13, 11, 9) } };
		expect([3, 4].map((weeks) => because(slow, { weeks }).length)).toEqual([1, 0]);
	});
	test('who was talked about by the same rule is not proposed again for as many weeks', () => {
		const slow = { forms: { 'phq-9': forms(14, 13, 11, 9) } };
		const decided = (day: string) => [{ measure: 'phq-9', kind: 'not-better' as const, day }];
		expect(because({ ...slow, reviewed: decided('2026-02-25') })).toEqual([]);
		expect(because({ ...slow, reviewed: decided('2026-02-24') })).toMatchObject([{ kind: 'not-better' }]);
	});
});

test('what is due: the plan within a week, leaving within two, notes once they are late', () => {
	expect(because({ reviewOn: '2026-03-24', leavesOn: '2026-03-31', notesDue: ['2026-03-16', '2026-03-14'] })).toEqual([
		{ kind: 'leaving', on: '2026-03-31' },
		{ kind: 'plan-due', on: '2026-03-24', isOverdue: false },
		{ kind: 'notes-late', count: 2, since: '2026-03-14' }
	]);
	expect(because({ reviewOn: '2026-03-25', leavesOn: '2026-04-01' })).toEqual([]);
});

test('a week that cannot reach its least, and what was promised and is late, are reasons', () => {
	const late = { promise: 'individual-contact' as const, since: '2026-03-10' };
	expect(because({ hoursShort: { reaches: 400, least: 540 }, promisesLate: [late] })).toEqual([
		{ kind: 'hours-short', reaches: 400, least: 540 },
		{ kind: 'promise-late', ...late }
	]);
});

test('safety comes first, then what was promised, then what goes wrong', () => {
	const kinds = because({
		forms: { 'phq-9': forms(10, 16) },
		alerts: [{ on: '2026-03-16', isTaken: false }],
		followUps: [{ dueOn: '2026-03-16', owner: 'Maya' }],
		decisions: ['2026-03-20', '2026-03-12'],
		notDiscussed: '2026-03-10',
		since: '2026-03-12'
	});
	expect(kinds).toEqual([
		{ kind: 'alert', on: '2026-03-16', isTaken: false },
		{ kind: 'follow-up', dueOn: '2026-03-16', owner: 'Maya', isOverdue: true },
		{ kind: 'worse', measure: 'phq-9', first: 10, now: 16, since: '2026-02-02', points: 6 },
		{ kind: 'not-discussed', on: '2026-03-10' },
		{ kind: 'decision-open', count: 2, dueOn: '2026-03-12', isOverdue: true },
		{ kind: 'new', since: '2026-03-12' }
	]);
});
