import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { checkbox } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { colleagues, teamFields } from '#lib/pages/groups/group-fields.server.ts';
import { overlapWords } from '#lib/pages/schedule/words.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { isRecent } from '#lib/server/auth/recent.ts';
import * as groups from '#lib/server/programs/groups.ts';
import { setTeam } from '#lib/server/programs/team.ts';
import { leadClashes } from '#lib/server/weeks/lead-clashes.ts';

export const teamForm = (people: Awaited<ReturnType<typeof colleagues>>) =>
	z.strictObject({ ...teamFields(people), despite: checkbox() });

/** Changes who leads and supervises; whether the only one to lead has time is asked before it is saved. */
export async function team(event: RequestEvent) {
	const staff = requireStaff(event, 'admin');
	const id = event.params.id!;
	const form = await readForm(teamForm(await colleagues()), event.request, 'team');
	if (!form.ok) return form.refused;
	if (!(await isRecent(event))) return form.refuse({ confirm: m.two_step_confirm_first() });
	if (!(await groups.find(id))) error(404);
	const { facilitators: facilitator, supervisors: supervisor, observers: observer, despite } = form.data;
	const clashes = despite ? [] : await leadClashes(id, facilitator);
	if (clashes.length > 0) return form.refuse({ despite: clashes.map(overlapWords).join(' ') }, 409);
	const { waits } = await setTeam(id, { facilitator, supervisor, observer }, staff);
	redirect(303, `/groups/${id}${waits ? '?waits' : ''}`);
}
