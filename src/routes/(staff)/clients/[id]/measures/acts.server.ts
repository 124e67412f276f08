import { error, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { longest } from '#lib/domain/limits.ts';
import { assignmentRules } from '#lib/domain/measures/result.ts';
import { plusDays } from '#lib/domain/weeks/rule.ts';
import { m } from '#lib/paraglide/messages.js';
import { requiredText, rowId } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import * as assignments from '#lib/server/measures/assignments.ts';
import { assignedTo } from '#lib/server/measures/chart.ts';
import * as exemptions from '#lib/server/measures/exemptions.ts';
import { correct } from '#lib/server/measures/results.ts';
import { resultsSeen } from '#lib/server/measures/seen.ts';
import { enter } from './place.server.ts';

type Event = RequestEvent & { params: { id: string } };

const assigning = z.strictObject({ programId: rowId(), slug: rowId(), rule: z.enum(assignmentRules) });
const ending = z.strictObject({ id: rowId() });
const exempting = z.strictObject({
	programId: rowId(),
	slug: rowId(),
	why: requiredText(longest.measureReason, () => m.measure_reason_missing())
});
const withdrawing = z.strictObject({
	id: rowId(),
	reason: requiredText(longest.measureReason, () => m.measure_reason_missing())
});

export async function assign(event: Event) {
	const { by, place } = await enter(event);
	const form = await readForm(assigning, event.request, 'assigned');
	if (!form.ok) return form.refused;
	const here = (await assignedTo(place)).find(({ id }) => id === form.data.programId);
	if (!here) error(403, 'not-yours');
	const asked = { ...form.data, clientId: place.person.id, startsOn: here.today, endsOn: null };
	const done = await assignments.assign(asked, by.id);
	return done.ok ? { done: true } : form.refuse({ slug: m.measure_twice() }, 409);
}

export async function end(event: Event) {
	const { by, place } = await enter(event);
	const form = await readForm(ending, event.request, 'ended');
	if (!form.ok) return form.refused;
	const { id } = form.data;
	const own = (await assignedTo(place)).find(({ assigned }) => assigned.some((one) => one.id === id));
	const ended = own && (await assignments.endAssignment(id, plusDays(own.today, -1), by.id)).ok;
	return ended ? { done: true } : form.refuse({ id: m.measure_gone() }, 409);
}

/** The person is not asked what everybody in the program is, with the reason. */
export async function exempt(event: Event) {
	const { by, place } = await enter(event);
	const form = await readForm(exempting, event.request, 'exempted');
	if (!form.ok) return form.refused;
	const { programId, slug, why: reason } = form.data;
	const here = (await assignedTo(place)).find(({ id }) => id === programId);
	if (!here) error(403, 'not-yours');
	const asked = { programId, slug, reason, clientId: place.person.id, startsOn: here.today };
	const done = await exemptions.exempt(asked, by.id);
	return done.ok ? { done: true } : form.refuse({ slug: m.measure_exempt_twice() }, 409);
}

export async function ask(event: Event) {
	const { by, place } = await enter(event);
	const form = await readForm(ending, event.request, 'ended');
	if (!form.ok) return form.refused;
	const { id } = form.data;
	const own = (await assignedTo(place)).find(({ exempt }) => exempt.some((one) => one.id === id));
	const ended = own && (await exemptions.endExemption(id, plusDays(own.today, -1), by.id)).ok;
	return ended ? { done: true } : form.refuse({ id: m.measure_gone() }, 409);
}

/** Takes out what was entered in error. */
export async function withdraw(event: Event) {
	const { by, place } = await enter(event);
	const form = await readForm(withdrawing, event.request, 'withdrawn');
	if (!form.ok) return form.refused;
	const { id, reason } = form.data;
	const result = (await resultsSeen(place.person.id, place.groups)).find((one) => one.id === id);
	const done = result && (await correct(id, { answers: null, day: result.day, by: by.id, reason })).ok;
	return done ? { done: true } : form.refuse({ id: m.measure_gone() }, 409);
}
