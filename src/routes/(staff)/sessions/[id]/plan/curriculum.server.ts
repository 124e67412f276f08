import { error, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { isProposed } from '#lib/domain/curricula/next.ts';
import { fillRefusals } from '#lib/pages/curricula/refusals.ts';
import { rowId } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { notesOf } from '#lib/server/curricula/block-notes.ts';
import { followedBy } from '#lib/server/curricula/following.ts';
import { courseOf, suggestionsFor } from '#lib/server/curricula/group-course.ts';
import { chooseTemplate } from '#lib/server/curricula/series-course.ts';
import { modulesOf, templateIn } from '#lib/server/curricula/session-modules.ts';
import { requireLead } from '#lib/server/programs/guard.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { dayOf } from '#lib/server/programs/times.ts';

type Event = Pick<RequestEvent, 'locals' | 'url' | 'request'> & { params: { id: string } };
const using = z.strictObject({ template: rowId() });

/** What the session was planned from; and while it is planned from nothing, what the group's curriculum proposes for it. */
export async function curriculumOf(session: sessions.SessionCard, staff: StaffMember) {
	const locale = getLocale();
	const notes = await notesOf(session.id, locale);
	const following = notes || session.status !== 'planned' ? null : await followedBy(session.groupId);
	const own = (await modulesOf([session.id])).get(session.id);
	const isBySeries = session.status === 'planned' && notes?.module != null && (own?.seriesId ?? null) !== null;
	if (!following) return { notes, isBySeries, suggested: null, people: {} };
	const course = await courseOf(following, staff.id, dayOf(Date.now(), session.timeZone));
	const best = suggestionsFor(course, session.id).find(isProposed);
	const module = following.curriculum.modules.find(({ id }) => id === best?.module);
	return {
		...{ notes, isBySeries },
		people: Object.fromEntries(course.roster.map(({ clientId, preferredName }) => [clientId, preferredName])),
		suggested: best && module ? { template: best.template, title: module.title[locale], reasons: best.for } : null
	};
}

export async function useSuggestion(event: Event) {
	const { staff, id } = await requireLead(event);
	const form = await readForm(using, event.request, 'curriculum');
	if (!form.ok) return form.refused;
	const session = await sessions.find(id);
	if (!session) error(404, 'not-found');
	const following = await followedBy(session.groupId);
	const template = following && templateIn(following.curriculum, form.data.template);
	if (!following || !template) return form.refuse({ form: m.common_form_choose() }, 404);
	const filled = await chooseTemplate(id, template, following.locale, staff);
	return filled === 'done' ? { filled } : form.refuse({ form: fillRefusals[filled]() }, 409);
}
