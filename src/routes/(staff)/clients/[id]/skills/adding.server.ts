import { redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { entryStages } from '#lib/domain/curricula/coverage.ts';
import { longest } from '#lib/domain/limits.ts';
import { rowId, text } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { addEntry, takeBack } from '#lib/server/curricula/entries.ts';
import { coursesOf } from '#lib/server/curricula/person-course.ts';
import { trailZone } from '#lib/server/audit/trail-zone.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { openToAdd } from './open-skills.server.ts';

type Event = Pick<RequestEvent, 'locals' | 'url' | 'request'> & { params: { id: string } };

/** `curriculum/module`. */
const adding = z.strictObject({
	module: z.string().regex(/^[\w-]+\/[\w-]+$/, { error: () => m.curriculum_add_module_missing() }),
	stage: z.enum(entryStages),
	day: z.iso.date({ error: () => m.common_form_invalid() }),
	note: text(longest.coverageNote)
});
const takingBack = z.strictObject({ entry: rowId() });

export async function add(event: Event) {
	const { staff, clientId, groups } = await openToAdd(event);
	const form = await readForm(adding, event.request, 'add');
	if (!form.ok) return form.refused;
	const { stage, day, note } = form.data;
	const [slug, module] = form.data.module.split('/') as [string, string];
	const now = Date.now();
	if (day > dayOf(now, await trailZone())) return form.refuse({ day: m.curriculum_add_later() });
	const course = (await coursesOf(clientId, groups, now)).find(({ curriculum }) => curriculum.slug === slug);
	if (!course?.curriculum.modules.some(({ id }) => id === module))
		return form.refuse({ module: m.curriculum_add_module_missing() });
	const { programId } = course;
	await addEntry({ clientId, programId, curriculum: slug, module, stage, day, note: note || null }, staff.id);
	redirect(303, `/clients/${clientId}/skills?added`);
}

export async function back(event: Event) {
	const { staff, clientId } = await openToAdd(event);
	const form = await readForm(takingBack, event.request, 'back');
	if (!form.ok) return form.refused;
	if (!(await takeBack(form.data.entry, clientId, staff.id)))
		return form.refuse({ form: m.curriculum_take_back_gone() }, 409);
	redirect(303, `/clients/${clientId}/skills`);
}
