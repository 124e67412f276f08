import { expect, test } from 'vitest';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { assessmentForm, assessmentRead, chartAssessmentForm } from './assessment.server.ts';
import { draftValues, outcomeValues } from './outcome-values.ts';

const zone = 'America/New_York';
/** Ten in the morning there. */
const now = Date.parse('2026-03-05T15:00:00Z');
const complete = {
	...{ alerts: 'a1 a2', assessedAt: '2026-03-05T09:40', level: 'low', actions: ['plan-reviewed', 'contact-called'] },
	...{ ideation: 'denied', plan: 'not-assessed', intent: 'not-assessed', means: 'not-assessed' },
	...{ protective: 'described', protectiveWords: 'Her sister.', password: 'secret' }
};
const owners = [{ id: 'jonas', name: 'Jonas' }];

function read(fields: Record<string, string | string[]>) {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
	return readForm(assessmentForm(zone, now), new Request('http://localhost/', { method: 'POST', body }));
}
async function refusal(fields: Record<string, string | string[]>) {
	const form = await read(fields);
	if (form.ok) throw new Error('It was accepted.');
	return form.refused.data.form;
}

test('what Maria wrote is read at the clock of the program, and what she chose is what she said', async () => {
	const form = await read(complete);
	if (!form.ok) throw new Error('It was refused.');
	expect(form.data.alerts).toEqual(['a1', 'a2']);
	expect(assessmentRead(form.data, owners)).toEqual({
		...{ assessedAt: Date.parse('2026-03-05T14:40:00Z'), tool: '', level: 'low' },
		findings: {
			...{ ideation: { is: 'denied' }, plan: { is: 'not-assessed' }, intent: { is: 'not-assessed' } },
			...{ means: { is: 'not-assessed' }, protective: { is: 'described', words: 'Her sister.' } }
		},
		...{ actions: ['plan-reviewed', 'contact-called'], followUp: null, locationConfirmed: false, note: '' }
	});
});

test('a follow-up is a task of one of the staff', async () => {
	const asked = { ...complete, followUpOwner: 'jonas', followUpOn: '2026-03-06', followUpTask: 'Call her.' };
	const form = await read(asked);
	if (!form.ok) throw new Error('It was refused.');
	expect(assessmentRead(form.data, owners)!.followUp).toEqual({
		...{ on: '2026-03-06', ownerId: 'jonas', owner: 'Jonas', task: 'Call her.' }
	});
	expect(assessmentRead(form.data, [])).toBeNull();
});

test('[R22] a draft keeps no password, and one from before findings were choices keeps its words', () => {
	const body = new FormData();
	for (const [name, value] of Object.entries({ password: 'secret', alerts: 'a1', note: 'Hers' }))
		body.append(name, value);
	expect(outcomeValues(body)).toEqual({ note: 'Hers', actions: [] });
	expect(draftValues({ ideation: 'Passing thoughts', plan: '', level: 'low', actions: [] })).toEqual({
		...{ ideation: 'described', ideationWords: 'Passing thoughts', plan: '', level: 'low', actions: [] }
	});
	expect(draftValues({ ideation: 'denied' })).toEqual({ ideation: 'denied' });
});

test('no level is ever chosen for her', async () => {
	expect(Object.keys((await refusal({ ...complete, level: '' })).errors)).toEqual(['level']);
});

test.each([
	['a moment still to come', { assessedAt: '2026-03-05T10:01' }, 'assessedAt'],
	['no moment', { assessedAt: '' }, 'assessedAt'],
	['nothing done and nothing said', { actions: [] }, 'actions'],
	['a finding that nobody chose', { plan: '' }, 'plan'],
	['words without words', { plan: 'described' }, 'planWords'],
	['words beside a denial', { planWords: 'A plan.', plan: 'denied' }, 'plan'],
	['no level and no reason', { level: 'not-assessed' }, 'note'],
	['a task for nobody', { followUpTask: 'Call her.', followUpOn: '2026-03-06' }, 'followUpOwner'],
	['a follow-up without a day', { followUpOwner: 'jonas' }, 'followUpOn'],
	['no password', { password: '' }, 'password'],
	['a day that is none', { followUpOn: '2026-02-31', followUpOwner: 'jonas' }, 'followUpOn'],
	['more than fits', { plan: 'described', planWords: 'x'.repeat(501) }, 'planWords']
])('%s is handed back with all that was written', async (_, change, field) => {
	const { errors, values } = await refusal({ ...complete, ...change });
	expect(Object.keys(errors)).toEqual([field]);
	expect(values).toMatchObject({ protectiveWords: 'Her sister.', password: '' });
});

test('from a chart, what led to it cannot be left out, and is missed together with everything else', async () => {
	const body = new FormData();
	for (const [name, value] of Object.entries({ ...complete, alerts: '', level: '' }))
		for (const one of [value].flat()) body.append(name, one);
	const request = new Request('http://localhost/', { method: 'POST', body });
	const form = await readForm(chartAssessmentForm(zone, now), request);
	if (form.ok) throw new Error('It was accepted.');
	expect(Object.keys(form.refused.data.form.errors).toSorted()).toEqual(['level', 'prompt']);
});
