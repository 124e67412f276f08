import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { authorities, disclosedParts } from '#lib/domain/disclosure.ts';
import { m } from '#lib/paraglide/messages.js';
import { requiredText, text } from '#lib/pages/forms/fields.server.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { app } from '#lib/server/app.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { isRecent } from '#lib/server/auth/recent.ts';
import { accountingOf, programsToDisclose } from '#lib/server/exports/accounting.ts';

const day = () => z.iso.date({ error: () => m.exports_day_missing() });
const schema = z.strictObject({
	programId: z.string().min(1, { error: () => m.common_form_choose() }),
	from: day(),
	to: day(),
	parts: z.array(z.enum(disclosedParts)).min(1, { error: () => m.disclosure_parts_missing() }),
	recipient: requiredText(300, () => m.disclosure_recipient_missing()),
	purpose: requiredText(300, () => m.disclosure_purpose_missing()),
	authority: z.enum(authorities, { error: () => m.common_form_choose() }),
	basis: requiredText(300, () => m.disclosure_basis_missing()),
	scope: text(2000)
});

export const load = async (event) => {
	const by = requireStaff(event, 'facilitator', 'supervisor', 'care-team');
	const accounting = await accountingOf(by, event.params.id);
	if (!accounting) error(404, 'not-found');
	const programs = await programsToDisclose(by, event.params.id);
	const choices = programs.map(({ id, name, part2 }) => ({ id, name, part2 }));
	return { ...accounting, programs: choices, form: startForm(schema, { programId: choices[0]?.id ?? '' }) };
};

export const actions = {
	default: async (event) => {
		const by = requireStaff(event, 'facilitator', 'supervisor');
		const clientId = event.params.id;
		const programs = await programsToDisclose(by, clientId);
		if (programs.length === 0) error(403, 'not-yours');
		const form = await readForm(schema, event.request);
		if (!form.ok) return form.refused;
		const { scope, ...asked } = form.data;
		const program = programs.find(({ id }) => id === asked.programId);
		if (!program) return form.refuse({ programId: m.common_form_choose() });
		if (asked.from > asked.to) return form.refuse({ to: m.exports_days_turned() });
		if (program.part2 && !scope) return form.refuse({ scope: m.disclosure_scope_missing() });
		if (!(await isRecent(event))) return form.refuse({ confirm: m.two_step_confirm_first() });
		await app().jobs.ask(by, 'disclosure', { ...asked, clientId, groups: program.groups, scope: scope || null });
		redirect(303, '/exports');
	}
};
