import { asc, inArray } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { GROUP, type Document } from './note-rows.ts';
import { attendanceSubject, type Act } from './trail.ts';
import { staffNames } from './who.ts';

/** Something that happened to a record; `times` counts the same act of the same person in a row, until `until`. */
export type Happening = { act: Act; by: string; at: number; until: number; times: number; reason: string | null };

/** Everything that was done to a note and to its person's attendance, and who looked, oldest first. */
export async function historyOf(note: Document): Promise<Happening[]> {
	const { t, db } = app().store;
	const subjects = [
		note.id,
		...(note.session === null || note.person === GROUP ? [] : [attendanceSubject(note.session, note.person)])
	];
	const { at, by, act, subject, detail } = t.audit;
	const rows = await db
		.select({ at, by, act, detail })
		.from(t.audit)
		.where(inArray(subject, subjects))
		.orderBy(asc(t.audit.seq));
	const names = await staffNames(rows.map((row) => row.by));
	const happened: Happening[] = [];
	for (const row of rows) {
		const who = names.get(row.by) ?? row.by;
		const last = happened.at(-1);
		if (last && last.act === row.act && last.by === who && row.act !== 'attendance.corrected')
			Object.assign(last, { until: row.at, times: last.times + 1 });
		else
			happened.push({
				...{ act: row.act as Act, by: who, at: row.at, until: row.at, times: 1 },
				reason: row.act === 'attendance.corrected' ? row.detail : null
			});
	}
	return happened;
}
