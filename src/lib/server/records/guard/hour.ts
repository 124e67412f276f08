import { clockMinutes, minutesOf, missed } from '#lib/domain/attendance.ts';
import { wasThere } from '#lib/domain/attendance-history.ts';
import { clockAt } from '#lib/domain/format.ts';
import type { GuardFacts } from '#lib/domain/guard/facts.ts';
import { isAboutSafety } from '../about-safety.ts';
import type { Line } from '../attendance.ts';
import { personFacts } from '../facts.ts';
import type { Gathered } from '../gather.ts';

/** What the record says about one person's session; null while attendance is not confirmed. */
export function hourOf(gathered: Gathered, line: Line, isAssessed: boolean): GuardFacts | null {
	const { meeting, timeZone, state } = gathered;
	const { now, name, fullName } = line;
	if (!now) return null;
	const { arrivedAt, leftAt, minutes, status } = now;
	const moment = (at: number) => ({ at, clock: clockAt(at, timeZone) });
	const stays = now.stays ?? [];
	const came = [...(arrivedAt === null ? [] : [arrivedAt]), ...stays.slice(1).map(({ from }) => from)];
	const went = [...stays.slice(0, -1).map(({ to }) => to), ...(leftAt === null ? [] : [leftAt])];
	const grace = arrivedAt === null || leftAt === null ? null : missed(arrivedAt, leftAt, meeting);
	const start = Math.max(meeting.plannedStart, meeting.startedAt);
	const off = (from: number | null, to: number | null) =>
		from === null || to === null ? 0 : Math.max(0, clockMinutes(from, to));
	return {
		...{ names: [fullName, name], attended: wasThere(status), minutes },
		lengths: [minutesOf(meeting), state.room.plannedMinutes],
		...{ came: came.map(moment), went: went.map(moment) },
		late: { minutes: off(start, arrivedAt), counts: (grace?.lateMinutes ?? 0) > 0 },
		early: { minutes: off(leftAt, meeting.endedAt), counts: (grace?.earlyMinutes ?? 0) > 0 },
		asked: isAssessed || personFacts(gathered, line, now).some(isAboutSafety)
	};
}
