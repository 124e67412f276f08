import { expect, test } from 'vitest';
import { completionOf, shareDone, type Filled, type Present } from './completion.ts';
import type { Assignment, Exemption } from './due.ts';

const weekly: Assignment = {
	...{ id: 'w', slug: 'phq-9', rule: 'weekly', clientId: null, startsOn: '2026-03-02', endsOn: null }
};
const asked = (assignments: Assignment[], exemptions: Exemption[] = []) => ({ assignments, exemptions });
const counts = ({ asked, missing }: { asked: string[]; missing: string[] }) => [
	asked.length,
	asked.length - missing.length
];
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
	expect(completionOf(people, asked([weekly]), filled, of)).toEqual([
		{ monday: '2026-03-02', asked: ['ana', 'cho'], missing: [] },
		{ monday: '2026-03-09', asked: ['ana', 'ben'], missing: ['ben'] },
		{ monday: '2026-03-16', asked: ['ana', 'ben'], missing: ['ana'] }
	]);
});

test('without an assignment nobody is expected, and what is asked every other week counts once', () => {
	const people = [person('ana', '2026-03-02')];
	expect(completionOf(people, asked([]), [], of).map(({ asked }) => asked.length)).toEqual([0, 0, 0]);
	const every = { ...weekly, rule: 'every-other-week' as const };
	expect(completionOf(people, asked([every]), [phq('ana', '2026-03-04')], of).map(counts)).toEqual([
		[0, 0],
		[1, 1],
		[1, 0]
	]);
});

test('who is one person under two ids is one, and another’s form counts for nobody else', () => {
	const people = [{ ...person('ana', '2026-03-02'), ids: ['ana', 'anna'] }];
	const filled = [phq('anna', '2026-03-04'), phq('ben', '2026-03-10')];
	expect(completionOf(people, asked([weekly]), filled, of).map(counts)).toEqual([
		[1, 1],
		[1, 0],
		[1, 0]
	]);
});

test('whoever is not asked is not counted, in the days of the exemption alone', () => {
	const people = [person('ana', '2026-01-05'), person('ben', '2026-01-05')];
	const exempt = { slug: 'phq-9', clientId: 'ana', startsOn: '2026-03-09', endsOn: '2026-03-15' };
	expect(completionOf(people, asked([weekly], [exempt]), [], of).map(({ asked }) => asked)).toEqual([
		...[['ana', 'ben'], ['ben'], ['ana', 'ben']]
	]);
});

test('over several weeks each person counts once a week, and how many people that is about stands beside it', () => {
	const people = [person('ana', '2026-01-05'), person('ben', '2026-03-10')];
	const filled = [phq('ana', '2026-03-03'), phq('ana', '2026-03-10'), phq('ben', '2026-03-17')];
	expect(shareDone(completionOf(people, asked([weekly]), filled, of))).toEqual({ part: 3, of: 5, people: 2 });
	expect(shareDone([])).toEqual({ part: 0, of: 0, people: 0 });
});
