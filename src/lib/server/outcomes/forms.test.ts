import { expect, test } from 'vitest';
import { offTrack, type Form } from '#lib/domain/care-team/off-track.ts';
import { mulberry32 } from '#lib/domain/chance.ts';
import { marksOf, pairOf } from '#lib/domain/outcomes/change.ts';
import { plusDays } from '#lib/domain/weeks/rule.ts';
import { lastForms, neededOf } from './forms.ts';

const rule = { points: 6, caseFrom: 10, source: 'a paper' };
const asForm = ({ day, total }: Form) => ({ day, total });

test('what is opened of a stay says the same as all of it would', () => {
	for (let seed = 1; seed <= 300; seed += 1) {
		const random = mulberry32(seed);
		const start = random() < 0.3 ? null : plusDays('2024-11-01', Math.floor(random() * 100));
		const from = plusDays('2026-11-29', -Math.floor(random() * 200));
		const all = Array.from({ length: Math.floor(random() * 100) }, (_, at) => {
			const total = random() < 0.2 ? null : Math.floor(random() * 28);
			const missing = total === null ? ('no-total' as const) : ('none-missing' as const);
			const day = plusDays('2024-11-01', 7 * at);
			return { id: `${at}`, slug: 'phq-9', session: null, programId: 'iop', day, missing, total };
		});
		const needed = neededOf(all, { from, start }) as typeof all;
		const ofStay = (forms: typeof all) => forms.filter(({ day }) => start === null || day >= start).map(asForm);
		const [whole, some] = [ofStay(all), ofStay(needed)];
		expect(offTrack(some, rule), `seed ${seed}`).toEqual(offTrack(whole, rule));
		expect(pairOf(some), `seed ${seed}`).toEqual(pairOf(whole));
		expect(some.slice(-lastForms), `seed ${seed}`).toEqual(whole.slice(-lastForms));
		const marks = (forms: Form[]) =>
			marksOf(forms, rule).flatMap(({ day, by, mark }) => (day >= from ? [{ day, by, mark }] : []));
		expect(marks(some), `seed ${seed}`).toEqual(marks(whole));
	}
});
