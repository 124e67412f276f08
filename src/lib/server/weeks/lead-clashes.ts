import { overlaps } from '#lib/domain/weeks/overlaps.ts';
import { weeksAhead } from './expected-twice.ts';
import { facilitatorsOf, namesOf } from './leading.ts';
import { firstOfEach, overlapLines, type OverlapLine } from './overlap-lines.ts';
import { meetingOf } from './week.ts';

/**
 * Where a group's only facilitator would have to be in two sessions at one time within the next weeks, if these people led it: once for each
 * other group, the first time. Sessions that name who leads them are led by them, and of several facilitators any may.
 */
export async function leadClashes(groupId: string, facilitators: string[], now = Date.now()): Promise<OverlapLine[]> {
	const before = (await facilitatorsOf([groupId], now)).get(groupId) ?? [];
	if (facilitators.length !== 1 || before.join() === facilitators.join()) return [];
	const planned = (await weeksAhead(now)).filter(({ status }) => status === 'planned');
	const led = planned.filter((one) => one.groupId === groupId && !one.leads.isNamed);
	const own = new Set(led.map(({ id }) => String(id)));
	const meetings = planned.map((one) => ({
		...meetingOf(one),
		...(own.has(String(one.id)) && { staff: facilitators })
	}));
	const found = overlaps(meetings).filter(
		({ kind, meetings }) => kind === 'staff' && meetings.some((one) => own.has(one))
	);
	return firstOfEach(overlapLines(found, planned, { names: await namesOf(facilitators), rooms: [] }));
}

/** The same for adding one facilitator: among several any of them may lead, and the first is the only one. */
export async function joinClashes(staffId: string, groupId: string, now = Date.now()): Promise<OverlapLine[]> {
	const before = (await facilitatorsOf([groupId], now)).get(groupId) ?? [];
	return leadClashes(groupId, [...new Set([...before, staffId])], now);
}
