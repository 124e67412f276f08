import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { clientFields, pointOutTwins } from '#lib/pages/forms/client.server.ts';
import { checkbox, rowId } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { overlapWords } from '#lib/pages/schedule/words.ts';
import { mayKnow } from '#lib/server/charts/client-list.ts';
import * as enrolments from '#lib/server/programs/enrolments.ts';
import { enrolClashes } from '#lib/server/weeks/place-clashes.ts';
import { openGroup } from './open-group.server.ts';

const startsOn = z.iso.date({ error: () => m.staff_enroll_day_missing() });
const clientId = z.string().min(1, { error: () => m.staff_enroll_choose_missing() });

export const returning = z.strictObject({ clientId, startsOn, despite: checkbox() });
export const newcomer = z.strictObject({ ...clientFields, startsOn });
const ending = z.strictObject({ enrolment: rowId() });

async function openEnrolling(event: RequestEvent) {
	const found = await openGroup(event);
	if (!found.mayEnrol) error(403);
	return found;
}

/** Someone who is known already comes into the group. */
export async function enrol(event: RequestEvent) {
	const { staff, group } = await openEnrolling(event);
	const form = await readForm(returning, event.request, 'returning');
	if (!form.ok) return form.refused;
	const { clientId, startsOn, despite } = form.data;
	if (!(await mayKnow(staff, clientId))) return form.refuse({ clientId: m.staff_enroll_choose_missing() });
	const clashes = despite ? [] : await enrolClashes(clientId, group.id, startsOn);
	if (clashes.length > 0) return form.refuse({ despite: clashes.map(overlapWords).join(' ') }, 409);
	const done = await enrolments.enrol(group.id, { clientId }, startsOn, staff.id);
	if (!done.ok) return form.refuse({ clientId: m.staff_enroll_already() });
	redirect(303, `/groups/${group.id}`);
}

/** Someone new is registered and comes into the group. */
export async function register(event: RequestEvent) {
	const { staff, group } = await openEnrolling(event);
	const form = await readForm(newcomer, event.request, 'newcomer');
	if (!form.ok) return form.refused;
	const twins = await pointOutTwins(staff, form);
	if (twins) return twins;
	const { startsOn, ...person } = form.data;
	await enrolments.enrol(group.id, person, startsOn, staff.id);
	redirect(303, `/groups/${group.id}`);
}

export async function end(event: RequestEvent) {
	const { staff, group, today } = await openEnrolling(event);
	const form = await readForm(ending, event.request, 'ending');
	if (!form.ok) return form.refused;
	await enrolments.end({ groupId: group.id, enrolment: form.data.enrolment, endsOn: today }, staff.id);
	redirect(303, `/groups/${group.id}`);
}
