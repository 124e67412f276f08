import { sheetOf } from '#lib/activities/kinds.ts';
import { m } from '#lib/paraglide/messages.js';
import { app } from '#lib/server/app.ts';
import type { Screen } from '#lib/server/preloads.ts';
import { settingOf } from '#lib/server/programs/group-settings.ts';
import { forParticipant, type Worksheet } from '#lib/domain/worksheet.ts';
import type { SavedDocument, Snapshot } from '#lib/room/protocol.ts';
import { worksheetBySlug } from '#lib/worksheets/index.ts';
import type { DeviceSeat } from '../device-seat.server.ts';
import type { DayPage } from '../day-page.server.ts';

/** What a participant's page starts from: complete enough to read before a socket is open. */
export type SeatPage = {
	session: number;
	seat: string;
	name: string;
	group: string;
	/** The session's, by which the phone writes its times. */
	timeZone: string;
	practice: boolean;
	snapshot: Snapshot;
	now: number;
	responses: SavedDocument[];
	/** The agenda's worksheets alone, so that a phone downloads no others. */
	worksheets: Record<string, Worksheet>;
	/** The group has a video call and this person was let in. No page holds its address: see `call/`. */
	video: boolean;
	/** For a phone that goes along from session to session; null for one that came by the session's own code. */
	day: DayPage | null;
};

/** Names in `locals` the screens that the phone starts with. */
export async function seatPage(
	{ seat: { seat, session, name } }: DeviceSeat,
	locals: App.Locals,
	day: DayPage | null
): Promise<SeatPage> {
	const { rooms, responses } = app();
	const [{ room }, { snapshot, now }, written, setting] = await Promise.all([
		rooms.state(session),
		rooms.view(session, { as: 'seat', seat }),
		responses.ofSeat(session, seat),
		settingOf(session)
	]);
	locals.screens = screensOf(snapshot);
	return {
		session,
		seat,
		name,
		// In the reader's language: whoever practices gave it theirs.
		group: room.practice ? m.practice_title() : room.group || room.title,
		timeZone: setting!.timeZone,
		practice: room.practice ?? false,
		snapshot,
		now,
		responses: snapshot.room ? written.map(({ block, answers, version }) => ({ block, answers, version })) : [],
		worksheets: worksheetsOf(snapshot),
		video: Boolean(snapshot.room && setting?.link),
		day
	};
}

/** The session, with the activity that is on. */
function screensOf({ room }: Snapshot): Screen[] {
	const kind = room?.blocks.find(({ id }) => id === room.current)?.activity?.kind;
	return kind ? ['session', `take-${kind}`] : ['session'];
}

function worksheetsOf({ room }: Snapshot): Record<string, Worksheet> {
	const found = (room?.blocks ?? [])
		.map(({ activity }) => worksheetBySlug(sheetOf(activity) ?? ''))
		.filter((worksheet) => worksheet !== undefined);
	return Object.fromEntries(found.map((worksheet) => [worksheet.slug, forParticipant(worksheet)]));
}
