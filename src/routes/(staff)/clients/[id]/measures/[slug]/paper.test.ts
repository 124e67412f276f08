import { expect, test } from 'vitest';
import { auditC } from '#lib/measures/audit-c/measure.ts';
import { phq2 } from '#lib/measures/phq-2/measure.ts';
import { sessionFeedback } from '#lib/measures/session-feedback/measure.ts';
import { readPaper } from './paper.server.ts';

const [interest, down] = phq2.items.map(({ id }) => id) as [string, string];
const typed = (answers: Record<string, string>, total: string) => readPaper(phq2, { answers, total });

test('a total that the answers add up to lets them pass; any other says what they add up to', () => {
	expect(typed({ [interest]: '2', [down]: '1' }, '3')).toEqual({ ok: true, answers: { [interest]: 2, [down]: 1 } });
	expect(typed({ [interest]: '2', [down]: '1' }, '4')).toMatchObject({
		ok: false,
		errors: { total: expect.any(String) }
	});
	expect(typed({ [interest]: '2', [down]: '1' }, '')).toMatchObject({
		ok: false,
		errors: { total: expect.any(String) }
	});
});

test('without a total the field stays empty, and an empty form is none', () => {
	expect(typed({ [interest]: '2', [down]: '' }, '')).toEqual({ ok: true, answers: { [interest]: 2 } });
	expect(typed({ [interest]: '2', [down]: '' }, '2')).toMatchObject({
		ok: false,
		errors: { total: expect.any(String) }
	});
	expect(typed({ [interest]: '', [down]: '' }, '')).toMatchObject({ ok: false, errors: { form: expect.any(String) } });
});

test('a mean is typed with a point or a comma, and what a form goes past counts 0', () => {
	const answers = Object.fromEntries(sessionFeedback.items.map(({ id }, at) => [id, at === 0 ? '8' : '7']));
	for (const total of ['7.2', '7,2'])
		expect(readPaper(sessionFeedback, { answers, total })).toMatchObject({ ok: true });
	expect(readPaper(auditC, { answers: { 'audit-c-often': '0' }, total: '0' })).toMatchObject({ ok: true });
});
