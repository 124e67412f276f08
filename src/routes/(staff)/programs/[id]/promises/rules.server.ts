import type { RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { obligationExamples } from '#lib/domain/obligations/examples.ts';
import {
	hasInterval,
	longestInterval,
	longestWarning,
	obligationKinds,
	obligationOwners
} from '#lib/domain/obligations/rule.ts';
import { longest } from '#lib/domain/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { requiredText, rowId, wholeNumber } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { addRule, changeRule, endRule } from '#lib/server/obligations/rules.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { requireProgram } from '#lib/server/weeks/programs-here.ts';

type Event = RequestEvent & { params: { id: string } };

const ruleFields = {
	interval: wholeNumber({ min: 0, max: longestInterval }),
	warnDays: wholeNumber({ min: 0, max: longestWarning }),
	owner: z.enum(obligationOwners),
	source: requiredText(longest.promiseSource, () => m.promise_source_missing()),
	sourceOn: z
		.union([z.literal(''), z.iso.date({ error: () => m.common_form_invalid() })])
		.transform((day) => day || null)
};
export const newRule = z.strictObject({ kind: z.enum(obligationKinds), ...ruleFields });
const changedRule = z.strictObject({ id: rowId(), kind: z.enum(obligationKinds), ...ruleFields });
const switched = z.strictObject({ key: rowId() });
const ended = z.strictObject({ id: rowId() });

/** For an administrator of the program, who makes its rules. */
async function open(event: Event) {
	const { staff, program } = await requireProgram(event, 'admin');
	return { by: staff, at: { programId: program.id, today: dayOf(Date.now(), program.timeZone) } };
}

const isWrong = ({ kind, interval }: Pick<z.infer<typeof newRule>, 'kind' | 'interval'>) =>
	hasInterval(kind) && interval === 0;

export async function add(event: Event) {
	const { by, at } = await open(event);
	const form = await readForm(newRule, event.request, 'added');
	if (!form.ok) return form.refused;
	if (isWrong(form.data)) return form.refuse({ interval: m.promise_interval_wrong() });
	await addRule(by, at, form.data);
	return { ruleSaved: true };
}

/** Switches an example on, as it is shipped. */
export async function switchOn(event: Event) {
	const { by, at } = await open(event);
	const form = await readForm(switched, event.request, 'switched');
	if (!form.ok) return form.refused;
	const example = obligationExamples.find(({ key }) => key === form.data.key);
	if (!example) return form.refuse({ key: m.promise_gone() }, 409);
	const { key: _, ...rule } = example;
	await addRule(by, at, rule);
	return { ruleSaved: true };
}

export async function change(event: Event) {
	const { by, at } = await open(event);
	const form = await readForm(changedRule, event.request, 'changed');
	if (!form.ok) return form.refused;
	if (isWrong(form.data)) return form.refuse({ interval: m.promise_interval_wrong() });
	return (await changeRule(by, at, form.data)) ? { ruleSaved: true } : form.refuse({ form: m.promise_gone() }, 409);
}

export async function end(event: Event) {
	const { by, at } = await open(event);
	const form = await readForm(ended, event.request, 'ended');
	if (!form.ok) return form.refused;
	return (await endRule(by, at, form.data.id)) ? { ruleSaved: true } : form.refuse({ id: m.promise_gone() }, 409);
}
