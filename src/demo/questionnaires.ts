import { plusDays } from '#lib/domain/weeks/rule.ts';
import { Dice } from '#lib/domain/dice.ts';
import type { MeasureAnswers } from '#lib/measures/measure.ts';
import { measureBySlug } from '#lib/measures/index.ts';
import { enrolledIn } from '#lib/server/care-team/roster.ts';
import { assign } from '#lib/server/measures/assignments.ts';
import { record } from '#lib/server/measures/results.ts';
import { peopleScopes } from '#lib/server/programs/people-scope.ts';
import { dayOf, instantOf } from '#lib/server/programs/times.ts';
import type { Setting } from './setting.ts';

const weeks = 3;

/** What the demo's program asks: a PHQ-9 every week and a PCL-5 of one person; most of it filled in on phones, and some from paper. */
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
	const dice = new Dice(8_80);
	const people = await enrolledIn(programId, today);
	for (const { id, since } of people)
		for (let back = weeks; back >= 1; back -= 1) {
			const day = plusDays(today, 1 - 7 * back);
			if (day < since || dice.between(1, 10) > 8) continue;
			const isPaper = dice.between(1, 6) === 1;
			await record(
				{
					...{ clientId: id, programId, slug: 'phq-8', day, at: instantOf(day, '08:40', timeZone) ?? now },
					answers: answersOf('phq-8', dice, back),
					...(isPaper ? { source: 'paper', by: staff.nora.id } : { source: 'phone', by: null })
				},
				{ now }
			);
		}
}

/** A little lighter from week to week; now and then somebody passes on one. */
function answersOf(slug: string, dice: Dice, back: number): MeasureAnswers {
	return Object.fromEntries(
		measureBySlug(slug)!.items.map(({ id, choices }) => {
			if (dice.between(1, 60) === 1) return [id, null];
			const at = Math.min(choices.length - 1, Math.max(0, dice.between(0, back >= 2 ? 2 : 1) + dice.between(0, 1)));
			return [id, choices[at]!.score];
		})
	);
}
