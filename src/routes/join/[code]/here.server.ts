import { sheetOf } from '#lib/activities/kinds.ts';
import { app } from '#lib/server/app.ts';
import { settingOf } from '#lib/server/programs/group-settings.ts';
import type { Answers, Worksheet } from '#lib/domain/worksheet.ts';
import type { Snapshot } from '#lib/room/protocol.ts';
import { worksheetBySlug } from '#lib/worksheets/index.ts';
import type { Place } from '../place.server.ts';

/** All that a participant's page starts from: it can be read before any socket is there. */
export type Here = {
	session: number;
	seat: string;
	name: string;
	group: string;
	/** Who lets people in, once somebody leads. */
	leader: string | null;
	snapshot: Snapshot;
	now: number;
	responses: { block: string; answers: Answers }[];
	/** The content of the agenda's worksheets, so that a phone downloads no others. */
	worksheets: Record<string, Worksheet>;
	/** The group has a video call and this person was let in. Where it is stands in no page: see `call/`. */
	video: boolean;
};

export async function hereOf({ seat: { seat, session, name } }: Place): Promise<Here> {
	const { rooms, responses } = app();
	const [{ room }, { snapshot, now }, written, setting] = await Promise.all([
		rooms.state(session),
		rooms.view(session, { as: 'seat', seat }),
		responses.ofSeat(session, seat),
		settingOf(session)
	]);
	return {
		session,
		seat,
		name,
		group: room.group || room.title,
		leader: room.leader?.name ?? null,
		snapshot,
		now,
		responses: snapshot.room ? written.map(({ block, answers }) => ({ block, answers })) : [],
		worksheets: worksheetsOf(snapshot),
		video: Boolean(snapshot.room && setting?.link)
	};
}

function worksheetsOf({ room }: Snapshot): Record<string, Worksheet> {
	const found = (room?.blocks ?? [])
		.map(({ activity }) => worksheetBySlug(sheetOf(activity) ?? ''))
		.filter((worksheet) => worksheet !== undefined);
	return Object.fromEntries(found.map((worksheet) => [worksheet.slug, worksheet]));
}
