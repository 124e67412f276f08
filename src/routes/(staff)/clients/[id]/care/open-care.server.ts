import { error, type RequestEvent } from '@sveltejs/kit';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { careRight, type CareRight } from '#lib/server/episodes/access.ts';
import { rightsOf } from '#lib/server/episodes/care-view.ts';
import { careProgram } from '#lib/server/episodes/options.ts';
import { dayOf } from '#lib/server/programs/times.ts';

/** Whoever has a right to this client in any program, or one such right; 404 for everybody else, before anything that they sent is read. */
export async function requireCare(event: RequestEvent, wanted?: CareRight): Promise<void> {
	const staff = requireStaff(event);
	const rights = await rightsOf(staff, event.params.id!);
	if (!rights.some(({ right }) => !wanted || right === wanted)) error(404, 'not-found');
}

/** The client of this page in one program, for whoever has such a right to them; 403 for everybody else. */
export async function openCare(event: RequestEvent, programId: string, right?: CareRight) {
	const staff = requireStaff(event);
	const clientId = event.params.id!;
	const [held, program] = await Promise.all([careRight(staff, clientId, programId), careProgram(programId)]);
	if (!held || !program || (right && held !== right)) error(403, 'not-yours');
	return { staff, clientId, right: held, program, today: dayOf(Date.now(), program.timeZone) };
}
