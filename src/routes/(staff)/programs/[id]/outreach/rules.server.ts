import type { RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { attendanceRuleKinds } from '#lib/domain/attendance-rule.ts';
import { checkbox, rowId, wholeNumber } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { addAttendanceRule, endAttendanceRule } from '#lib/server/outreach/rules.ts';
import { requireProgram } from '#lib/server/weeks/programs-here.ts';

type Event = RequestEvent & { params: { id: string } };

const adding = z.strictObject({
	kind: z.enum(attendanceRuleKinds),
	count: wholeNumber({ min: 1, max: 100 }),
	windowDays: wholeNumber({ min: 1, max: 90 }),
	countsExcused: checkbox()
});
const ending = z.strictObject({ id: rowId() });

export async function addRule(event: Event) {
	const { staff, program } = await requireProgram(event, 'admin');
	const form = await readForm(adding, event.request, 'rule');
	if (!form.ok) return form.refused;
	await addAttendanceRule(staff, program.id, form.data);
	return { saved: true };
}

export async function endRule(event: Event) {
	const { staff, program } = await requireProgram(event, 'admin');
	const form = await readForm(ending, event.request, 'ended');
	if (!form.ok) return form.refused;
	const isEnded = await endAttendanceRule(staff, program.id, form.data.id);
	return isEnded ? { saved: true } : form.refuse({ id: m.promise_gone() }, 409);
}
