import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { consentKinds } from '#lib/domain/consent.ts';
import { m } from '#lib/paraglide/messages.js';
import { refusalOf } from '#lib/pages/care/refusals.server.ts';
import { rowId, text } from '#lib/pages/forms/fields.server.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import type { CareView } from '#lib/server/episodes/care-view.ts';
import { consentsOf, giveConsent, revokeConsent } from '#lib/server/episodes/consents.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { openCare, requireCare } from './open-care.server.ts';

const day = () => text(10).refine((typed) => typed === '' || z.iso.date().safeParse(typed).success);
const giving = z.strictObject({
	programId: rowId(),
	kind: z.enum(consentKinds, { error: () => m.common_form_choose() }),
	covers: text(2000),
	to: text(300),
	purpose: text(300),
	givenOn: day(),
	expiresOn: day()
});
const revoking = z.strictObject({ consent: rowId() });

export function consentForm(programs: CareView['programs']) {
	const home = programs.find(({ right }) => right === 'clinical')!;
	return startForm(giving, { programId: home.id, givenOn: dayOf(Date.now(), home.timeZone) });
}

export async function consent(event: RequestEvent) {
	await requireCare(event, 'clinical');
	const form = await readForm(giving, event.request, 'giving');
	if (!form.ok) return form.refused;
	const { programId, kind, givenOn, expiresOn, ...scope } = form.data;
	const { staff, clientId, today } = await openCare(event, programId, 'clinical');
	const given = { clientId, programId, kind, scope, givenOn, expiresOn: expiresOn || null };
	const done = await giveConsent(staff.id, given, today);
	if (!done.ok) return form.refuse(refusalOf(done.code, 'givenOn'));
	redirect(303, `/clients/${clientId}/care#consents`);
}

export async function revoke(event: RequestEvent) {
	await requireCare(event, 'clinical');
	const form = await readForm(revoking, event.request, 'revoking');
	if (!form.ok) return form.refused;
	const found = (await consentsOf(event.params.id!)).find(({ id }) => id === form.data.consent);
	if (!found) error(404, 'not-found');
	const { staff, clientId, today } = await openCare(event, found.programId, 'clinical');
	await revokeConsent(staff.id, found.id, today);
	redirect(303, `/clients/${clientId}/care#consents`);
}
