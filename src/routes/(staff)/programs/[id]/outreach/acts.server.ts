import { error, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { longest } from '#lib/domain/limits.ts';
import { outreachOutcomes, outreachWays, tryOutcomes } from '#lib/domain/outreach.ts';
import { m } from '#lib/paraglide/messages.js';
import { requiredText, rowId, text } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { beginOutreach, closeOutreach, openOutreach, writeTry } from '#lib/server/outreach/acts.ts';
import { suggestedIn } from '#lib/server/outreach/suggested.ts';
import { isOfClient } from '#lib/server/programs/access.ts';
import { peopleScope } from '#lib/server/programs/people-scope.ts';
import { carersOf } from '#lib/server/programs/care-staff.ts';
import { momentOn } from '#lib/server/programs/times.ts';
import { requireProgram } from '#lib/server/weeks/programs-here.ts';

type Event = RequestEvent & { params: { id: string } };

const beginning = z.strictObject({ client: rowId(), owner: rowId() });
const trying = z.strictObject({
	outreach: rowId(),
	way: z.enum(outreachWays),
	day: text(10),
	time: text(8),
	outcome: z.enum(tryOutcomes),
	words: text(longest.outreachWords)
});
const closing = z.strictObject({
	outreach: rowId(),
	outcome: z.enum(outreachOutcomes),
	words: requiredText(longest.outreachWords, () => m.common_form_missing())
});

const requireCarer = (event: Event) => requireProgram(event, 'facilitator', 'supervisor', 'care-team');

/** An open outreach of this program about somebody whom this person cares for. */
async function openOf(event: Event, id: string) {
	const { staff, program } = await requireCarer(event);
	const open = await openOutreach(id);
	if (!open || open.programId !== program.id) return null;
	if (!(await isOfClient(staff, open))) error(403, 'not-yours');
	return { by: staff, program, open };
}

export async function begin(event: Event) {
	const { staff, program } = await requireCarer(event);
	const form = await readForm(beginning, event.request, 'begun');
	if (!form.ok) return form.refused;
	const { client: clientId, owner: ownerId } = form.data;
	const scope = await peopleScope(staff, program.id);
	if (!scope || !(await isOfClient(staff, { clientId, programId: program.id }))) error(403, 'not-yours');
	const owners = await carersOf(program.id);
	if (!owners.some(({ id }) => id === ownerId)) return form.refuse({ owner: m.common_form_choose() });
	const now = Date.now();
	const found = (await suggestedIn({ program, groups: scope.groups, now })).find(({ client }) => client === clientId);
	if (!found) return form.refuse({ client: m.outreach_already() }, 409);
	const begun = await beginOutreach(staff, { clientId, programId: program.id, since: found.lastOn, ownerId }, now);
	return begun ? { saved: true } : form.refuse({ client: m.outreach_already() }, 409);
}

export async function tried(event: Event) {
	await requireCarer(event);
	const form = await readForm(trying, event.request, 'tried');
	if (!form.ok) return form.refused;
	const { outreach, day, time, ...one } = form.data;
	const open = await openOf(event, outreach);
	if (!open) return form.refuse({ form: m.outreach_gone() }, 409);
	const when = momentOn(day, time, open.program.timeZone);
	if (!('at' in when) || when.at > Date.now()) return form.refuse({ day: m.outreach_when_wrong() });
	await writeTry(open.by, open.open, { ...one, triedAt: when.at });
	return { saved: true };
}

export async function close(event: Event) {
	await requireCarer(event);
	const form = await readForm(closing, event.request, 'closed');
	if (!form.ok) return form.refused;
	const { outreach, ...how } = form.data;
	const open = await openOf(event, outreach);
	const isClosed = open !== null && (await closeOutreach(open.by, open.open, how));
	return isClosed ? { saved: true } : form.refuse({ form: m.outreach_gone() }, 409);
}
