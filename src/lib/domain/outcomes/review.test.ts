import { expect, test } from 'vitest';
import type { OffTrack } from '#lib/domain/care-team/off-track.ts';
import { isAnswered } from './review.ts';

type Found = OffTrack & { measure: string };
const notBetter: Found = {
	...{ measure: 'phq-9', kind: 'not-better', first: 14, now: 13, weeks: 3, points: 6 }
};
const decided = [{ measure: 'phq-9', kind: 'not-better' as const, day: '2026-03-02' }];
const on = (today: string, off: Found = notBetter) => isAnswered(off, decided, { today, weeks: 3 });

test('a decision answers the same rule for the weeks that the site gives a plan', () => {
	expect(['2026-03-02', '2026-03-22', '2026-03-23'].map((today) => on(today))).toEqual([true, true, false]);
});

test('another rule or another questionnaire is asked about at once', () => {
	expect(on('2026-03-05', { ...notBetter, measure: 'gad-7' })).toBe(false);
	const worse = { measure: 'phq-9', kind: 'worse', first: 12, now: 18, since: '2026-02-02', points: 6 } as const;
	expect(on('2026-03-05', worse)).toBe(false);
	expect(isAnswered(notBetter, [], { today: '2026-03-05', weeks: 3 })).toBe(false);
});
