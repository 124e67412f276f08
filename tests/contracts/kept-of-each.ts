import { eq, inArray } from 'drizzle-orm';
import type { Tx } from '#lib/server/store/statement.ts';
import type { Store } from '#lib/server/store/store.ts';
import type { Place } from './engines.ts';
import { draft, read, said, TUESDAY } from './people.ts';

/** A row of every table that holds sealed values, read through the store. */
export const everything = async ({ db, t }: Store) => ({
	staff: await db.select({ id: t.staff.id, name: t.staff.name, email: t.staff.email }).from(t.staff),
	session: await db.select({ id: t.session.id, code: t.session.joinCode }).from(t.session),
	note: await db.select().from(t.document),
	noteStep: await db.select().from(t.noteStep),
	addendum: await db.select().from(t.addendum),
	clientSignature: await db.select().from(t.clientSignature),
	riskOutcome: await db.select().from(t.riskOutcome),
	followUp: await db.select().from(t.followUp),
	careMeetingPerson: await db.select().from(t.careMeetingPerson),
	careDecision: await db.select().from(t.careDecision),
	attendance: await db.select().from(t.attendance),
	participant: await db.select().from(t.sessionParticipant),
	box: await db.select().from(t.ballotBox),
	waiting: await db.select().from(t.waitingVote),
	dayPass: await db.select().from(t.dayPass),
	earlyAnswer: await db.select().from(t.earlyAnswer),
	client: await db
		.select()
		.from(t.client)
		.where(inArray(t.client.id, ['ana', 'ben'])),
	supervisionEntry: await db.select().from(t.supervisionEntry),
	supervisionAnswer: await db.select().from(t.supervisionAnswer),
	clientVersion: await db.select().from(t.clientVersion),
	clientMerge: await db.select().from(t.clientMerge),
	legalHold: await db.select().from(t.legalHold),
	disclosure: await db.select().from(t.disclosure),
	job: await db.select().from(t.job),
	event: await db.select().from(t.event).where(eq(t.event.seq, 1))
});

/** The keys that sealed values lie under. */
export const versions = async (place: Place): Promise<Set<number>> => {
	const found = new Set<number>();
	for (const [table, column] of [
		['staff', 'email'],
		['client', 'name'],
		['client_version', 'was'],
		['client_merge', 'reason'],
		['legal_hold', 'reason'],
		['session', 'join_token'],
		['event', 'body'],
		['ballot_box', 'counts'],
		['waiting_vote', 'vote'],
		['program_day', 'join_code'],
		['day_pass', 'name'],
		['early_answer', 'said'],
		['note', 'content'],
		['note', 'signature'],
		['note', 'co_signature'],
		['note', 'facts'],
		['note', 'in_error_reason'],
		['note_step', 'content'],
		['note_step', 'comment'],
		['note_step', 'facts'],
		['addendum', 'text'],
		['client_signature', 'signature'],
		['risk_outcome', 'content'],
		['follow_up', 'task'],
		['follow_up', 'happened'],
		['care_meeting_person', 'reasons'],
		['care_meeting_person', 'added_why'],
		['care_meeting_person', 'left_out_why'],
		['care_meeting_person', 'discussion'],
		['care_decision', 'text'],
		['care_decision', 'happened'],
		['attendance', 'reason'],
		['disclosure', 'recipient'],
		['disclosure', 'scope'],
		['job', 'params'],
		['job', 'file_key'],
		['session_participant', 'name'],
		['supervision_entry', 'topics'],
		['supervision_answer', 'words'],
		['audit', 'detail']
	])
		for (const { value } of await place.look(`SELECT ${column} AS value FROM ${table} WHERE ${column} IS NOT NULL`))
			found.add((value as Uint8Array)[0]!);
	return found;
};

