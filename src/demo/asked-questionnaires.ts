import { assign } from '#lib/server/measures/assignments.ts';
import { peopleScopes } from '#lib/server/programs/people-scope.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { plusDays } from '#lib/domain/weeks/rule.ts';
import type { Setting } from './setting.ts';

const weeks = 3;

/** What the demo's program asks: a PHQ-9 every week, how the group is every other week, and a PCL-5 of one person. */
export async function askQuestionnaires({ staff, clients, timeZone }: Setting, now: number): Promise<void> {
	const [scope] = await peopleScopes(staff.ingrid);
	if (!scope) return;
	const programId = scope.program.id;
	const today = dayOf(now, timeZone);
	const startsOn = plusDays(today, -7 * weeks);
	const asked = { programId, clientId: null, startsOn, endsOn: null };
	await assign({ ...asked, slug: 'phq-9', rule: 'weekly' }, staff.ingrid.id, now);
	await assign({ ...asked, slug: 'group-climate', rule: 'every-other-week' }, staff.ingrid.id, now);
	const juniper = clients.juniper!;
	await assign({ ...asked, clientId: juniper, startsOn: today, slug: 'pcl-5', rule: 'once' }, staff.nora.id, now);
}
