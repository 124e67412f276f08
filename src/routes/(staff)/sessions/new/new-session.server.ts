import { z } from 'zod';
import { longest, range } from '#lib/domain/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { checkbox, requiredText, text, wholeNumber } from '#lib/pages/forms/fields.server.ts';
import { clashWords } from '#lib/pages/schedule/words.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { isFacilitatorOf } from '#lib/server/programs/group-settings.ts';
import * as groups from '#lib/server/programs/groups.ts';
import type { GroupCard } from '#lib/server/programs/groups.ts';
import { planSources } from '#lib/server/programs/plan-sources.ts';
import { clashes } from '#lib/server/weeks/clashes.ts';
import { chosen, leaderOptions, roomOptions } from '#lib/server/weeks/options.ts';

/** `day` and `time` at the group's clock; `from` is the plan to start from. */
export const newSession = z.strictObject({
	groupId: text(64),
	title: requiredText(longest.sessionTitle, () => m.staff_plan_session_title_missing()),
	day: text(10),
	time: text(8),
	from: text(64),
	plannedMinutes: wholeNumber(range.plannedMinutes),
	meetingRoomId: text(64),
	facilitators: z.array(text(64)),
	despite: checkbox()
});

/** What one may be made of: the plans to start from, the rooms of the program, and who leads the group. */
export async function offersFor({ id, programId }: Pick<GroupCard, 'id' | 'programId'>, staff: StaffMember) {
	const [group, rooms, leaders] = await Promise.all([
		groups.find(id),
		roomOptions(programId),
		leaderOptions({ id, programId })
	]);
	const { plans } = await planSources(group!, staff);
	const sources = plans.map(({ blocks, ...source }) => ({
		...source,
		blocks: blocks.map(({ title, minutes }) => ({ title, minutes }))
	}));
	return { sources, rooms, leaders: leaders.own };
}

type Planning = { groupId: string; plannedStart: number; plannedMinutes: number };
type Places = { meetingRoomId: string | null; facilitators: string[] };

/** What the planned session would collide with, in sentences; null for nothing. */
export async function sessionClashes(
	{ groupId: group, plannedStart: from, plannedMinutes }: Planning,
	{ meetingRoomId: room, facilitators: staff }: Places,
	timeZone: string
): Promise<string | null> {
	const found = await clashes([{ from, to: from + plannedMinutes * 60_000, group, room, staff, timeZone }]);
	return found.length > 0 ? found.map(clashWords).join(' ') : null;
}

/** Where it is to be and who leads it, of what was offered. */
export async function placesOf(
	group: { id: string; programId: string },
	typed: { meetingRoomId: string; facilitators: string[] }
): Promise<Places> {
	const [rooms, leaders] = await Promise.all([roomOptions(group.programId), leaderOptions(group)]);
	const facilitators = typed.facilitators.filter((id) => chosen(leaders.own, id));
	return { meetingRoomId: chosen(rooms, typed.meetingRoomId), facilitators };
}

/** The groups in which a person may plan: those they facilitate. */
export const ownGroups = async (staff: StaffMember) =>
	(await groups.list(staff)).filter((group) => isFacilitatorOf(staff.id, group));
