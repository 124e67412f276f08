import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { longest } from '#lib/domain/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { requiredText, rowId, text } from '#lib/pages/forms/fields.server.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { app } from '#lib/server/app.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { isRecent } from '#lib/server/auth/recent.ts';
import { readIdentity } from '#lib/server/charts/chart.ts';
import { identityOf } from '#lib/server/charts/identity.ts';
import * as programs from '#lib/server/programs/programs.ts';
import { openHolds, placeHold, releaseHold } from '#lib/server/retention/holds.ts';

/** Of one client, whose chart led here, or of a program. */
const placing = z.strictObject({
	clientId: text(64),
	programId: text(64),
	reason: requiredText(longest.holdReason, () => m.hold_reason_missing())
});
const releasing = z.strictObject({ id: rowId() });

export const load = async (event) => {
	const viewer = requireStaff(event, 'admin');
	const clientId = event.url.searchParams.get('client') ?? '';
	const known = clientId !== '' && (await identityOf(clientId));
	if (clientId !== '' && !known) error(404, 'not-found');
	const client = known ? { id: clientId, name: (await readIdentity(viewer, clientId)).name } : null;
	const { store } = app();
	await store.write(() => [store.audit.row({ at: Date.now(), by: viewer.id, act: 'clients.read', subject: 'holds' })]);
	const [holds, all] = await Promise.all([openHolds(), programs.list()]);
	const choices = all.map(({ id, name }) => ({ value: id, label: name }));
	return { holds, client, choices, form: startForm(placing, { clientId }) };
};

export const actions = {
	place: async (event) => {
		const by = requireStaff(event, 'admin');
		const form = await readForm(placing, event.request);
		if (!form.ok) return form.refused;
		if (!(await isRecent(event))) return form.refuse({ confirm: m.two_step_confirm_first() });
		const { clientId, programId, reason } = form.data;
		const isKnown = clientId ? await identityOf(clientId) : (await programs.list()).some(({ id }) => id === programId);
		if (!isKnown) return form.refuse({ programId: m.common_form_choose() });
		await placeHold(clientId ? { clientId } : { programId }, reason, by.id);
		return { saved: true };
	},
	release: async (event) => {
		const by = requireStaff(event, 'admin');
		const form = await readForm(releasing, event.request, 'released');
		if (!form.ok) return form.refused;
		if (!(await isRecent(event))) return form.refuse({ confirm: m.two_step_confirm_first() });
		return (await releaseHold(form.data.id, by.id)) ? { saved: true } : form.refuse({ id: m.retention_gone() }, 409);
	}
};
