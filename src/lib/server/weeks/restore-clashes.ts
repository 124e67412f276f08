import { clashes, type Clash } from './clashes.ts';
import type { Planned } from './planned.ts';
import { findSeries } from './series.ts';

/** What canceled sessions would conflict with if they took place as planned after all. */
export async function restoreClashes(sessions: Planned[]): Promise<Clash[]> {
	const meetings = sessions.map(async (one) => {
		const series = one.seriesId === null ? null : await findSeries(one.seriesId);
		const from = one.plannedStart;
		return {
			...{ from, to: from + one.plannedMinutes * 60_000, timeZone: one.timeZone, group: one.groupId },
			...{ room: one.meetingRoomId, staff: one.facilitators ?? series?.facilitators ?? [] }
		};
	});
	return clashes(
		await Promise.all(meetings),
		sessions.map(({ id }) => id)
	);
}
