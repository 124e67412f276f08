import { current } from '#lib/domain/attendance-history.ts';
import { gapsIn } from '#lib/domain/attendance.ts';
import { clockAt, wallClockAt } from '#lib/domain/format.ts';
import type { Recipe } from '#lib/server/jobs/recipe.ts';
import { versionsOf } from '#lib/server/records/attendance.ts';
import { occasionOf } from '#lib/server/records/gather.ts';
import { notesOf } from '#lib/server/records/note-rows.ts';
import { participantsOf } from '#lib/server/records/participants.ts';
import { leadersOf } from './printable.ts';
import { fileName, initialsOf, mayTakeOut, period, sessionsIn, type Period } from './period.ts';
import { traceClients } from './traces.ts';

/** The same in every language: programs that read the table rely on them. */
const columns = [
	...['program', 'group', 'session id', 'date', 'planned start', 'planned stop', 'actual start', 'actual stop'],
	...['member id', 'initials', 'status', 'arrived', 'left', 'minutes', 'modality', 'facilitators'],
	...['note status', 'signed at', 'co-signed at', 'away']
];

type Session = Awaited<ReturnType<typeof sessionsIn>>[number];

/** Current attendance, one row per person and session, with the status of their note. */
export const attendanceTable: Recipe<Period> = {
	params: period,
	may: mayTakeOut,
	async make({ by, params, at, maker, open, progress }) {
		const sessions = await sessionsIn(params);
		const clients = new Set<string>();
		await open('table');
		await maker.ask({ step: 'rows', rows: [columns] });
		for (const [i, session] of sessions.entries()) {
			await progress(i, sessions.length);
			await maker.ask({ step: 'rows', rows: await rowsOf(session, clients) });
		}
		await traceClients(by, 'attendance.read', clients, at);
		await progress(sessions.length, sessions.length);
		return { fileName: fileName('attendance', params, 'csv') };
	}
};

async function rowsOf({ id, plannedMinutes }: Session, clients: Set<string>): Promise<(string | number)[][]> {
	const occasion = await occasionOf(id);
	if (!occasion?.meeting) return [];
	const { meeting, timeZone, program, group, modality } = occasion;
	const { plannedStart, startedAt, endedAt } = meeting;
	const [versions, participants, notes, leaders] = await Promise.all([
		versionsOf(id),
		participantsOf(id),
		notesOf(id),
		leadersOf(id, meeting)
	]);
	const people = new Map(participants.map((one) => [one.person, one]));
	const noteOf = new Map(notes.map((note) => [note.person, note]));
	const moment = (instant: number | null | undefined) => (instant ? wallClockAt(instant, timeZone) : '');
	const clock = (instant: number | null) => (instant === null ? '' : clockAt(instant, timeZone));
	const session = [
		...[program, group.title, String(id), wallClockAt(startedAt, timeZone).slice(0, 10)],
		...[clock(plannedStart), clock(plannedStart + plannedMinutes * 60_000), clock(startedAt), clock(endedAt)]
	];
	return [...current(versions).values()].map((row) => {
		const who = people.get(row.person);
		const note = noteOf.get(row.person);
		if (who?.clientId) clients.add(who.clientId);
		return [
			...session,
			...[who?.clientId ?? '', initialsOf(who?.name ?? ''), row.status, clock(row.arrivedAt), clock(row.leftAt)],
			...[
				row.minutes,
				modality,
				leaders.join('; '),
				note?.status ?? '',
				moment(note?.signedAt),
				moment(note?.coSignedAt),
				gapsIn(row.stays ?? [])
					.map(({ from, to }) => `${clock(from)}–${clock(to)}`)
					.join('; ')
			]
		];
	});
}
