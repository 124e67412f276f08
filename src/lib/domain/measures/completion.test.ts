import { expect, test } from 'vitest';
import { completionOf, type Filled, type Present } from './completion.ts';
import type { Assignment } from './due.ts';

const weekly: Assignment = {
	...{ id: 'w', slug: 'phq-9', rule: 'weekly', clientId: null, startsOn: '2026-03-02', endsOn: null }
};
const person = (id: string, since: string, leavesOn: string | null = null): Present => ({
	id,
	ids: [id],
	since,
	leavesOn
});
const phq = (clientId: string, day: string, more: Partial<Filled> = {}): Filled => ({
	...{ clientId, slug: 'phq-9', day, isComplete: true, ...more }
});
const of = {
	mondays: ['2026-03-02', '2026-03-09', '2026-03-16'],
	today: '2026-03-18',
	alike: (slug: string) => [slug]
};

test('each week counts the people who were asked in it, and who of them filled in all of it whole', () => {
	const people = [person('ana', '2026-01-05'), person('ben', '2026-03-10'), person('cho', '2026-01-05', '2026-03-06')];
	const filled = [
		...[phq('ana', '2026-03-03'), phq('cho', '2026-03-06'), phq('ana', '2026-03-10')],
		...[phq('ben', '2026-03-11', { isComplete: false }), phq('ben', '2026-03-17')]
	];
	expect(completionOf(people, [weekly], filled, of)).toEqual([
		{ monday: '2026-03-02', asked: 2, done: 2, missing: [] },
		{ monday: '2026-03-09', asked: 2, done: 1, missing: ['ben'] },
		{ monday: '2026-03-16', asked: 2, done: 1, missing: ['ana'] }
	]);
});

test('without an assignment nobody is expected, and what is asked every other week counts once', () => {
	const people = [person('ana', '2026-03-02')];
	expect(completionOf(people, [], [], of).map(({ asked }) => asked)).toEqual([0, 0, 0]);
	const every = { ...weekly, rule: 'every-other-week' as const };
	expect(completionOf(people, [every], [phq('ana', '2026-03-04')], of).map((one) => [one.asked, one.done])).toEqual([
		[0, 0],
		[1, 1],
		[1, 0]
	]);
});

test('who is one person under two ids is one, and another’s form counts for nobody else', () => {
	const people = [{ ...person('ana', '2026-03-02'), ids: ['ana', 'anna'] }];
	expect(completionOf(people, [weekly], [phq('anna', '2026-03-04'), phq('ben', '2026-03-10')], of)).toMatchObject([
		...[
			{ asked: 1, done: 1 },
			{ asked: 1, done: 0 },
			{ asked: 1, done: 0 }
		]
	]);
});
