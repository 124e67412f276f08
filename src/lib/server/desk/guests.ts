import { and, eq, inArray, isNull, notExists, sql } from 'drizzle-orm';
import type { Guest } from '#lib/domain/desk.ts';
import { foldName, isNamed } from '#lib/domain/folded-name.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import type { DeskGroup } from './scope.ts';

/** A guest who was not matched with a client, and their session. UTC milliseconds. */
export type FoundGuest = Guest & { name: string; at: number; timeZone: string };

const MOST = 50;

/** Guests of these groups' sessions, by part of the name they gave. The search is audited (R17). */
export async function guestsNamed(by: StaffMember, groups: DeskGroup[], typed: string): Promise<FoundGuest[]> {
	const query = foldName(typed);
	if (groups.length === 0 || query.trim() === '') return [];
	const { db, t, write, audit } = app().store;
	const { sessionParticipant: guest, participantBinding: binding, session } = t;
	const ids = groups.map(({ id }) => id);
	const matched = db
		.select({ one: sql`1` })
		.from(binding)
		.where(eq(binding.participant, guest.id));
	const rows = await db
		.select({
			person: guest.person,
			name: guest.name,
			session: session.id,
			at: session.plannedStart,
			groupId: session.groupId
		})
		.from(guest)
		.innerJoin(session, eq(session.id, guest.session))
		.where(and(isNull(guest.clientId), inArray(session.groupId, ids), notExists(matched)));
	await write(() => [audit.row({ at: Date.now(), by: by.id, act: 'clients.searched', subject: 'guests' })]);
	return rows
		.filter(({ name }) => isNamed(foldName(name), query))
		.sort((a, b) => b.at - a.at)
		.slice(0, MOST)
		.map(({ groupId, ...found }) => ({
			...found,
			timeZone: groups.find(({ id }) => id === groupId)?.timeZone ?? 'UTC'
		}));
}
