import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { facilitatorsOf } from '#lib/server/weeks/leading.ts';
import { plannableGroups } from '#lib/server/weeks/may-plan.ts';
import { meetingRooms } from '#lib/server/weeks/meeting-rooms.ts';
import type { SeriesOptions } from './rows.ts';

/** What a staff member's list may name in a program: the groups whose week they may plan, each with its facilitators, and the rooms. */
export async function seriesOptions(staff: StaffMember, programId: string): Promise<SeriesOptions> {
	const [own, rooms, people] = await Promise.all([
		plannableGroups(staff),
		meetingRooms(programId),
		app().auth.people()
	]);
	const here = own.filter((group) => group.programId === programId);
	const leading = await facilitatorsOf(here.map(({ id }) => id));
	const groups = here.map(({ id, title, plannedMinutes }) => ({
		...{ id, title, plannedMinutes },
		leaders: people.filter((one) => leading.get(id)?.includes(one.id)).map(({ id, email }) => ({ id, email }))
	}));
	return { groups, rooms: rooms.map(({ id, name }) => ({ id, name })) };
}
