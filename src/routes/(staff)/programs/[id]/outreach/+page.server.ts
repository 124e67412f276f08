import { wallClockAt } from '#lib/domain/format.ts';
import { attendanceRulesOf } from '#lib/server/outreach/rules.ts';
import { readOutreach } from '#lib/server/outreach/shown.ts';
import { carersOf } from '#lib/server/programs/care-staff.ts';
import { peopleScope } from '#lib/server/programs/people-scope.ts';
import { requireProgram } from '#lib/server/weeks/programs-here.ts';
import { begin, close, tried } from './acts.server.ts';
import { addRule, endRule } from './rules.server.ts';

/** Who stayed away and who reaches out to them, for whoever cares for them; the rules for everybody here. */
export const load = async (event) => {
	const { staff, program } = await requireProgram(event, 'facilitator', 'supervisor', 'care-team', 'admin');
	const scope = await peopleScope(staff, program.id);
	const [rules, people, owners] = await Promise.all([
		attendanceRulesOf(program.id),
		scope && readOutreach(staff, scope),
		scope ? carersOf(program.id) : []
	]);
	const [day, time] = wallClockAt(Date.now(), program.timeZone).split('T');
	return {
		rules,
		people,
		owners,
		reader: staff.id,
		now: { day: day!, time: time! },
		maySet: program.here.includes('admin')
	};
};

export const actions = { begin, tried, close, rule: addRule, end: endRule };
