import { obligationExamples } from '#lib/domain/obligations/examples.ts';
import { certify } from '#lib/server/obligations/certifying.ts';
import { addRule } from '#lib/server/obligations/rules.ts';
import { beginOutreach, openOutreach, writeTry } from '#lib/server/outreach/acts.ts';
import { addAttendanceRule } from '#lib/server/outreach/rules.ts';
import { readOutreach } from '#lib/server/outreach/shown.ts';
import { peopleScopes } from '#lib/server/programs/people-scope.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import type { Setting } from './setting.ts';

const day = 24 * 3_600_000;
/** What the demo's program is held to: three of the shipped examples. */
const switchedOn = ['review-30', 'certify-60', 'contact-30'];

/** What the program promises, as Otis set it weeks ago, and who looks after somebody who stayed away; as it stands at `now`. */
export async function keepPromises({ staff, clients, timeZone }: Setting, now: number): Promise<void> {
	const [scope] = await peopleScopes(staff.ingrid);
	if (!scope) return;
	const programId = scope.program.id;
	const today = dayOf(now - 21 * day, timeZone);
	for (const { key, ...rule } of obligationExamples)
		if (switchedOn.includes(key)) await addRule(staff.otis, { programId, today }, rule);
	const missed = { kind: 'missed' as const, count: 4, windowDays: 14, countsExcused: false };
	await addAttendanceRule(staff.otis, programId, missed);
	await addAttendanceRule(staff.otis, programId, { ...missed, kind: 'late', count: 5 });
	const words = 'Dr. Amara Osei, MD. The form is in the paper chart.';
	for (const key of ['juniper', 'tamsin', 'benito'])
		await certify(staff.ingrid, { clientId: clients[key]!, programId, day: dayOf(now - 20 * day, timeZone), words });
	const { suggested } = await readOutreach(staff.ingrid, scope, now);
	const [first] = suggested;
	if (!first) return;
	const begun = { clientId: first.client, programId, since: first.lastOn, ownerId: staff.nora.id };
	await beginOutreach(staff.nora, begun);
	const [open] = (await readOutreach(staff.ingrid, scope, now)).open;
	const found = open && (await openOutreach(open.id));
	if (!found) return;
	const tried = { way: 'call' as const, outcome: 'left-message' as const, triedAt: now - 2 * 3_600_000 };
	await writeTry(staff.nora, found, { ...tried, words: 'Left word that we would like to hear from them. No details.' });
}
