import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { rowId } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { practiceIn, reviewMark } from '#lib/server/my/review.ts';
import { openGroup } from '../open-group.server.ts';

const schema = z.strictObject({
	id: rowId(),
	markedAt: z
		.string()
		.regex(/^\d{1,15}$/)
		.transform(Number)
});

export const load = async (event) => {
	const { staff, group, mayPlan } = await openGroup(event);
	const practice = await practiceIn(staff, group.id);
	if (!practice) error(403, 'not-yours');
	const locale = getLocale();
	return {
		group: { id: group.id, title: group.title, timeZone: group.timeZone },
		mayReview: mayPlan,
		practice: practice.map(({ text, ...one }) => ({ ...one, text: text[locale] }))
	};
};

export const actions = {
	review: async (event) => {
		const { staff, group, mayPlan } = await openGroup(event);
		if (!mayPlan) error(403, 'not-yours');
		const form = await readForm(schema, event.request);
		if (!form.ok) return form.refused;
		const reviewed = await reviewMark(staff, group.id, form.data);
		if (reviewed === 'not-yours') error(403, 'not-yours');
		return reviewed === 'done' ? { done: true } : form.refuse({ form: m.my_staff_practice_overtaken() }, 409);
	}
};
