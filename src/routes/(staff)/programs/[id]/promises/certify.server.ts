import { error, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { longest } from '#lib/domain/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { requiredText, rowId } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { certify, withdraw } from '#lib/server/obligations/certifying.ts';
import { isOfClient } from '#lib/server/programs/access.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { requireProgram } from '#lib/server/weeks/programs-here.ts';

type Event = RequestEvent & { params: { id: string } };

const certifying = z.strictObject({
	client: rowId(),
	day: z.iso.date({ error: () => m.promise_certify_day_wrong() }),
	words: requiredText(longest.certification, () => m.promise_certify_missing())
});
const withdrawing = z.strictObject({ client: rowId(), certification: rowId() });

/** For a clinician of this client in this program. */
async function open(event: Event, clientId: string) {
	const { staff, program } = await requireProgram(event, 'facilitator', 'supervisor', 'care-team');
	if (!(await isOfClient(staff, { clientId, programId: program.id }))) error(403, 'not-yours');
	return { by: staff, program };
}

export async function record(event: Event) {
	await requireProgram(event, 'facilitator', 'supervisor', 'care-team');
	const form = await readForm(certifying, event.request, 'certified');
	if (!form.ok) return form.refused;
	const { client: clientId, day, words } = form.data;
	const { by, program } = await open(event, clientId);
	if (day > dayOf(Date.now(), program.timeZone)) return form.refuse({ day: m.promise_certify_day_wrong() });
	await certify(by, { clientId, programId: program.id, day, words });
	return { certificationSaved: true };
}

export async function takeBack(event: Event) {
	await requireProgram(event, 'facilitator', 'supervisor', 'care-team');
	const form = await readForm(withdrawing, event.request, 'withdrawn');
	if (!form.ok) return form.refused;
	const { client: clientId, certification: id } = form.data;
	const { by } = await open(event, clientId);
	return (await withdraw(by, { id, clientId }))
		? { certificationSaved: true }
		: form.refuse({ form: m.promise_gone() }, 409);
}
