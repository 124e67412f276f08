import { expect, test } from 'vitest';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { dispositionForm } from './disposition.server.ts';

const zone = 'America/New_York';
/** Ten in the morning there. */
const now = Date.parse('2026-03-05T15:00:00Z');
const complete = { assessedAt: '2026-03-05T09:40', level: 'low', actions: ['plan-reviewed', 'contact-called'] };

function read(fields: Record<string, string | string[]>) {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
	return readForm(dispositionForm(zone, now), new Request('http://localhost/', { method: 'POST', body }));
}
async function refusal(fields: Record<string, string | string[]>) {
	const form = await read(fields);
	if (form.ok) throw new Error('It was accepted.');
	return form.refused.data.form;
}

test('what Maria wrote is read at the clock of the program, and what she left out stays out', async () => {
	const form = await read(complete);
	expect(form.ok && form.data).toEqual({
		...{ assessedAt: Date.parse('2026-03-05T14:40:00Z'), tool: '', ideation: '', plan: '', intent: '', means: '' },
		...{ protective: '', level: 'low', actions: ['plan-reviewed', 'contact-called'] },
		...{ followUpOn: null, locationConfirmed: false, note: '' }
	});
});

test('no level is ever chosen for her', async () => {
	expect(Object.keys((await refusal({ ...complete, level: '' })).errors)).toEqual(['level']);
});

test.each([
	['a moment still to come', { assessedAt: '2026-03-05T10:01' }, 'assessedAt'],
	['no moment', { assessedAt: '' }, 'assessedAt'],
	['nothing done and nothing said', { actions: [] }, 'actions'],
	['a day that is none', { followUpOn: '2026-02-31' }, 'followUpOn'],
	['more than fits', { plan: 'x'.repeat(501) }, 'plan']
])('%s is handed back with all that was written', async (_, change, field) => {
	const { errors, values } = await refusal({ ...complete, protective: 'Her sister.', ...change });
	expect(Object.keys(errors)).toEqual([field]);
	expect(values).toMatchObject({ level: 'low', protective: 'Her sister.' });
});
