import { wasThere } from '#lib/domain/attendance-history.ts';
import { shareDone } from '#lib/domain/measures/completion.ts';
import { programOutcome } from '#lib/domain/outcomes/program.ts';
import { byWeek, census, mondaysUntil, shareOf, type Counted, type Span } from '#lib/domain/dashboard/weeks.ts';
import { outcomeOf } from '#lib/domain/attendance.ts';
import type { Form } from '#lib/domain/care-team/off-track.ts';
import { measures } from '#lib/measures/index.ts';
import { reliableChange } from '#lib/measures/reliable-change.ts';
import { formsOf, type Attended } from '#lib/server/care-team/forms.ts';
import { completionIn } from '#lib/server/measures/completion.ts';
import { goalOf } from '#lib/server/measures/goal.ts';
import { groupsIn } from '#lib/server/care-team/roster.ts';
import type { Program } from '#lib/server/care-team/scope.ts';
import { dayOf, instantOf } from '#lib/server/programs/times.ts';
import { attendanceIn, notesIn, staysIn } from './counted.ts';

/** Outcomes always cover this many weeks: comparing two periods would reveal the people who are in only one of them. */
const outcomeWeeks = 26;

export type Dashboard = Awaited<ReturnType<typeof dashboardOf>>;

/** A program's figures for the last weeks, including the current one. No one is named, and no one is compared. */
export async function dashboardOf({ id, timeZone }: Pick<Program, 'id' | 'timeZone'>, span: Span, now = Date.now()) {
	const today = dayOf(now, timeZone);
	const mondays = mondaysUntil(today, span);
	const [first] = mondaysUntil(today, outcomeWeeks);
	const groups = await groupsIn(id);
	const since = (day: string) => ({ groups, since: instantOf(day, '00:00', timeZone)!, timeZone });
	const [stays, attendance, notes] = groups.length
		? await Promise.all([staysIn(groups, first!, today), attendanceIn(since(first!)), notesIn(since(mondays[0]!), now)])
		: [[], [], []];
	const people = [...new Set(attendance.map(({ clientId }) => clientId))].map((one) => ({ id: one, ids: [one] }));
	const [forms, done, goal] = await Promise.all([
		formsOf(people, attendance, first!),
		completionIn(id, today, span),
		goalOf(id)
	]);
	const inSpan = ({ day }: { day: string }) => day >= mondays[0]!;
	const came = attendedOf(attendance).filter(inSpan);
	const inProgram = new Set(stays.map(({ person }) => person)).size;
	// Complete weeks only: a figure that changed with each form would reveal, from one day to the next, what one person answered.
	const whole = (own: readonly Form[]) => own.filter(({ day }) => day < mondays.at(-1)!);
	return {
		mondays,
		census: census(stays, mondays, today),
		...{ attendance: { weeks: byWeek(came, mondays), all: shareOf(came) } },
		...{ measures: { weeks: done.map((week) => shareDone([week])), all: shareDone(done), goal } },
		...{ notes: { weeks: byWeek(notes, mondays), all: shareOf(notes) } },
		outcomeWeeks,
		outcomes: measures
			.map(({ slug, name }) => {
				const own = [...forms.values()].flatMap((of) => (of[slug] ? [of[slug]] : []));
				const rule = reliableChange[slug] ?? null;
				return { slug, name, rule, isUsed: own.length > 0, ...programOutcome(own.map(whole), inProgram, rule) };
			})
			.filter(({ isUsed }) => isUsed)
	};
}

/** A canceled session, or one where the person was not expected, is no one's absence. */
const attendedOf = (attendance: Attended[]): Counted[] =>
	attendance
		.filter(({ status }) => outcomeOf(status) !== 'cancelled' && outcomeOf(status) !== 'not-expected')
		.map(({ day, clientId, status }) => ({ day, person: clientId, counts: wasThere(status) }));
