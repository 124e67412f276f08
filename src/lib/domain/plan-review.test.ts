import { expect, test } from 'vitest';
import { ritasPlan } from './plan-of-care.example.ts';
import {
	draftReview,
	gapsInReview,
	planReview,
	statusesAfter,
	withFreshNotes,
	type PlanReview
} from './plan-review.ts';

const noted = [
	{ objective: 'o1', document: 'n2', session: 2, on: '2026-03-20', progress: 'good', words: 'five nights' },
	{ objective: 'o1', document: 'n1', session: 1, on: '2026-03-12', progress: 'some', words: 'four nights' }
] as const;
const drafted = () => draftReview('doc1', ritasPlan, new Map(), noted);
const judged = (review: PlanReview): PlanReview => ({
	...review,
	objectives: review.objectives.map((one) => ({ ...one, status: 'progressing', words: 'On the way.' })),
	...{ conclusion: 'Goes on as planned.', participation: 'Rita agreed.', reviewOn: '2026-05-04' }
});

test('a review drafts what was noted of each open objective, oldest first, and judges nothing', () => {
	const review = drafted();
	expect(planReview.parse(review)).toEqual(review);
	expect(review.objectives.map(({ number, noted, status, words }) => [number, noted.length, status, words])).toEqual([
		['1.1.1', 2, null, ''],
		['1.1.2', 0, null, '']
	]);
	expect(review.objectives[0]!.noted.map(({ on }) => on)).toEqual(['2026-03-12', '2026-03-20']);
});

test('what an earlier review closed is not reviewed again', () => {
	const review = draftReview('doc1', ritasPlan, new Map([['o1', 'met']]), noted);
	expect(review.objectives.map(({ objective }) => objective)).toEqual(['o2']);
});

test('it is signed once everything is judged, with a date to come', () => {
	expect(gapsInReview(drafted(), '2026-04-04').map(({ kind, at }) => `${kind} ${at}`.trim())).toEqual([
		'status 1.1.1',
		'words 1.1.1',
		'status 1.1.2',
		'words 1.1.2',
		'conclusion',
		'participation',
		'review'
	]);
	expect(gapsInReview(judged(drafted()), '2026-04-04')).toEqual([]);
	expect(gapsInReview(judged(drafted()), '2026-05-04').map(({ kind }) => kind)).toEqual(['review-past']);
});

test('a note signed meanwhile is added, and the judgment stays', () => {
	const late = { objective: 'o2', document: 'n3', session: 3, on: '2026-03-30', progress: 'some', words: '' } as const;
	const fresh = withFreshNotes(judged(drafted()), [...noted, late]);
	expect(fresh.objectives[1]).toMatchObject({ noted: [{ document: 'n3' }], words: 'On the way.' });
});

test('the newest review says how an objective stands', () => {
	const [first, second] = [judged(drafted()), judged(drafted())];
	second.objectives[0] = { ...second.objectives[0]!, status: 'met' };
	expect([...statusesAfter([first, second])]).toEqual([
		['o1', 'met'],
		['o2', 'progressing']
	]);
	expect(statusesAfter([drafted()]).size).toBe(0);
});
