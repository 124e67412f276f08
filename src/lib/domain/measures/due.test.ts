import { describe, expect, test } from 'vitest';
import { askedOf, dueOn, windowOf, type Assignment, type Exemption, type Stay } from './due.ts';
import type { AssignmentRule } from './result.ts';

/** Ana came on Wednesday, March 4, and is to leave on Friday, April 24. */
const ana: Stay = { since: '2026-03-04', leavesOn: '2026-04-24' };
const by = (rule: AssignmentRule, more: Partial<Assignment> = {}): Assignment => ({
	...{ id: rule, slug: 'phq-9', rule, clientId: null, startsOn: '2026-01-05', endsOn: null, ...more }
});
const alike = (slug: string) => (slug === 'phq-9' ? ['phq-9', 'phq-8'] : [slug]);
const due = (assignments: Assignment[], day: string, filled: [string, string][] = [], stay = ana) =>
	dueOn(
		assignments,
		stay,
		filled.map(([slug, on]) => ({ slug, day: on })),
		{ day, alike }
	).map(({ slug, rule }) => `${slug} ${rule}`);

describe('weekly', () => {
	const weekly = [by('weekly')];

	test('is due from the first day of a stay, and again from each Monday', () => {
		expect(windowOf(weekly[0]!, ana, '2026-03-04')).toEqual({ from: '2026-03-04', to: '2026-03-08' });
		expect(windowOf(weekly[0]!, ana, '2026-03-09')).toEqual({ from: '2026-03-09', to: '2026-03-15' });
		expect(due(weekly, '2026-03-03')).toEqual([]);
	});

	test('is satisfied by one of the same week, also by the form that is asked where nobody hears', () => {
		expect(due(weekly, '2026-03-11', [['phq-9', '2026-03-09']])).toEqual([]);
		expect(due(weekly, '2026-03-11', [['phq-8', '2026-03-09']])).toEqual([]);
		expect(due(weekly, '2026-03-11', [['gad-7', '2026-03-09']])).toEqual(['phq-9 weekly']);
		expect(due(weekly, '2026-03-11', [['phq-9', '2026-03-08']])).toEqual(['phq-9 weekly']);
	});

	test('holds as long as the assignment does', () => {
		const ended = [by('weekly', { endsOn: '2026-03-10' })];
		expect(due(ended, '2026-03-10')).toEqual(['phq-9 weekly']);
		expect(due(ended, '2026-03-11')).toEqual([]);
	});
});

test('every other week counts from the week in which the stay or the assignment began', () => {
	const rule = by('every-other-week');
	expect(windowOf(rule, ana, '2026-03-15')).toEqual({ from: '2026-03-04', to: '2026-03-15' });
	expect(windowOf(rule, ana, '2026-03-16')).toEqual({ from: '2026-03-16', to: '2026-03-29' });
	expect(due([rule], '2026-03-29', [['phq-9', '2026-03-16']])).toEqual([]);
	expect(due([rule], '2026-03-30', [['phq-9', '2026-03-16']])).toEqual(['phq-9 every-other-week']);
});

describe('admission', () => {
	test('counts from two weeks before to the end of the second week', () => {
		const rule = [by('admission')];
		expect(due(rule, '2026-03-04', [['phq-9', '2026-02-18']])).toEqual([]);
		expect(due(rule, '2026-03-04', [['phq-9', '2026-02-17']])).toEqual(['phq-9 admission']);
		expect(due(rule, '2026-03-17')).toEqual(['phq-9 admission']);
		expect(due(rule, '2026-03-18')).toEqual([]);
	});

	test('a rule for everybody leaves those alone who were there before it', () => {
		expect(due([by('admission', { startsOn: '2026-03-05' })], '2026-03-06')).toEqual([]);
		expect(due([by('admission', { startsOn: '2026-03-20', clientId: 'ana' })], '2026-03-20')).toEqual([
			'phq-9 admission'
		]);
	});
});

test('before discharge it is due in the last week, where a last day is planned', () => {
	const rule = [by('discharge')];
	expect(due(rule, '2026-04-17')).toEqual([]);
	expect(due(rule, '2026-04-18')).toEqual(['phq-9 discharge']);
	expect(due(rule, '2026-04-24', [['phq-9', '2026-04-20']])).toEqual([]);
	expect(due(rule, '2026-04-18', [], { ...ana, leavesOn: null })).toEqual([]);
});

test('once by hand stays due until it is filled in or its last day is over', () => {
	const rule = [by('once', { startsOn: '2026-03-10', endsOn: '2026-03-20' })];
	expect(due(rule, '2026-03-20', [['phq-9', '2026-03-09']])).toEqual(['phq-9 once']);
	expect(due(rule, '2026-03-21')).toEqual([]);
	expect(due(rule, '2026-03-20', [['phq-9', '2026-03-10']])).toEqual([]);
});

test('what is due by more than one assignment is asked once', () => {
	expect(due([by('admission'), by('weekly'), by('weekly', { slug: 'gad-7' })], '2026-03-04')).toEqual([
		'phq-9 admission',
		'gad-7 weekly'
	]);
});

describe('an exemption', () => {
	const all = [by('weekly'), by('weekly', { slug: 'gad-7' }), by('once', { clientId: 'ana' })];
	const exempt: Exemption = { slug: 'phq-9', clientId: 'anna', startsOn: '2026-03-09', endsOn: '2026-03-15' };
	const asked = (day: string, ids = ['ana', 'anna']) =>
		askedOf(all, [exempt], { ids, day }).map(({ slug, rule }) => `${slug} ${rule}`);

	test('takes out what everybody is asked, for its days alone', () => {
		expect(asked('2026-03-08')).toEqual(['phq-9 weekly', 'gad-7 weekly', 'phq-9 once']);
		expect(asked('2026-03-09')).toEqual(['gad-7 weekly', 'phq-9 once']);
		expect(asked('2026-03-15')).toEqual(['gad-7 weekly', 'phq-9 once']);
		expect(asked('2026-03-16')).toEqual(['phq-9 weekly', 'gad-7 weekly', 'phq-9 once']);
	});

	test('is of one person, under whichever of their ids', () => {
		expect(asked('2026-03-09', ['ben'])).toEqual(['phq-9 weekly', 'gad-7 weekly']);
		expect(asked('2026-03-09', ['anna'])).toEqual(['gad-7 weekly']);
	});
});
