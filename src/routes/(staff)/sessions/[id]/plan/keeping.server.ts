import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { toKeep } from '#lib/room/agenda/kept-plan.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import * as groups from '#lib/server/programs/groups.ts';
import { setAgenda } from '#lib/server/programs/group-settings.ts';
import { keep, longestName } from '#lib/server/programs/kept-plans.ts';
import { planSources } from '#lib/server/programs/plan-sources.ts';
import * as sessions from '#lib/server/programs/sessions.ts';

/** The saved plan of a session, as it is kept, and whose it is. What somebody's browser shows and has not saved is not in it. */
async function saved(id: number) {
	const session = await sessions.find(id);
	const group = session && (await groups.find(session.groupId));
	if (!session || !group) error(404, 'not-found');
	const { room } = await app().rooms.state(id);
	return { group, blocks: toKeep(room.blocks, session.plannedStart) };
}

/** What the plan of a session can be made of again. */
export async function reusableFor(group: groups.Group, staff: StaffMember, session: number) {
	return { group: group.title, program: group.program, ...(await planSources(group, staff, session)) };
}

export async function keepPlan({ request }: RequestEvent, staff: StaffMember, id: number) {
	const form = await request.formData();
	const name = String(form.get('name') ?? '').trim();
	if (!name || name.length > longestName) return fail(400, { unkept: true });
	const { group, blocks } = await saved(id);
	const groupId = form.get('for') === 'program' ? null : group.id;
	await keep({ kind: 'plan', name, programId: group.programId, groupId, blocks }, staff.id);
	return { kept: true };
}

/** A part goes to all of the program. It is no longer pinned: its hour was that of one session. */
export async function keepPart({ request }: RequestEvent, staff: StaffMember, id: number) {
	const asked = String((await request.formData()).get('block'));
	const { group, blocks } = await saved(id);
	const found = blocks.find((block) => block.id === asked);
	if (!found) return fail(400, { unkept: true });
	const { startsAt: _, holds: __, ...block } = found;
	await keep(
		{
			kind: 'block',
			name: block.title.slice(0, longestName),
			programId: group.programId,
			groupId: null,
			blocks: [block]
		},
		staff.id
	);
	return { kept: true };
}

export async function makeUsual(staff: StaffMember, id: number) {
	const { group, blocks } = await saved(id);
	await setAgenda(group.id, blocks, staff.id);
	return { kept: true };
}
