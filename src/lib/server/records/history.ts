import { asc, eq, inArray } from 'drizzle-orm';
import { wallClockAt } from '#lib/domain/format.ts';
import { app } from '#lib/server/app.ts';
import { GROUP, type Document } from './note-rows.ts';
import { attendanceSubject, type Act } from './trail.ts';
import { staffNames } from './who.ts';

/** An act on a record; `times` counts repetitions by the same person, the last at `until`. */
export type Happening = { act: Act; by: string; at: number; until: number; times: number; reason: string | null };

/** Everything that was done to a note and to its person's attendance, and who viewed it, oldest first. */
export async function historyOf(note: Document): Promise<Happening[]> {
	const { t, db } = app().store;
	const subjects = [
		note.id,
		...(note.session === null || note.person === GROUP ? [] : [attendanceSubject(note.session, note.person)])
	];
	const { at, by, act, subject, detail } = t.audit;
	const [rows, [place]] = await Promise.all([
		db.select({ at, by, act, detail }).from(t.audit).where(inArray(subject, subjects)).orderBy(asc(t.audit.seq)),
		db
			.select({ timeZone: t.session.timeZone })
			.from(t.session)
			.where(eq(t.session.id, note.session ?? 0))
	]);
	const names = await staffNames(rows.map((row) => row.by));
	return folded(
		rows.map((row) => ({ ...row, act: row.act as Act, by: names.get(row.by) ?? row.by })),
		place?.timeZone ?? 'UTC'
	);
}

type Row = { act: Act; by: string; at: number; detail: string | null };

/**
 * Views are one line per person and day, however many there were. Changes stay in order, and are merged only if the same person repeated the same
 * act right away. A correction of attendance always has its own line, with its reason.
 */
export function folded(rows: Row[], timeZone: string): Happening[] {
	const happened: Happening[] = [];
	const looks = new Map<string, Happening>();
	let lastDone: Happening | null = null;
	for (const { act, by, at, detail } of rows) {
		const isLook = act.endsWith('.read');
		const day = isLook ? `${act} ${wallClockAt(at, timeZone).slice(0, 10)} ${by}` : '';
		const same: Happening | null | undefined = isLook ? looks.get(day) : lastDone;
		if (same && same.act === act && same.by === by && act !== 'attendance.corrected') {
			Object.assign(same, { until: at, times: same.times + 1 });
			continue;
		}
		const reason = act === 'attendance.corrected' ? detail : null;
		const happening: Happening = { act, by, at, until: at, times: 1, reason };
		happened.push(happening);
		if (isLook) looks.set(day, happening);
		else lastDone = happening;
	}
	return happened;
}
