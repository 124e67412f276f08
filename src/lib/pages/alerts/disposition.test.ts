import { expect, test } from 'vitest';
import { readDisposition } from './disposition.server.ts';

const zone = 'America/New_York';
/** Ten in the morning there. */
const now = Date.parse('2026-03-05T15:00:00Z');
const form = (fields: Record<string, string | string[]>) => {
	const sent = new FormData();
	for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) sent.append(name, one);
	return sent;
};
const complete = { assessedAt: '2026-03-05T09:40', level: 'low', actions: ['plan-reviewed', 'contact-called'] };

test('what Maria wrote is read at the clock of the program, and what she left out stays out', () => {
	const { disposition, errors } = readDisposition(form(complete), zone, now);
	expect(errors).toEqual({});
	expect(disposition).toEqual({
		...{ assessedAt: Date.parse('2026-03-05T14:40:00Z'), tool: '', ideation: '', plan: '', intent: '', means: '' },
		...{ protective: '', level: 'low', actions: ['plan-reviewed', 'contact-called'] },
		...{ followUpOn: null, locationConfirmed: false, note: '' }
	});
});

test('no level is ever chosen for her', () => {
	const { disposition, errors } = readDisposition(form({ ...complete, level: '' }), zone, now);
	expect([disposition, Object.keys(errors)]).toEqual([null, ['level']]);
});

test.each([
	['a moment still to come', { assessedAt: '2026-03-05T10:01' }, 'assessedAt'],
	['no moment', { assessedAt: '' }, 'assessedAt'],
	['nothing done and nothing said', { actions: [] }, 'actions'],
	['a day that is none', { followUpOn: '2026-02-31' }, 'followUpOn'],
	['more than fits', { plan: 'x'.repeat(501) }, 'plan']
])('%s is handed back with all that was written', (_, change, field) => {
	const { disposition, errors, values } = readDisposition(
		form({ ...complete, protective: 'Her sister.', ...change }),
		zone,
		now
	);
	expect([disposition, Object.keys(errors)]).toEqual([null, [field]]);
	expect(values).toMatchObject({ level: 'low', protective: 'Her sister.' });
});
