import { z } from 'zod';
import type { Attended, AttendanceRefusal } from '#lib/domain/attendance-history.ts';
import { gapsIn, modes, outcomeOf, outcomes, usualMode } from '#lib/domain/attendance.ts';
import { clockAt } from '#lib/domain/format.ts';
import type { Meets } from '#lib/domain/group.ts';
import { longest } from '#lib/domain/limits.ts';
import { staffRoles } from '#lib/domain/staff-role.ts';
import { rowId, text } from '#lib/pages/forms/fields.server.ts';
import { lookWords, refusedWords } from '#lib/pages/record/words.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { awayText } from '#lib/server/records/away.ts';
import type { Changed } from '#lib/server/records/confirming.ts';

const line = z.strictObject({
	outcome: z.enum(outcomes),
	arrived: text(8),
	left: text(8),
	away: text(longest.attendanceReason),
	mode: z.enum(['', ...modes]).transform((mode) => mode || null),
	reason: text(longest.attendanceReason)
});

/** What one of the staff was in the session, and from when to when. */
export const member = z.strictObject({ role: z.enum(staffRoles), from: text(8), to: text(8) });

/** Attendance as typed, by person; times at the program's clock. */
export const everyone = z.strictObject({ attendance: z.record(z.string(), line), staff: z.record(z.string(), member) });

/** One person's line, corrected after it was confirmed. */
export const correction = z.strictObject({ person: rowId(), attendance: z.record(z.string(), line) });

/** What stands in a person's fields before anything is typed. */
export function typedOf({ status, arrivedAt, leftAt, stays, mode }: Attended, timeZone: string, modality: Meets) {
	const clock = (at: number | null) => (at === null ? '' : clockAt(at, timeZone));
	const away = awayText(gapsIn(stays ?? []), timeZone, getLocale());
	return {
		outcome: outcomeOf(status),
		arrived: clock(arrivedAt),
		left: clock(leftAt),
		away,
		mode: mode ?? usualMode(modality) ?? ''
	};
}

export type Refusal = Extract<Changed, { ok: false }>;
type Problem = { [field: `attendance.${string}.reason`]: string } & { form?: string };

/** What to look at, at each person's line; or why nothing could be changed at all. */
export function problemsIn(answer: Refusal): Problem {
	if (answer.code !== 'look') return { form: refusedWords[answer.code]() };
	const problems = Object.entries(answer.problems) as [string, AttendanceRefusal][];
	return Object.fromEntries(problems.map(([person, code]) => [`attendance.${person}.reason`, lookWords[code]()]));
}

export const statusOf = ({ code }: Refusal): number => (code === 'look' ? 400 : 409);
