import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { staffNames } from '#lib/server/records/who.ts';
import { clockAt } from '#lib/domain/format.ts';
import { agendaNow, mayArrange, meetingSubject } from './agenda.ts';
import { namesOf } from './roster.ts';
import { cliniciansOf, seesPeople, type Meeting, type Part, type Program } from './scope.ts';
import { reasonWords } from './words.ts';

/** A person on the agenda as the page lists them. `id` is null until the meeting has started. */
export type Listed = {
	id: string | null;
	clientId: string;
	name: string;
	reasons: string[];
	addedWhy: string | null;
	leftOutWhy: string | null;
	isDiscussed: boolean;
	spent: number;
	documentId: string | null;
};

type Opened = { program: Program; meeting: Meeting; part: Part };

/** A meeting with its agenda, for staff who may see it; viewing is audited for each person on it (R17). */
export async function shownMeeting(by: StaffMember, { program, meeting, part }: Opened, at = Date.now()) {
	const { id, status, plannedAt, startedAt, endedAt, minutesEach, attending, chairId, current, currentSince } = meeting;
	const sees = seesPeople(part, meeting);
	const { rows, lines, others } = sees ? await agendaNow(meeting, at) : { rows: [], lines: [], others: [] };
	const [staff, names, people] = await Promise.all([
		cliniciansOf(program.id),
		staffNames([...attending, ...(chairId ? [chairId] : [])]),
		namesOf(lines.map(({ clientId }) => clientId))
	]);
	const { write, audit } = app().store;
	const read = { at, by: by.id, act: 'care-meeting.read', subject: meetingSubject(id) };
	if (lines.length > 0) await write(() => lines.map(({ clientId }) => audit.row({ ...read, clientId })));
	const kept = new Map(rows.map((row) => [row.clientId, row]));
	const listed = lines.map(({ clientId, reasons, addedWhy, leftOutWhy }): Listed => {
		const row = kept.get(clientId);
		return {
			...{ id: row?.id ?? null, clientId, addedWhy, leftOutWhy, name: people.get(clientId)?.name ?? '' },
			reasons: reasons.map((reason) => reasonWords(reason, by.locale)),
			...{
				isDiscussed: (row?.discussedAt ?? null) !== null,
				spent: row?.spent ?? 0,
				documentId: row?.documentId ?? null
			}
		};
	});
	const { timeZone } = program;
	return {
		program: { id: program.id, name: program.name, timeZone },
		meeting: {
			...{ id, status, at: startedAt ?? plannedAt, startedAt, endedAt, minutesEach, current, currentSince },
			...{ chair: chairId && (names.get(chairId) ?? ''), isChair: chairId === by.id, attending },
			attendingNames: attending.flatMap((one) => names.get(one) ?? []),
			planned: { day: dayOf(plannedAt, timeZone), time: clockAt(plannedAt, timeZone) }
		},
		...{ part, sees, now: at, staff, others: part === 'member' ? others : [] },
		mayArrange: endedAt === null && (await mayArrange(by, meeting)),
		people: listed.filter(({ leftOutWhy }) => leftOutWhy === null),
		leftOut: listed.filter(({ leftOutWhy }) => leftOutWhy !== null)
	};
}
