import { fail, type RequestEvent } from '@sveltejs/kit';
import { dayShownBy } from '#lib/server/days/codes.ts';
import { changeDayCode } from '#lib/server/days/day.ts';
import { requireLead } from '#lib/server/programs/guard.ts';
import { changeJoinCode } from '#lib/server/programs/sessions.ts';

/** For a code that is known to people who should not have it. */
export async function recode(event: RequestEvent<{ id: string }>) {
	const { staff, id } = await requireLead(event);
	const day = await dayShownBy(id);
	if (day) {
		await changeDayCode(day, staff.id);
		return { changed: true };
	}
	const reply = await changeJoinCode(id, staff.id);
	return reply.ok ? { changed: true } : fail(409, { changed: false });
}
