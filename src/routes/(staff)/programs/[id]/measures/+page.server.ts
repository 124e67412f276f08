import { completionGoal } from '#lib/domain/measures/completion.ts';
import { spanIn } from '#lib/domain/dashboard/weeks.ts';
import { measures } from '#lib/measures/index.ts';
import { assignmentsIn } from '#lib/server/measures/assignments.ts';
import { completionIn } from '#lib/server/measures/completion.ts';
import { dueShown } from '#lib/server/measures/due-shown.ts';
import { peopleScope } from '#lib/server/programs/people-scope.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { clientNames } from '#lib/server/records/who.ts';
import { requireProgram } from '#lib/server/weeks/programs-here.ts';
import { assign, end } from './assign.server.ts';

/** Which questionnaires a program asks whom and when, what is due today of the reader's people, and how much was filled in by week. */
export const load = async (event) => {
	const { staff, program } = await requireProgram(event, 'facilitator', 'supervisor', 'care-team', 'admin');
	const scope = await peopleScope(staff, program.id);
	const today = dayOf(Date.now(), program.timeZone);
	const holding = (await assignmentsIn(program.id)).filter(({ endsOn }) => endsOn === null || endsOn >= today);
	const due = scope ? await dueShown(staff, scope, today) : [];
	const seen = new Set(due.map(({ client }) => client));
	const forOne = holding.filter(({ clientId }) => clientId !== null && seen.has(clientId));
	const names = await clientNames(forOne.flatMap(({ clientId }) => clientId ?? []));
	return {
		...{ today, due: due.filter(({ forms }) => forms.length > 0), goal: completionGoal.percent },
		rules: holding.filter(({ clientId }) => clientId === null),
		forOne: forOne.map((one) => ({ ...one, name: names.get(one.clientId ?? '') ?? '' })),
		weeks: (await completionIn(program.id, today, spanIn(event.url.searchParams.get('weeks')))).map(
			({ monday, asked, done }) => ({ monday, asked, done })
		),
		maySet: program.here.includes('admin') || program.here.includes('supervisor'),
		mayCare: scope !== null,
		choices: measures.map(({ slug, title }) => ({ slug, title: title[staff.locale] }))
	};
};

export const actions = { assign, end };
