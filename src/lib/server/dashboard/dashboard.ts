import { wasThere } from '#lib/domain/attendance-history.ts';
import { outcomeOf as byQuestionnaire } from '#lib/domain/dashboard/outcomes.ts';
import { byWeek, census, mondaysUntil, shareOf, type Counted, type Span } from '#lib/domain/dashboard/weeks.ts';
import { outcomeOf } from '#lib/domain/attendance.ts';
import { measures } from '#lib/measures/index.ts';
import { reliableChange } from '#lib/measures/reliable-change.ts';
import { formsOf, type Attended } from '#lib/server/care-team/forms.ts';
import { groupsIn } from '#lib/server/care-team/roster.ts';
import type { Program } from '#lib/server/care-team/scope.ts';
import { dayOf, instantOf } from '#lib/server/programs/times.ts';
import { attendanceIn, notesIn, staysIn } from './counted.ts';

export type Dashboard = Awaited<ReturnType<typeof dashboardOf>>;

/** A program's figures over the last weeks, the one that is on included. Nobody is named, and nobody is compared. */
export async function dashboardOf({ id, timeZone }: Pick<Program, 'id' | 'timeZone'>, span: Span, now = Date.now()) {
	const today = dayOf(now, timeZone);
	const mondays = mondaysUntil(today, span);
	const since = instantOf(mondays[0]!, '00:00', timeZone)!;
	const groups = await groupsIn(id);
	const where = { groups, since, timeZone };
	const [stays, attendance, notes] = groups.length
		? await Promise.all([staysIn(groups, mondays[0]!, today), attendanceIn(where), notesIn(where, now)])
		: [[], [], []];
	const people = [...new Set(attendance.map(({ clientId }) => clientId))].map((one) => ({ id: one, ids: [one] }));
	const forms = await formsOf(people, attendance, mondays[0]!);
	const [came, filled] = [attendedOf(attendance), filledOf(forms)];
	const inProgram = new Set(stays.map(({ person }) => person)).size;
	return {
		mondays,
		census: census(stays, mondays, today),
		...{ attendance: { weeks: byWeek(came, mondays), all: shareOf(came) } },
		...{ measures: { weeks: byWeek(filled, mondays), all: shareOf(filled) } },
		...{ notes: { weeks: byWeek(notes, mondays), all: shareOf(notes) } },
		outcomes: measures
			.map(({ slug, name }) => {
				const own = [...forms.values()].flatMap((of) => (of[slug] ? [of[slug]] : []));
				const rule = reliableChange[slug] ?? null;
				return { slug, name, rule, isUsed: own.length > 0, ...byQuestionnaire(own, inProgram, rule) };
			})
			.filter(({ isUsed }) => isUsed)
	};
}

/** A session that was cancelled, or that somebody was not expected at, is nobody's absence. */
const attendedOf = (attendance: Attended[]): Counted[] =>
	attendance
		.filter(({ status }) => outcomeOf(status) !== 'cancelled' && outcomeOf(status) !== 'not-expected')
		.map(({ day, clientId, status }) => ({ day, person: clientId, counts: wasThere(status) }));

const filledOf = (forms: Awaited<ReturnType<typeof formsOf>>): Counted[] =>
	[...forms].flatMap(([person, own]) =>
		Object.values(own)
			.flat()
			.map(({ day, total }) => ({ day, person, counts: total !== null }))
	);