/** One of each, in one unit. */
export const happened = (store: Store) => (tx: Tx) => {
	const { t } = store;
	const code = (kind: string) => store.blindIndex('ABCD', `session.${kind}`);
	return [
		tx.insert(t.staff).values({
			...{ id: 'ruth', name: 'Ruth', credentials: 'LCSW', email: 'ruth@example.org', passwordHash: '-', locale: 'en' },
			...{ emailIndex: store.blindIndex('ruth@example.org', 'staff.email'), createdAt: 1 }
		}),
		tx.insert(t.session).values({
			...{
				id: TUESDAY,
				groupId: 'g',
				title: 'Tuesday',
				status: 'closed' as const,
				plannedStart: 1,
				plannedMinutes: 60
			},
			...{ joinCode: 'ABCD', joinToken: 'ABCD', displayCode: 'ABCD' },
			...{
				joinCodeIndex: code('join-code'),
				joinTokenIndex: code('join-token'),
				displayCodeIndex: code('display-code')
			}
		}),
		store.append([{ ...said(1, 'hello'), by: 'ruth' }]),
		tx.insert(t.ballotBox).values({ session: TUESDAY, box: 'b', counts: '{"yes":3}', version: 1 }),
		tx.insert(t.waitingVote).values({ session: TUESDAY, box: 'b', seat: 's', vote: 'sealed:' }),
		tx.insert(t.document).values({
			...{ ...draft(), status: 'signed' as const, signedAt: 5, signedBy: 'ruth', signature: '{}', facts: '{}' },
			...{ inErrorAt: 6, inErrorBy: 'ruth', inErrorReason: 'Another Ana' }
		}),
		tx.insert(t.document).values(draft('note-ben', 'ben')),
		tx.insert(t.document).values({
			...draft('note-cho', 'cho'),
			...{ status: 'signed' as const, signedAt: 5, signedBy: 'ruth', signature: '{}' },
			...{ coSignature: '{}', coSignedAt: 6, coSignedBy: 'sara' }
		}),
		tx.insert(t.document).values({
			...draft('note-dee', 'dee'),
			...{ status: 'awaiting' as const, signedAt: 5, signedBy: 'ruth', signature: '{}' }
		}),
		tx.insert(t.noteStep).values({
			...{ id: 's1', noteId: 'note-dee', step: 'sent-in' as const, version: 1, by: 'ruth', at: 5 },
			...{ content: '{}', facts: '{}', signature: '{}', comment: 'Say more' }
		}),
		tx.insert(t.attendance).values({
			...{ id: 'a1', session: TUESDAY, person: 'ana', clientId: 'ana', version: 1, status: 'excused' as const },
			...{ minutes: 50, source: 'staff' as const, reason: 'At the dentist', by: 'ruth', at: 1 }
		}),
		tx.insert(t.sessionParticipant).values({
			...{ id: 'p1', session: TUESDAY, person: 'eve', name: 'Eve', preferredName: 'Eve' },
			...{ source: 'walk-in' as const, by: 'ruth', at: 1 }
		}),
		tx.insert(t.client).values({ id: 'hal', name: 'Hal', preferredName: 'Hal', locale: 'en', createdAt: 1 }),
		tx.insert(t.program).values({
			...{ id: 'program', name: 'Program', weeklyHours: 9, weeks: 8, timeZone: 'UTC', createdAt: 1 }
		}),
		tx.insert(t.programDay).values({
			...{ id: 'day', programId: 'program', trackId: '', day: '2026-03-03', createdAt: 1 },
			...{ joinCode: 'ABCD', joinToken: 'ABCD', displayCode: 'ABCD' },
			...{
				joinCodeIndex: code('join-code'),
				joinTokenIndex: code('join-token'),
				displayCodeIndex: code('display-code')
			}
		}),
		tx.insert(t.dayPass).values({
			...{ id: 'pass', dayId: 'day', tokenIndex: 'a hash', name: 'Hal', clientId: 'hal', locale: 'en' },
			...{ admittedAt: 2, endedAt: null, createdAt: 1 }
		}),
		tx.insert(t.earlyAnswer).values({
			...{ passId: 'pass', session: TUESDAY, block: 'in', said: '{"mood":3}', version: 1, changedAt: 1 }
		}),
		tx.insert(t.disclosure).values({
			...{ id: 'x1', clientId: 'hal', programId: 'program', recipient: 'Dr. Ruiz', purpose: 'Care', basis: 'Consent' },
			...{ authority: 'consent' as const, fromDay: '2026-03-01', toDay: '2026-03-31', parts: ['notes' as const] },
			...{ documents: '[]', part2: true, scope: 'All of it', pages: 3, hash: 'ab', by: 'ruth', at: 1 }
		}),
		tx.insert(t.job).values({
			...{ id: 'j1', kind: 'hours' as const, by: 'ruth', params: '{}', status: 'done' as const, fileKey: 'key' },
			...{ createdAt: 1, changedAt: 1, expiresAt: 2 }
		}),
		tx.insert(t.clientVersion).values({ clientId: 'ana', version: 1, was: '{"name":"Anna"}', by: 'ruth', at: 1 }),
		tx.insert(t.clientMerge).values({
			...{ id: 'm1', clientId: 'hal', keptId: 'ana', act: 'taken-back' as const },
			...{ reason: 'Two people', by: 'ruth', at: 2 }
		}),
		tx.insert(t.legalHold).values({
			...{ id: 'h1', clientId: 'hal', programId: null, reason: 'A subpoena', by: 'ruth', at: 1 },
			...{ releasedAt: 2, releasedBy: 'ruth' }
		}),
		tx.insert(t.supervisionEntry).values({
			...{ id: 'e1', superviseeId: 'ruth', supervisorId: 'ruth', day: '2026-03-03', minutes: 60, at: 1 },
			...{ kind: 'individual' as const, topics: 'A. C.', actions: 'Read', corrects: null }
		}),
		tx.insert(t.supervisionAnswer).values({
			...{ entryId: 'e1', verdict: 'differs' as const, words: 'It was 50.', by: 'ruth', at: 2 }
		}),
		tx.insert(t.addendum).values({ id: 'd1', noteId: 'n1', text: 'Also:', signature: '{}', by: 'ruth', at: 1 }),
		tx.insert(t.clientSignature).values({ id: 'c1', noteId: 'note-cho', signature: '{}', by: 'ruth', at: 1 }),
		tx.insert(t.riskOutcome).values({ id: 'o1', session: TUESDAY, person: 'ana', content: '{}', by: 'ruth', at: 1 }),
		tx.insert(t.followUp).values({
			...{ id: 'f1', outcomeId: 'o1', session: TUESDAY, ownerId: 'ruth', dueOn: '2026-03-05', task: 'Call her' },
			...{ doneAt: 7, doneBy: 'ruth', happened: 'She is well' }
		}),
		tx.insert(t.careMeeting).values({
			...{ id: 'm1', programId: 'program', status: 'signed' as const, plannedAt: 1, minutesEach: 5 },
			...{ attending: ['ruth'], chairId: 'ruth', startedAt: 2, endedAt: 3, by: 'ruth', createdAt: 1 }
		}),
		tx.insert(t.careMeetingPerson).values({
			...{ id: 'p1', meetingId: 'm1', clientId: 'hal', place: 0, reasons: '[]', addedWhy: 'Asked', leftOutWhy: 'Away' },
			...{ discussion: 'Sleeps better', discussedAt: 2, documentId: 'n1', closedAt: 3 }
		}),
		tx.insert(t.careDecision).values({
			...{ id: 'd1', personId: 'p1', clientId: 'hal', text: 'Call him', ownerId: 'ruth', dueOn: '2026-03-05' },
			...{ by: 'ruth', createdAt: 2, documentId: 'n1', doneAt: 4, doneBy: 'ruth', happened: 'He is well' }
		}),
		store.audit.row(read('ruth', 'note-ana', 'because')),
		store.audit.row(read('ruth', 'note-ana'))
	];
};
