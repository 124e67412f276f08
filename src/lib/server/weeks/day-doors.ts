import { dayOf } from '#lib/server/programs/times.ts';
import type { ProgramHere } from './programs-here.ts';
import type { Track } from './tracks.ts';
import type { InWeek } from './week.ts';

/** What a day's code and door sheet are for: a track, or a program's groups that are in none. */
export type Door = { programId: string; trackId: string; title: string };

/** The doors of days that are not over, for people who work in the program; observers can only look. */
export function doorsOf(
	sessions: InWeek[],
	day: string,
	{ tracks, programs }: { tracks: Track[]; programs: ProgramHere[] },
	now: number
): Door[] {
	const found = sessions.flatMap((one): [string, Door][] => {
		const program = programs.find(({ id }) => id === one.programId);
		if (!program || one.day !== day || one.status === 'cancelled') return [];
		if (day < dayOf(now, program.timeZone) || !program.here.some((standing) => standing !== 'observer')) return [];
		const track = tracks.find(({ groups }) => groups.includes(one.groupId));
		const door = { programId: program.id, trackId: track?.id ?? '', title: track?.name ?? program.name };
		return [[`${door.programId} ${door.trackId}`, door]];
	});
	return [...new Map(found).values()].sort((a, b) => a.title.localeCompare(b.title));
}
