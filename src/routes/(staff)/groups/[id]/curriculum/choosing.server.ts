import { redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { curriculumBySlug } from '#lib/curricula/index.ts';
import { locale, rowId } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { fillRefusals } from '#lib/pages/curricula/refusals.ts';
import { m } from '#lib/paraglide/messages.js';
import { follow, followedBy, stopFollowing } from '#lib/server/curricula/following.ts';
import { fill, templateIn } from '#lib/server/curricula/session-modules.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { openToChoose } from './open-course.server.ts';

type Event = Pick<RequestEvent, 'locals' | 'url' | 'request'> & { params: { id: string } };

const following = z.strictObject({ curriculum: rowId(), locale: locale() });
const stopping = z.strictObject({});
const filling = z.strictObject({
	session: z
		.string()
		.regex(/^\d{1,16}$/)
		.transform(Number),
	template: rowId()
});

/** Follows a curriculum in its newest version; the same one again is a switch to that version. */
export async function choose(event: Event) {
	const { staff, group, today } = await openToChoose(event);
	const form = await readForm(following, event.request, 'choose');
	if (!form.ok) return form.refused;
	const curriculum = curriculumBySlug(form.data.curriculum);
	if (!curriculum) return form.refuse({ curriculum: m.common_form_choose() });
	const isDone = await follow({ groupId: group.id, curriculum, locale: form.data.locale }, { by: staff.id, today });
	if (!isDone) return form.refuse({ form: m.curriculum_choose_failed() }, 409);
	redirect(303, `/groups/${group.id}/curriculum`);
}

export async function stop(event: Event) {
	const { staff, group, today } = await openToChoose(event);
	const form = await readForm(stopping, event.request, 'stop');
	if (!form.ok) return form.refused;
	await stopFollowing(group.id, { by: staff.id, today });
	redirect(303, `/groups/${group.id}/curriculum`);
}

/** Plans one of the group's sessions from a template of its curriculum. */
export async function fillSession(event: Event) {
	const { staff, group } = await openToChoose(event);
	const form = await readForm(filling, event.request, 'fill');
	if (!form.ok) return form.refused;
	const [session, course] = await Promise.all([sessions.find(form.data.session), followedBy(group.id)]);
	const template = course && templateIn(course.curriculum, form.data.template);
	if (session?.groupId !== group.id || !course || !template)
		return form.refuse({ template: m.common_form_choose() }, 404);
	const filled = await fill(session.id, template, course.locale, staff);
	if (filled !== 'done') return form.refuse({ form: fillRefusals[filled]() }, 409);
	redirect(303, `/groups/${group.id}/curriculum?filled=${session.id}`);
}
