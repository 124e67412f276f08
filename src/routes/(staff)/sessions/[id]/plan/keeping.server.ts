import { error, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { longest } from '#lib/domain/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { requiredText, rowId } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { mostBlocks } from '#lib/room/agenda/block.ts';
import { toKeep } from '#lib/room/agenda/kept-plan.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { guideNow } from '#lib/server/curricula/block-notes.ts';
import { guideOf, guiding } from '#lib/server/curricula/guides.ts';
import * as groups from '#lib/server/programs/groups.ts';
import { setAgenda } from '#lib/server/programs/group-settings.ts';
import { requireLead } from '#lib/server/programs/guard.ts';
import { keep } from '#lib/server/programs/kept-plans.ts';
import { planSources } from '#lib/server/programs/plan-sources.ts';
import * as sessions from '#lib/server/programs/sessions.ts';

type Event = Pick<RequestEvent, 'locals' | 'url' | 'request'> & { params: { id: string } };

const keeping = z.strictObject({
	name: requiredText(longest.keptPlanName, () => m.live_plan_keep_name_missing()),
	for: z.enum(['group', 'program'])
});
const replacing = z.strictObject({ from: z.string().max(64), blocks: z.array(rowId()).max(mostBlocks) });
const keepingBlock = z.strictObject({ block: rowId() });

/** The saved plan of a session, ready to keep, and its group. It does not hold what a browser shows and has not saved. */
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

/** Keeps the plan of a session, for its group or for all of the program. */
export async function keepPlan(event: Event) {
	const { staff, id } = await requireLead(event);
	const form = await readForm(keeping, event.request, 'keep');
	if (!form.ok) return form.refused;
	const { group, blocks } = await saved(id);
	const guide = await guideNow(id, staff.locale);
	const notes = { notes: guide?.notes ?? '', blockNotes: guide && blocks.map((block) => guide.blocks[block.id] ?? '') };
	const groupId = form.data.for === 'program' ? null : group.id;
	const plan = { kind: 'plan' as const, name: form.data.name, programId: group.programId, groupId, blocks };
	await keep({ ...plan, ...notes }, staff.id);
	return { kept: true };
}

/** Keeps one block for all of the program. It is no longer pinned: its hour belonged to one session. */
export async function keepBlock(event: Event) {
	const { staff, id } = await requireLead(event);
	const form = await readForm(keepingBlock, event.request, 'keepBlock');
	if (!form.ok) return form.refused;
	const { group, blocks } = await saved(id);
	const found = blocks.find((block) => block.id === form.data.block);
	if (!found) return form.refuse({ form: m.live_plan_keep_block_failed() }, 404);
	const { startsAt: _, holds: __, ...block } = found;
	const name = block.title.slice(0, longest.keptPlanName);
	await keep({ kind: 'block', name, programId: group.programId, groupId: null, blocks: [block] }, staff.id);
	return { kept: true };
}

/** Makes the plan of a session the one that the group's new sessions start from. */
export async function makeUsual(event: Event) {
	const { staff, id } = await requireLead(event);
	const { group, blocks } = await saved(id);
	await setAgenda(group.id, blocks, staff.id);
	return { kept: true };
}

/**
 * After this plan was replaced by another one: brings the other plan's notes to the facilitator along. `blocks` are the new ids, in its order.
 */
export async function replaced(event: Event) {
	const { staff, id } = await requireLead(event);
	const form = await readForm(replacing, event.request, 'replaced');
	if (!form.ok) return form.refused;
	const { group } = await saved(id);
	const { plans } = await planSources(group, staff, id);
	const source = plans.find((it) => it.id === form.data.from);
	if (!source) return form.refuse({ from: m.live_plan_from_missing() });
	const { guide } = source;
	const blockNotes = source.blocks.map(({ id }) => guide?.blocks[id] ?? '');
	const says =
		guide &&
		guideOf(
			{ name: guide.title, notes: guide.notes, blockNotes },
			form.data.blocks.map((id) => ({ id }))
		);
	await app().store.write((tx) => guiding(tx, id, says, staff.id));
	return { replaced: true };
}
