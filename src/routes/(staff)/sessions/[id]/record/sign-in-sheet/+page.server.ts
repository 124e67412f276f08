import { error } from '@sveltejs/kit';
import { isCalledOff } from '#lib/room/session/called-off.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { occasionOf } from '#lib/server/records/gather.ts';
import { sheetNames } from '#lib/server/records/sign-in-sheet.ts';
import { ledBy } from '../attendance.server.ts';

/** A sheet of paper to sign: preferred names with the first letter of the last one, nothing else of anybody. */
export const load = async (event) => {
	const by = requireStaff(event, 'facilitator', 'supervisor');
	const id = Number(event.params.id);
	const occasion = Number.isSafeInteger(id) ? await occasionOf(id) : null;
	if (!occasion || isCalledOff(occasion.status)) error(404, 'not-found');
	const names = await sheetNames(by, occasion);
	if (!names) error(403, 'not-yours');
	const { title, plannedStart, meeting, timeZone, program, group } = occasion;
	return {
		session: { id, title, startsAt: meeting?.startedAt ?? plannedStart, endsAt: meeting?.endedAt ?? null, timeZone },
		...{ program, group: group.title, names },
		ledBy: meeting ? await ledBy(id, meeting) : []
	};
};
