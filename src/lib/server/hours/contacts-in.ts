import { and, eq, gte, inArray, isNull, lt } from 'drizzle-orm';
import { clockMinutes } from '#lib/domain/attendance.ts';
import { meetingOf } from '#lib/domain/contact.ts';
import { type Week } from '#lib/domain/hours/days.ts';
import { plusDays } from '#lib/domain/weeks/rule.ts';
import type { NoteContent } from '#lib/domain/note.ts';
import { app } from '#lib/server/app.ts';
import { keptIds } from '#lib/server/programs/same-person.ts';
import { dayOf, instantOf } from '#lib/server/programs/times.ts';
import type { ClientService } from './client-service.ts';
import { noteState } from './note-states.ts';

/** Kinds of documents about a meeting outside groups. */
export const contactKinds = ['individual-contact', 'family-session'] as const;

/** A week's meetings outside groups, with the times given by the author when the document was begun. */
export async function contactsIn(
	{ monday, sunday }: Week,
	program: { id: string; timeZone: string },
	clients?: string[]
): Promise<ClientService[]> {
	const { db, t } = app().store;
	const d = t.document;
	const kept = await keptIds();
	const rows = await db
		.select({ id: d.id, clientId: d.clientId, status: d.status, content: d.content })
		.from(d)
		.where(
			and(
				...[isNull(d.session), inArray(d.kind, [...contactKinds]), isNull(d.inErrorAt), eq(d.programId, program.id)],
				gte(d.serviceAt, instantOf(monday, '00:00', program.timeZone) ?? 0),
				lt(d.serviceAt, instantOf(plusDays(sunday, 1), '00:00', program.timeZone) ?? 0),
				clients && inArray(d.clientId, clients)
			)
		);
	return rows.flatMap(({ id, clientId, status, content }) => {
		const meeting = meetingOf((JSON.parse(content) as NoteContent).data);
		if (clientId === null || !meeting) return [];
		const attended = clockMinutes(meeting.startedAt, meeting.endedAt);
		return [
			{
				...{ client: kept.get(clientId) ?? clientId, session: null, document: id },
				...{ day: dayOf(meeting.startedAt, program.timeZone), planned: 0, state: 'over' as const, attended },
				note: noteState(status, () => content)
			}
		];
	});
}
