import { error, redirect } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { app } from '#lib/server/app.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { isRecent } from '#lib/server/auth/recent.ts';
import { consentsToDisclose, filledBy } from './by-consent.server.ts';
import { schema } from './disclosing.server.ts';
import { accountingOf, programsToDisclose } from '#lib/server/exports/accounting.ts';

export const load = async (event) => {
	const by = requireStaff(event, 'facilitator', 'supervisor', 'care-team');
	const accounting = await accountingOf(by, event.params.id);
	if (!accounting) error(404, 'not-found');
	const programs = await programsToDisclose(by, event.params.id);
	const choices = programs.map(({ id, name, part2 }) => ({ id, name, part2 }));
	const consents = await consentsToDisclose(event.params.id, programs);
	const chosen = consents.find(({ id }) => id === event.url.searchParams.get('consent'));
	const start = { programId: choices[0]?.id ?? '', ...(chosen && filledBy(chosen)) };
	return {
		...accounting,
		programs: choices,
		consents: consents.map(({ id, kind, scope }) => ({ id, kind, to: scope.to })),
		form: startForm(schema, start)
	};
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
		const consents = await consentsToDisclose(clientId, programs);
		const isOver = asked.consentId !== '' && !consents.some(({ id }) => id === asked.consentId);
		if (isOver) return form.refuse({ form: m.disclosure_consent_over() });
		if (!(await isRecent(event))) return form.refuse({ confirm: m.two_step_confirm_first() });
		await app().jobs.ask(by, 'disclosure', { ...asked, clientId, groups: program.groups, scope: scope || null });
		redirect(303, '/exports');
	}
};
