import { expect, test } from 'vitest';
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { checkbox, requiredText, secret, text, wholeNumber } from './fields.server.ts';
import { errorList } from './forms.ts';
import { readForm, startForm } from './read-form.server.ts';

const group = z.strictObject({
	title: requiredText(20, () => m.staff_group_title_missing()),
	purpose: text(10),
	capacity: wholeNumber({ min: 2, max: 40 }),
	format: z.enum(['DAP', 'SOAP']),
	roles: z.array(z.enum(['lead', 'watch'])).min(1, { error: () => m.staff_group_facilitators_missing() }),
	namesAgreed: checkbox(),
	password: secret(() => m.staff_password_missing()),
	lines: z.array(z.strictObject({ label: z.strictObject({ en: text(5), es: text(5) }) })),
	sections: z.record(z.string(), z.strictObject({ text: text(5), was: z.string() }))
});

type Fields = Record<string, string | string[]>;
const complete: Fields = {
	title: ' Tuesday skills ',
	capacity: '12',
	format: 'SOAP',
	roles: ['lead', 'watch'],
	namesAgreed: 'on',
	password: ' river 7 ',
	'lines.0.label.en': 'Kind.',
	'lines.0.label.es': '',
	'lines.10.label.en': 'Last.',
	'lines.2.label.es': 'Sí.',
	'sections.plan.text': 'Rest.',
	'sections.plan.was': ''
};

function request(fields: Fields): Request {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
	return new Request('http://localhost/', { method: 'POST', body });
}
async function refusal(fields: Fields) {
	const form = await readForm(group, request(fields));
	if (form.ok) throw new Error('It was accepted.');
	return { status: form.refused.status, ...form.refused.data.form };
}

test('text, numbers, checks, lists of choices, lines and records are read by their schema', async () => {
	const form = await readForm(group, request(complete));
	expect(form.ok && form.data).toEqual({
		...{ title: 'Tuesday skills', purpose: '', capacity: 12, format: 'SOAP', roles: ['lead', 'watch'] },
		...{ namesAgreed: true, password: ' river 7 ' },
		lines: [{ label: { en: 'Kind.', es: '' } }, { label: { en: '', es: 'Sí.' } }, { label: { en: 'Last.', es: '' } }],
		sections: { plan: { text: 'Rest.', was: '' } }
	});
});

test('what is wrong is at its field, and everything typed comes back, without the password', async () => {
	const { status, values, errors } = await refusal({
		...complete,
		...{ title: '  ', purpose: 'far too long', capacity: 'a dozen', format: 'MAP', roles: ['lead', 'king'] },
		...{ password: '', 'lines.0.label.en': 'Be kind.', 'sections.plan.text': 'Rest a lot.' }
	});
	expect(status).toBe(400);
	expect(errors).toEqual({
		title: m.staff_group_title_missing(),
		purpose: m.common_form_too_long({ max: 10 }),
		capacity: m.staff_number_range({ min: 2, max: 40 }),
		format: m.common_form_choose(),
		roles: m.common_form_choose(),
		password: m.staff_password_missing(),
		'lines.0.label.en': m.common_form_too_long({ max: 5 }),
		'sections.plan.text': m.common_form_too_long({ max: 5 })
	});
	expect(values).toEqual({
		...{ title: '  ', purpose: 'far too long', capacity: 'a dozen', format: 'MAP', roles: ['lead', 'king'] },
		...{ namesAgreed: 'on', password: '' },
		lines: [
			{ label: { en: 'Be kind.', es: '' } },
			{ label: { en: '', es: 'Sí.' } },
			{ label: { en: 'Last.', es: '' } }
		],
		sections: { plan: { text: 'Rest a lot.', was: '' } }
	});
});

test('a password does not come back when something else is wrong', async () => {
	expect((await refusal({ ...complete, title: '' })).values.password).toBe('');
});

test.each(['1', '41', '2.5', '', '1e1', '-3'])('"%s" people is no size of a group', async (capacity) => {
	expect((await refusal({ ...complete, capacity })).errors).toEqual({
		capacity: m.staff_number_range({ min: 2, max: 40 })
	});
});

test('a list without a choice is empty, and its schema says whether that is enough', async () => {
	const { values, errors } = await refusal({ ...complete, roles: [] });
	expect([values.roles, errors]).toEqual([[], { roles: m.staff_group_facilitators_missing() }]);
});

test('a field of another version of the page is refused, not dropped', async () => {
	const { values, errors } = await refusal({ ...complete, aim: 'To rest.' });
	expect([values.title, errors]).toEqual([' Tuesday skills ', { form: m.common_form_changed() }]);
});

test('names of built-in properties are fields like any other', async () => {
	const { errors } = await refusal({ ...complete, '__proto__.polluted': 'yes', 'lines.__proto__.label.en': 'x' });
	expect(errors).toEqual({ form: m.common_form_changed() });
	expect(({} as { polluted?: string }).polluted).toBeUndefined();
});

test('an action refuses what only it can know, under the name of the form', async () => {
	const form = await readForm(group, request(complete), 'enrol');
	if (!form.ok) throw new Error('It was refused.');
	expect(form.refuse({ title: 'Taken.', form: 'Not now.' }, 409)).toMatchObject({
		status: 409,
		data: {
			enrol: { values: { title: ' Tuesday skills ', password: '' }, errors: { title: 'Taken.', form: 'Not now.' } }
		}
	});
	expect(form.sent.enrol.errors).toEqual({});
});

test('a form starts empty but for what is given', () => {
	expect(startForm(group, { capacity: '12', roles: ['lead'] })).toEqual({
		values: {
			...{ title: '', purpose: '', capacity: '12', format: '', roles: ['lead'], namesAgreed: '', password: '' },
			...{ lines: [], sections: {} }
		},
		errors: {}
	});
});

test('the summary names the whole form first, then each field with the id of its control', () => {
	expect(errorList({ title: 'Missing.', form: 'Not now.' }, 'disposition-')).toEqual([
		{ message: 'Not now.' },
		{ message: 'Missing.', field: 'disposition-title' }
	]);
});

test('every sentence is in the language of the person who reads it', async () => {
	overwriteGetLocale(() => 'es');
	const { errors } = await refusal({ ...complete, title: '', purpose: 'far too long', format: '' });
	expect(errors).toEqual({
		title: m.staff_group_title_missing({}, { locale: 'es' }),
		purpose: m.common_form_too_long({ max: 10 }, { locale: 'es' }),
		format: m.common_form_choose({}, { locale: 'es' })
	});
	overwriteGetLocale(() => 'en');
});
