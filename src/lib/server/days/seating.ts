import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Locale } from '#lib/domain/worksheet.ts';
import type { RoomCommand } from '#lib/room/commands.ts';
import type { Reply } from '#lib/room/protocol.ts';
import { app } from '#lib/server/app.ts';
import { localeOf } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { seatIndex } from '#lib/server/live/token-index.ts';
import { keptIdOf } from '#lib/server/programs/same-person.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import type { Pass } from './pass.ts';

/** A pass's seat id in a session is deterministic, so that concurrent requests create only one. */
export const seatIn = ({ id }: Pick<Pass, 'id'>, session: number): string =>
	createHash('sha256').update(`${id} ${session}`).digest('base64url').slice(0, 22);

/** Takes a place in a session's waiting room, known by whose own page is open on the phone. Whoever left, or was sent away, has had theirs. */
export async function askIn(
	pass: Pass,
	session: number,
	{ also }: { also?: (tx: Tx) => Statement[] } = {}
): Promise<Reply> {
	const known = pass.knownClientId && { known: await keptIdOf(pass.knownClientId) };
	return takes(pass, session, { type: 'seat.ask', ...who(pass, session), ...known }, null, also);
}

/** Enters without asking, as the client that staff recognized in an earlier session of the day. */
export const bringIn = (pass: Pass, session: number, client: string): Promise<Reply> =>
	takes(pass, session, { type: 'seat.bring', ...who(pass, session), pass: pass.id, client }, client);

const who = (pass: Pass, session: number): { seat: string; name: string; locale: Locale } => ({
	seat: seatIn(pass, session),
	name: pass.name,
	locale: localeOf(pass.locale)
});

async function takes(
	pass: Pass,
	session: number,
	command: RoomCommand,
	clientId: string | null,
	also: (tx: Tx) => Statement[] = () => []
): Promise<Reply> {
	const { store, rooms } = app();
	const { t } = store;
	const at = await rooms.now(session);
	const row = {
		...{ id: seatIn(pass, session), session, tokenIndex: seatIndex(pass.tokenIndex, session), name: pass.name },
		...{ clientId, locale: pass.locale, dayPassId: pass.id, createdAt: at }
	};
	return rooms.execute(session, { as: 'system' }, randomId(), command, {
		at,
		also: (tx) => [
			...also(tx),
			tx.insert(t.seat).values(row).onConflictDoNothing(),
			// Asking again means being back for the day.
			tx.update(t.dayPass).set({ endedAt: null }).where(eq(t.dayPass.id, pass.id))
		]
	});
}
