import { redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { longest } from '#lib/domain/limits.ts';
import { fillRefusals } from '#lib/pages/curricula/refusals.ts';
import { doubtWords } from '#lib/pages/curricula/words.ts';
import { checkbox, locale, text } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { mostBlocks } from '#lib/room/agenda/block.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { doubtAbout } from '#lib/server/curricula/doubt.ts';
import { sessionsToPlan, useTemplate } from '#lib/server/curricula/use-template.ts';
import * as keptPlans from '#lib/server/programs/kept-plans.ts';

type Event = Pick<RequestEvent, 'locals' | 'url' | 'request'> & { params: { slug: string } };

const using = z.strictObject({
	session: z
		.string()
		.regex(/^\d{1,16}$/)
		.transform(Number),
	locale: locale(),
	doubt: checkbox()
});
const noting = z.strictObject({
	notes: text(longest.templateNotes),
	blocks: z.array(text(longest.templateNotes)).max(mostBlocks)
});

export async function use(event: Event) {
	const staff = requireStaff(event, 'facilitator');
	const form = await readForm(using, event.request, 'use');
	if (!form.ok) return form.refused;
	const { session, locale } = form.data;
	const planned = (await sessionsToPlan(staff)).find(({ id }) => id === session);
	const doubt = planned && !form.data.doubt ? await doubtAbout(event.params.slug, planned.groupId) : null;
	if (doubt) return form.refuse({ doubt: doubtWords[doubt]({ group: planned!.group }) }, 409);
	const filled = await useTemplate(staff, event.params.slug, session, locale);
	if (filled === null) return form.refuse({ session: m.common_form_choose() }, 404);
	if (filled !== 'done') return form.refuse({ form: fillRefusals[filled]() }, 409);
	redirect(303, `/sessions/${session}/plan`);
}

export async function notes(event: Event) {
	const staff = requireStaff(event);
	const form = await readForm(noting, event.request, 'notes');
	if (!form.ok) return form.refused;
	const { notes, blocks } = form.data;
	if (!(await keptPlans.setNotes(staff, event.params.slug, notes, blocks)))
		return form.refuse({ form: m.staff_library_gone() }, 404);
	return { saved: true };
}
