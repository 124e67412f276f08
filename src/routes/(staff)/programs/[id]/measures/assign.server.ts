import type { RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { goalRange } from '#lib/domain/measures/completion.ts';
import { assignmentRules } from '#lib/domain/measures/result.ts';
import { plusDays } from '#lib/domain/weeks/rule.ts';
import { m } from '#lib/paraglide/messages.js';
import { rowId, wholeNumber } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import * as assignments from '#lib/server/measures/assignments.ts';
import { setGoal } from '#lib/server/measures/goal.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { requireProgram } from '#lib/server/weeks/programs-here.ts';

type Event = RequestEvent & { params: { id: string } };

const assigning = z.strictObject({ slug: rowId(), rule: z.enum(assignmentRules) });
const ending = z.strictObject({ id: rowId() });
export const goalForm = z.strictObject({ percent: wholeNumber(goalRange) });

/** For whoever makes the rules of the program. */
async function open(event: Event) {
	const { staff, program } = await requireProgram(event, 'admin', 'supervisor');
	return { by: staff, programId: program.id, today: dayOf(Date.now(), program.timeZone) };
}

export async function assign(event: Event) {
	const { by, programId, today } = await open(event);
	const form = await readForm(assigning, event.request, 'assigned');
	if (!form.ok) return form.refused;
	const asked = { ...form.data, programId, clientId: null, startsOn: today, endsOn: null };
	const done = await assignments.assign(asked, by.id);
	if (!done.ok) return form.refuse({ slug: done.code === 'twice' ? m.measure_twice() : m.common_form_choose() }, 409);
	return { saved: true };
}

export async function end(event: Event) {
	const { by, programId, today } = await open(event);
	const form = await readForm(ending, event.request, 'ended');
	if (!form.ok) return form.refused;
	const isHere = (await assignments.assignmentsIn(programId)).some(({ id }) => id === form.data.id);
	const done = isHere && (await assignments.endAssignment(form.data.id, plusDays(today, -1), by.id)).ok;
	return done ? { saved: true } : form.refuse({ id: m.measure_gone() }, 409);
}

export async function goal(event: Event) {
	const { by, programId } = await open(event);
	const form = await readForm(goalForm, event.request, 'goal');
	if (!form.ok) return form.refused;
	await setGoal(by, programId, form.data.percent);
	return { saved: true };
}
