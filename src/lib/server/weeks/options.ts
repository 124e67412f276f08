import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { inForce } from '#lib/server/auth/memberships.ts';
import { isActive } from '#lib/server/auth/staff.ts';
import { facilitatorsOf } from './leading.ts';
import { meetingRooms } from './meeting-rooms.ts';

type Option = { value: string; label: string };

/** The chosen value if it was one of the options; otherwise null. */
export const chosen = (options: Option[], value: string): string | null =>
	options.some((option) => option.value === value) ? value : null;

/** A program's rooms, as options. */
export const roomOptions = async (programId: string): Promise<Option[]> =>
	(await meetingRooms(programId)).map(({ id, name }) => ({ value: id, label: name }));

/** Who may lead a group's sessions, by name: its facilitators and, as substitutes, the other clinicians of its program. */
export async function leaderOptions(group: {
	id: string;
	programId: string;
}): Promise<{ own: Option[]; substitutes: Option[] }> {
	const { t, db } = app().store;
	const { membership, staff } = t;
	const ofProgram = eq(t.group.programId, group.programId);
	const rows = await db
		.selectDistinct({ id: staff.id, name: staff.name, activeUntil: staff.activeUntil })
		.from(membership)
		.leftJoin(t.group, eq(t.group.id, membership.groupId))
		.innerJoin(staff, eq(staff.id, membership.staffId))
		.where(
			and(
				inForce(t, Date.now()),
				inArray(membership.standing, ['facilitator', 'supervisor', 'care-team']),
				or(ofProgram, and(isNull(membership.groupId), eq(membership.programId, group.programId)))
			)
		);
	const regular = (await facilitatorsOf([group.id])).get(group.id) ?? [];
	const all = rows
		.filter((one) => isActive(one, Date.now()))
		.map(({ id, name }) => ({ value: id, label: name }))
		.sort((a, b) => a.label.localeCompare(b.label));
	return {
		own: all.filter(({ value }) => regular.includes(value)),
		substitutes: all.filter(({ value }) => !regular.includes(value))
	};
}
