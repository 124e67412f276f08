import type { Locale } from '#lib/domain/worksheet.ts';
import { onItsDay } from '#lib/room/agenda/kept-plan.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { groupsOf } from '#lib/server/programs/access.ts';
import * as keptPlans from '#lib/server/programs/kept-plans.ts';
import { toComeOf, type Planned } from '#lib/server/weeks/planned.ts';
import { guideOf } from './guides.ts';
import { chooseTemplate } from './series-course.ts';
import { fillWithout, type Filled } from './session-modules.ts';
import { productTemplate } from './templates.ts';

/** How many sessions to choose from. */
const most = 40;

/** The planned sessions of the groups that a staff member leads, soonest first. Sessions whose time passed without being held are left out. */
export async function sessionsToPlan(staff: StaffMember, now = Date.now()): Promise<Planned[]> {
	const all = await toComeOf(await groupsOf(staff, ['facilitator']));
	return all
		.filter((it) => it.status === 'planned' && it.plannedStart + it.plannedMinutes * 60_000 > now)
		.sort((a, b) => a.plannedStart - b.plannedStart)
		.slice(0, most);
}

/** Plans a session from a built-in template or a saved plan; null if the person may not use one of them. */
export async function useTemplate(
	staff: StaffMember,
	id: string,
	session: number,
	locale: Locale
): Promise<Filled | null> {
	const planned = (await sessionsToPlan(staff)).find((it) => it.id === session);
	if (!planned) return null;
	const product = productTemplate(id);
	if (product) return chooseTemplate(session, product, locale, staff);
	const kept = (await keptPlans.list(staff)).find((it) => it.kind === 'plan' && it.id === id);
	if (!kept || kept.blocks.length === 0) return null;
	const blocks = onItsDay(kept.blocks, planned.plannedStart, randomId);
	return fillWithout(session, { blocks, guide: guideOf(kept, blocks) }, staff);
}
