import { leastPeople, spanIn } from '#lib/domain/dashboard/weeks.ts';
import { shareDone } from '#lib/domain/measures/completion.ts';
import { measures } from '#lib/measures/index.ts';
import { assignmentsIn } from '#lib/server/measures/assignments.ts';
import { completionIn } from '#lib/server/measures/completion.ts';
import { dueShown } from '#lib/server/measures/due-shown.ts';
import { goalOf } from '#lib/server/measures/goal.ts';
import { peopleScope } from '#lib/server/programs/people-scope.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { clientNames } from '#lib/server/records/who.ts';
import { requireProgram } from '#lib/server/weeks/programs-here.ts';
import { startForm } from '#lib/pages/forms/read-form.server.ts';
import { assign, end, goal, goalForm } from './assign.server.ts';

/** Which questionnaires a program asks whom and when, what is due today of the reader's people, and how much was filled in by week. */
export const load = async (event) => {
	const { staff, program } = await requireProgram(event, 'facilitator', 'supervisor', 'care-team', 'admin');
	const scope = await peopleScope(staff, program.id);
	const today = dayOf(Date.now(), program.timeZone);
	const holding = (await assignmentsIn(program.id)).filter(({ endsOn }) => endsOn === null || endsOn >= today);
	const shown = scope && (await dueShown(staff, scope, today));
	const forOne = holding.filter(({ clientId }) => clientId !== null && shown?.seen.has(clientId));
	const names = await clientNames(forOne.flatMap(({ clientId }) => clientId ?? []));
	const percent = await goalOf(program.id);
	const weeks = await completionIn(program.id, today, spanIn(event.url.searchParams.get('weeks')));
	return {
		...{ today, due: shown?.due ?? [], exempt: shown?.exempt ?? [], goal: percent },
		rules: holding.filter(({ clientId }) => clientId === null),
		forOne: forOne.map((one) => ({ ...one, name: names.get(one.clientId ?? '') ?? '' })),
		weeks: weeks.map((week) => ({ monday: week.monday, ...shareDone([week]) })),
		// Whoever cares for these people sees by name who has what to fill in; nobody else is told of a few of them.
		least: scope ? 1 : leastPeople,
		maySet: program.here.includes('admin') || program.here.includes('supervisor'),
		mayCare: scope !== null,
		choices: measures.map(({ slug, title }) => ({ slug, title: title[staff.locale] })),
		goalForm: startForm(goalForm, { percent: String(percent) })
	};
};

export const actions = { assign, end, goal };
