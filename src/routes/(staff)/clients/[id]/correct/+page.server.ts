import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { pointOutTwins } from '#lib/pages/forms/client.server.ts';
import { identityForm, identitySchema } from '#lib/pages/forms/identity.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { readIdentity } from '#lib/server/charts/chart.ts';
import { correctIdentity, identityOf } from '#lib/server/charts/identity.ts';
import { chartScope } from '#lib/server/charts/scope.ts';

async function openCorrecting(event: RequestEvent) {
	const staff = requireStaff(event);
	const id = event.params.id!;
	const scope = await chartScope(staff, id);
	if (!scope) error(404, 'not-found');
	if (!scope.mayCorrect) error(403, 'not-yours');
	return { staff, id };
}

export const load = async (event) => {
	const { staff, id } = await openCorrecting(event);
	const identity = await readIdentity(staff, id);
	return { id, name: identity.name, form: identityForm(identity) };
};

export const actions = {
	default: async (event) => {
		const { staff, id } = await openCorrecting(event);
		const form = await readForm(identitySchema, event.request);
		if (!form.ok) return form.refused;
		const { version, another: _, ...person } = form.data;
		const before = await identityOf(id);
		const isOther = before?.name !== person.name || before.birthDate !== person.birthDate;
		const twins = isOther && (await pointOutTwins(staff, form, { birthDate: person.birthDate, except: id }));
		if (twins) return twins;
		const done = await correctIdentity(staff.id, id, version, person);
		if (!done.ok && done.code === 'overtaken') return form.refuse({ form: m.chart_overtaken() }, 409);
		redirect(303, `/clients/${id}${done.ok ? '?corrected' : ''}`);
	}
};
