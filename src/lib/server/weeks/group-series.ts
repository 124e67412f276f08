import { namesOf } from './leading.ts';
import { meetingRooms } from './meeting-rooms.ts';
import { seriesFrom, timesOf } from './series.ts';

/** The series of a group that continue on or after a day, in weekday order, with who leads them and where. */
export async function seriesOfGroup({ id, programId }: { id: string; programId: string }, today: string) {
	const [all, rooms] = await Promise.all([seriesFrom(today, [id]), meetingRooms(programId)]);
	const names = await namesOf(all.flatMap(({ facilitators }) => facilitators));
	return all
		.map((series) => {
			const { id, title, startsAt, minutes, startsOn, endsOn, facilitators, meetingRoomId, followsCurriculum } = series;
			return {
				...{ id, title, startsAt, minutes, startsOn, endsOn, ...timesOf(series), followsCurriculum },
				leads: facilitators.flatMap((who) => names.get(who) ?? []).sort(),
				room: rooms.find((room) => room.id === meetingRoomId)?.name ?? null
			};
		})
		.sort((a, b) => a.startsOn.localeCompare(b.startsOn) || a.startsAt.localeCompare(b.startsAt));
}
