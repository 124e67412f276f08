import { z } from 'zod';
import type { AttendanceRefusal } from '#lib/domain/attendance-history.ts';
import { attendanceStatuses } from '#lib/domain/attendance.ts';
import { longest } from '#lib/domain/limits.ts';
import { rowId, text } from '#lib/pages/forms/fields.server.ts';
import { lookWords, refusedWords } from '#lib/pages/record/words.ts';
import type { Changed } from '#lib/server/records/confirming.ts';

const line = z.strictObject({
	status: z.enum(attendanceStatuses),
	arrived: text(8),
	left: text(8),
	minutes: text(8),
	reason: text(longest.attendanceReason)
});

/** Attendance as typed, by person; times at the program's clock. */
export const everyone = z.strictObject({ attendance: z.record(z.string(), line) });

/** One person's line, corrected after it was confirmed. */
export const correction = z.strictObject({ person: rowId(), attendance: z.record(z.string(), line) });

export type Refusal = Extract<Changed, { ok: false }>;
type Problem = { [field: `attendance.${string}.reason`]: string } & { form?: string };

/** What to look at, at each person's line; or why nothing could be changed at all. */
export function problemsIn(answer: Refusal): Problem {
	if (answer.code !== 'look') return { form: refusedWords[answer.code]() };
	const problems = Object.entries(answer.problems) as [string, AttendanceRefusal][];
	return Object.fromEntries(problems.map(([person, code]) => [`attendance.${person}.reason`, lookWords[code]()]));
}

export const statusOf = ({ code }: Refusal): number => (code === 'look' ? 400 : 409);
