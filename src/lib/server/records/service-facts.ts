import { wasThere } from '#lib/domain/attendance-history.ts';
import { clockMinutes, gapsIn, minutesOf } from '#lib/domain/attendance.ts';
import { meetingOf, type ContactData } from '#lib/domain/contact.ts';
import { guestWords } from '#lib/domain/family-guest.ts';
import { wallClockAt } from '#lib/domain/format.ts';
import type { Away, ServiceFacts } from '#lib/domain/service-facts.ts';
import { goalsNamedIn } from '#lib/domain/goal-progress.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { identityOf } from '#lib/server/charts/identity.ts';
import type { AttendanceRow, Line } from './attendance.ts';
import { occasionOf, type Gathered } from './gather.ts';
import { GROUP, type Document, type Note } from './note-rows.ts';
import { programOf } from './place-of.ts';
import { clientNames } from './who.ts';

const dayAt = (at: number, timeZone: string) => wallClockAt(at, timeZone).slice(0, 10);

/** The current facts of a document about a session. The signature freezes them. */
export async function factsInSession(note: Note, gathered: Gathered, lines: Line[]): Promise<ServiceFacts> {
	const { meeting, timeZone, modality, program, group, title, staff } = gathered;
	const line = lines.find(({ person }) => person === note.person);
	const now = line?.now ?? null;
	const away = awayIn(now);
	const [start, stop] = [now?.arrivedAt ?? meeting.startedAt, now?.leftAt ?? meeting.endedAt];
	return {
		...{ date: dayAt(meeting.startedAt, timeZone), timeZone, start, stop },
		minutes: note.person === GROUP ? minutesOf(meeting) : (now?.minutes ?? 0),
		...(away.length > 0 && { away }),
		meeting: note.person === GROUP ? null : { start: meeting.startedAt, stop: meeting.endedAt },
		attended: now?.status ?? null,
		mode: now?.mode ?? modality,
		...{ groupSize: lines.filter((one) => one.now && wasThere(one.now.status)).length },
		...{ program, group: group.title, title },
		staff: staff.flatMap(({ name, credentials, role }) =>
			role === 'none' || role === 'on-call' ? [] : [{ name, credentials, role }]
		),
		client: await clientOf(note, line?.fullName),
		...{ present: null, goals: goalsNamedIn(note.content.data), language: note.content.locale }
	};
}

/** What someone missed between arriving and leaving, according to their attendance. */
export const awayIn = (row: Pick<AttendanceRow, 'stays' | 'source'> | null): Away[] =>
	gapsIn(row?.stays ?? []).map((gap) => ({ ...gap, disconnected: row!.source === 'presence' }));

/** The same for a document that belongs to no session: what its author recorded about the meeting, if there was one. */
export async function factsOutside(document: Document, by: StaffMember): Promise<ServiceFacts> {
	const { name: program, timeZone } = await programOf(document.programId);
	const meeting = meetingOf(document.content.data);
	return {
		date: dayAt(meeting?.startedAt ?? document.serviceAt ?? document.createdAt, timeZone),
		...{ timeZone, start: meeting?.startedAt ?? null, stop: meeting?.endedAt ?? null },
		minutes: meeting && clockMinutes(meeting.startedAt, meeting.endedAt),
		...{ meeting: null, attended: null, mode: meeting?.mode ?? null, groupSize: null },
		...{ program, group: null, title: null },
		staff: [{ name: by.name, credentials: by.credentials, role: 'author' }],
		client: await clientOf(document),
		...{
			present: presentIn(meeting),
			goals: goalsNamedIn(document.content.data),
			language: document.content.locale
		}
	};
}

/** Guests by name and relation, and who else was there. */
const presentIn = (meeting: ContactData | null): string | null =>
	[...(meeting?.guests ?? []).map(guestWords), meeting?.present ?? ''].filter(Boolean).join(', ') || null;

/** When the documented service ended, UTC milliseconds; null for documents about no service. */
export async function serviceEnd({ session, facts, serviceAt }: Document): Promise<number | null> {
	const known = facts?.meeting?.stop ?? facts?.stop;
	if (known) return known;
	return (session === null ? null : (await occasionOf(session))?.meeting?.endedAt) ?? serviceAt;
}

async function clientOf(
	{ person, clientId }: Pick<Document, 'person' | 'clientId'>,
	nameOfThen?: string
): Promise<ServiceFacts['client']> {
	if (person === GROUP) return null;
	const identity = clientId === null ? null : await identityOf(clientId);
	const name = nameOfThen ?? identity?.name ?? (await clientNames([person])).get(person) ?? '';
	return { name, birthDate: identity?.birthDate || null, recordNumber: identity?.recordNumber || null };
}
