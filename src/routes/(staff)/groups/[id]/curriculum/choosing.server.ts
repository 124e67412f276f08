import { redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { audienceDoubt } from '#lib/domain/curricula/audience.ts';
import { curriculumBySlug } from '#lib/curricula/index.ts';
import { checkbox, locale, rowId } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { doubtWords } from '#lib/pages/curricula/words.ts';
import { fillRefusals } from '#lib/pages/curricula/refusals.ts';
import { m } from '#lib/paraglide/messages.js';
import { follow, followedBy, stopFollowing } from '#lib/server/curricula/following.ts';
import { chooseTemplate, followCurriculum, setFollowing } from '#lib/server/curricula/series-course.ts';
import { templateIn } from '#lib/server/curricula/session-modules.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { openToChoose } from './open-course.server.ts';

type Event = Pick<RequestEvent, 'locals' | 'url' | 'request'> & { params: { id: string } };

const following = z.strictObject({ curriculum: rowId(), locale: locale(), doubt: checkbox() });
const stopping = z.strictObject({});
const taking = z.strictObject({ series: rowId(), follows: z.enum(['curriculum', 'usual']) });
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
	const isSame = (await followedBy(group.id))?.curriculum.slug === curriculum.slug;
	const doubt = form.data.doubt || isSame ? null : audienceDoubt(curriculum.audience, group.kind);
	if (doubt) return form.refuse({ doubt: doubtWords[doubt]({ group: group.title }) }, 409);
	const isDone = await follow({ groupId: group.id, curriculum, locale: form.data.locale }, { by: staff.id, today });
	if (!isDone) return form.refuse({ form: m.curriculum_choose_failed() }, 409);
	await followCurriculum(group.id);
	redirect(303, `/groups/${group.id}/curriculum`);
}

export async function stop(event: Event) {
	const { staff, group, today } = await openToChoose(event);
	const form = await readForm(stopping, event.request, 'stop');
	if (!form.ok) return form.refused;
	await stopFollowing(group.id, { by: staff.id, today });
	redirect(303, `/groups/${group.id}/curriculum`);
}

/** The sessions of one of the group's series take what comes next in its curriculum from now on, or its usual plan again. */
export async function take(event: Event) {
	const { staff, group } = await openToChoose(event);
	const form = await readForm(taking, event.request, 'take');
	if (!form.ok) return form.refused;
	const { series, follows } = form.data;
	if (!(await setFollowing(series, group.id, follows === 'curriculum', staff.id)))
		return form.refuse({ series: m.common_form_choose() }, 404);
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
	const filled = await chooseTemplate(session.id, template, course.locale, staff);
	if (filled !== 'done') return form.refuse({ form: fillRefusals[filled]() }, 409);
	redirect(303, `/groups/${group.id}/curriculum?filled=${session.id}`);
}
