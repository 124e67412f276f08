import { current, wasThere } from '#lib/domain/attendance-history.ts';
import { minutesOf } from '#lib/domain/attendance.ts';
import type { Recipe } from '#lib/server/jobs/recipe.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { versionsOf } from '#lib/server/records/attendance.ts';
import { occasionOf } from '#lib/server/records/gather.ts';
import { notesOf } from '#lib/server/records/note-rows.ts';
import { participantsOf } from '#lib/server/records/participants.ts';
import { fileName, initialsOf, mayTakeOut, period, sessionsIn, type Period } from './period.ts';
import { traceClients } from './traces.ts';

const columns = [
	...['program', 'week from (Monday)', 'member id', 'initials', 'sessions held', 'sessions attended'],
	...['hours held', 'hours attended', 'hours with a signed note']
];

type Line = { program: string; week: string; client: string; initials: string } & Minutes;
type Minutes = { held: number; attended: number; heldMinutes: number; attendedMinutes: number; signedMinutes: number };

/** Hours of each person in each week of the program's own calendar: what took place, what they attended, what a signed note stands for. */
export const hoursTable: Recipe<Period> = {
	params: period,
	may: mayTakeOut,
	async make({ by, params, at, maker, open, progress }) {
		const sessions = await sessionsIn(params);
		const lines = new Map<string, Line>();
		await open('table');
		for (const [i, { id }] of sessions.entries()) {
			await progress(i, sessions.length);
			await count(id, lines);
		}
		const sorted = [...lines.values()].sort(
			(a, b) => a.week.localeCompare(b.week) || a.initials.localeCompare(b.initials)
		);
		await maker.ask({ step: 'rows', rows: [columns, ...sorted.map(rowOf)] });
		await traceClients(by, 'attendance.read', new Set(sorted.map(({ client }) => client)), at);
		await progress(sessions.length, sessions.length);
		return { fileName: fileName('hours', params, 'csv') };
	}
};

const hours = (minutes: number) => (minutes / 60).toFixed(2);
const rowOf = (it: Line) => [
	...[it.program, it.week, it.client, it.initials, it.held, it.attended],
	...[hours(it.heldMinutes), hours(it.attendedMinutes), hours(it.signedMinutes)]
];

async function count(session: number, lines: Map<string, Line>): Promise<void> {
	const occasion = await occasionOf(session);
	if (!occasion?.meeting) return;
	const { meeting, timeZone, program } = occasion;
	const [versions, participants, notes] = await Promise.all([
		versionsOf(session),
		participantsOf(session),
		notesOf(session)
	]);
	const rows = current(versions);
	const signed = new Set(notes.flatMap(({ status, person }) => (status === 'signed' ? [person] : [])));
	const week = mondayOf(dayOf(meeting.startedAt, timeZone));
	for (const { person, clientId, name } of participants) {
		const row = rows.get(person);
		if (!clientId || !row || row.status === 'not-expected') continue;
		const key = `${week} ${clientId}`;
		const none = { held: 0, attended: 0, heldMinutes: 0, attendedMinutes: 0, signedMinutes: 0 };
		const before = lines.get(key) ?? { program, week, client: clientId, initials: initialsOf(name), ...none };
		const minutes = wasThere(row.status) ? row.minutes : 0;
		lines.set(key, {
			...before,
			held: before.held + 1,
			attended: before.attended + (wasThere(row.status) ? 1 : 0),
			heldMinutes: before.heldMinutes + minutesOf(meeting),
			attendedMinutes: before.attendedMinutes + minutes,
			signedMinutes: before.signedMinutes + (signed.has(person) ? minutes : 0)
		});
	}
}

/** The Monday of a day's week, both `YYYY-MM-DD`. */
function mondayOf(day: string): string {
	const noon = Date.parse(`${day}T12:00:00Z`);
	const weekday = (new Date(noon).getUTCDay() + 6) % 7;
	return new Date(noon - weekday * 24 * 3600_000).toISOString().slice(0, 10);
}
