import { expect, test } from 'vitest';
import { placesTakenOver } from './merging.ts';

const today = '2026-03-20';
const stay = (groupId: string, startsOn: string) => ({ groupId, startsOn });

test('a place that has begun goes over today, one that begins later on its day', () => {
	const moving = [stay('skills', '2026-01-05'), stay('evening', '2026-04-01')];
	expect(placesTakenOver(moving, [], today)).toEqual([
		{ groupId: 'skills', startsOn: today, endsOn: null },
		{ groupId: 'evening', startsOn: '2026-04-01', endsOn: null }
	]);
});

test('of two places in one group the earlier counts', () => {
	const moving = [stay('skills', '2026-04-01'), stay('skills', '2026-01-05')];
	expect(placesTakenOver(moving, [], today)).toEqual([{ groupId: 'skills', startsOn: today, endsOn: null }]);
});

test('a place of one’s own stays as it is, and what is missing before it is filled', () => {
	const moving = [stay('skills', '2026-01-05'), stay('evening', '2026-01-05')];
	const staying = [stay('skills', '2026-02-01'), stay('evening', '2026-04-01')];
	expect(placesTakenOver(moving, staying, today)).toEqual([
		{ groupId: 'evening', startsOn: today, endsOn: '2026-03-31' }
	]);
});
