import { expect, test } from 'vitest';
import { later } from './later.ts';

const threeDays = { rule: 'FREQ=WEEKLY;BYDAY=MO,WE,FR', startsOn: '2026-11-02', endsOn: null };

test('“all” after this week’s Wednesday was held does not bring it once more on its new day', () => {
	// Thursday, November 5: Monday and Wednesday were held. All Wednesdays become Saturdays.
	const found = later(threeDays, '2026-11-06', { on: '2026-11-11', to: '2026-11-14' });
	expect(found).toMatchObject({
		...{ ok: true, endsOn: '2026-11-05' },
		rest: { rule: threeDays.rule, startsOn: '2026-11-06', endsOn: '2026-11-08' },
		next: { rule: 'FREQ=WEEKLY;BYDAY=MO,FR,SA', startsOn: '2026-11-09', endsOn: null }
	});
});

test('every other week goes on in its own weeks; a series that ends within the first week has no more', () => {
	const fortnightly = { ...threeDays, rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR', endsOn: '2026-11-07' };
	expect(later(fortnightly, '2026-11-06', { on: '2026-11-18', to: '2026-11-21' })).toMatchObject({
		rest: { startsOn: '2026-11-06', endsOn: '2026-11-07' },
		next: { startsOn: '2026-11-16', endsOn: '2026-11-07' }
	});
});

test('where the day that moves is still ahead, or goes back to before the first, nothing is left as it was', () => {
	expect(later(threeDays, '2026-11-02', { on: '2026-11-04', to: '2026-11-05' })).toMatchObject({
		...{ rest: null, next: { startsOn: '2026-11-02', rule: 'FREQ=WEEKLY;BYDAY=MO,TH,FR' } }
	});
	expect(later(threeDays, '2026-11-06', { on: '2026-11-11', to: '2026-11-10' })).toMatchObject({
		...{ rest: null, next: { startsOn: '2026-11-06', rule: 'FREQ=WEEKLY;BYDAY=MO,TU,FR' } }
	});
});
