import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { longest } from '#lib/domain/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { requiredText, rowId } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { app } from '#lib/server/app.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { isRecent } from '#lib/server/auth/recent.ts';

const one = z.strictObject({ id: rowId() });
const named = z.strictObject({ id: rowId(), name: requiredText(longest.factorName, () => m.two_step_name_missing()) });
const none = z.strictObject({});

export const load = async (event) => {
	const { id } = requireStaff(event);
	const { twoStep } = app().auth;
	const [factors, codesLeft, isRequired, daysLeft] = await Promise.all([
		twoStep.factors.list(id),
		twoStep.codesLeft(id),
		twoStep.isRequired(id),
		twoStep.daysLeft(id)
	]);
	return { factors, codesLeft, isRequired, daysLeft };
};

export const actions = {
	rename: async (event) => {
		const { id } = requireStaff(event);
		const form = await readForm(named, event.request);
		if (!form.ok) return form.refused;
		await app().auth.twoStep.factors.rename(id, form.data.id, form.data.name);
		redirect(303, '/account/factors');
	},
	remove: async (event) => {
		const { id } = requireStaff(event);
		const form = await readForm(one, event.request);
		if (!form.ok) return form.refused;
		if (!(await isRecent(event))) return form.refuse({ confirm: m.two_step_confirm_first() });
		const { twoStep } = app().auth;
		const done = await twoStep.factors.remove(id, form.data.id, !(await twoStep.isRequired(id)));
		if (!done.ok) return form.refuse({ form: m.two_step_last() });
		redirect(303, '/account/factors');
	},
	codes: async (event) => {
		const { id } = requireStaff(event);
		const form = await readForm(none, event.request, 'made');
		if (!form.ok) return form.refused;
		if (!(await isRecent(event))) return form.refuse({ confirm: m.two_step_confirm_first() });
		const { twoStep } = app().auth;
		if (await twoStep.factors.has(id))
			twoStep.showCodes(event.locals.authSession!.id, await twoStep.factors.newCodes(id));
		redirect(303, '/account/factors/codes');
	}
};
