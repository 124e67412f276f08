import { z } from 'zod';
import { audienceDoubt, type AudienceDoubt } from '#lib/domain/curricula/audience.ts';
import { longest, range } from '#lib/domain/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { checkbox, requiredText, text, wholeNumber } from '#lib/pages/forms/fields.server.ts';
import { doubtWords } from '#lib/pages/curricula/words.ts';
import { clashWords } from '#lib/pages/schedule/words.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { Block } from '#lib/room/agenda/block.ts';
import { onItsDay } from '#lib/room/agenda/kept-plan.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { blocksOf } from '#lib/server/curricula/blocks.ts';
import { guiding } from '#lib/server/curricula/guides.ts';
import { libraryTemplate, nextTemplate, planLibrary } from '#lib/server/curricula/plan-library.ts';
import { teaching } from '#lib/server/curricula/session-modules.ts';
import { isFacilitatorOf } from '#lib/server/programs/group-settings.ts';
import * as groups from '#lib/server/programs/groups.ts';
import type { Group, GroupCard } from '#lib/server/programs/groups.ts';
import { planSources } from '#lib/server/programs/plan-sources.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import { clashes } from '#lib/server/weeks/clashes.ts';
import { chosen, leaderOptions, roomOptions } from '#lib/server/weeks/options.ts';

/** `day` and `time` at the group's clock; `from` is the plan to start from: a kept one, `next` of the curriculum, or `library` with its `template`. */
export const newSession = z.strictObject({
	groupId: text(64),
	title: requiredText(longest.sessionTitle, () => m.staff_plan_session_title_missing()),
	day: text(10),
	time: text(8),
	from: text(64),
	template: text(64),
	doubt: checkbox(),
	plannedMinutes: wholeNumber(range.plannedMinutes),
	meetingRoomId: text(64),
	facilitators: z.array(text(64)),
	despite: checkbox()
});

/** What one may be made of: the plans to start from, the rooms of the program, and who leads the group. */
export async function offersFor(
	{ id, programId }: Pick<GroupCard, 'id' | 'programId'>,
	staff: StaffMember,
	day: string
) {
	const [group, rooms, leaders, library] = await Promise.all([
		groups.find(id),
		roomOptions(programId),
		leaderOptions({ id, programId }),
		planLibrary(id, staff, day, getLocale())
	]);
	const { plans } = await planSources(group!, staff);
	const sources = plans.map(({ blocks, guide: _, ...source }) => ({
		...source,
		blocks: blocks.map(({ title, minutes }) => ({ title, minutes }))
	}));
	return { sources, library, rooms, leaders: leaders.own };
}

type From = Pick<z.output<typeof newSession>, 'from' | 'template' | 'day'>;
/** A plan for a new session, and what is written with it; null where what was chosen is not there. */
export async function planFrom(
	group: Group,
	staff: StaffMember,
	{ from, template: slug, day }: From,
	plannedStart: number
): Promise<{ blocks: Block[]; doubt: AudienceDoubt | null; also: (tx: Tx, session: number) => Statement[] } | null> {
	if (from === 'next' || from === 'library') {
		const found = await (from === 'next'
			? nextTemplate(group.id, staff.id, day)
			: libraryTemplate(group.id, slug, getLocale()));
		if (!found) return null;
		const { template, locale } = found;
		const blocks = blocksOf(template.template, locale);
		const doubt = from === 'next' ? null : audienceDoubt(template.curriculum.audience, group.kind);
		const also = (tx: Tx, session: number) =>
			teaching(tx, { session, edition: 1, of: template, blocks }, staff, Date.now());
		return { blocks, doubt, also };
	}
	const source = (await planSources(group, staff)).plans.find(({ id }) => id === from);
	if (!source) return null;
	const also = (tx: Tx, session: number) => guiding(tx, session, source.guide, staff.id);
	return { blocks: onItsDay(source.blocks, plannedStart), doubt: null, also };
}

type Planning = { groupId: string; plannedStart: number; plannedMinutes: number };
type Places = { meetingRoomId: string | null; facilitators: string[] };

/** What was not chosen, or is not there any more. */
export const missing = ({ from }: Pick<From, 'from'>) =>
	from === 'library' ? { template: m.curriculum_from_library_missing() } : { from: m.live_plan_from_missing() };

type Asked = { plan: Planning; places: Places; doubt: AudienceDoubt | null };
/** What to confirm before planning: that it suits this group, and what it conflicts with. Null for nothing. */
export async function asksAbout(
	{ title, timeZone }: Group,
	{ plan, places, doubt }: Asked,
	answered: Pick<z.output<typeof newSession>, 'doubt' | 'despite'>
) {
	const { groupId: group, plannedStart: from, plannedMinutes } = plan;
	const { meetingRoomId: room, facilitators: staff } = places;
	const span = { from, to: from + plannedMinutes * 60_000 };
	const found = answered.despite ? [] : await clashes([{ ...span, group, room, staff, timeZone }]);
	const isDoubted = doubt !== null && !answered.doubt;
	if (found.length === 0 && !isDoubted) return null;
	return {
		...(isDoubted && { doubt: doubtWords[doubt]({ group: title }) }),
		...(found.length > 0 && { despite: found.map(clashWords).join(' ') })
	};
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
