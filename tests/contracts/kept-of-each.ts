import { eq, inArray, type SQL } from 'drizzle-orm';
import { placeOf, sealedTables } from '#lib/server/keys/sealed-tables.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import type { Tx } from '#lib/server/store/statement.ts';
import type { Store } from '#lib/server/store/store.ts';
import type { Place } from './engines.ts';
import { draft, read, said, TUESDAY } from './people.ts';
import { restOfEach } from './rest-of-each.ts';

/**
 * Every row of the tables that hold sealed values, read through the store; of clients and of the log, to which people add meanwhile, what was
 * there before. The audit grows with each act and is verified by itself.
 */
export async function everything({ db, t }: Store): Promise<Record<string, unknown[]>> {
	const before: Partial<Record<keyof Tables, SQL>> = {
		client: inArray(t.client.id, ['ana', 'ben']),
		event: eq(t.event.seq, 1)
	};
	const found: Record<string, unknown[]> = {};
	for (const { name, indexes } of sealedTables()) {
		if (name === 'audit') continue;
		// A blind index is made again from what it is of, under the new key.
		const again = new Set(indexes.map(({ index }) => index));
		const rows: object[] = await db.select().from(t[name]).where(before[name]);
		found[name] = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => !again.has(key))));
	}
	return found;
}

/** Each sealed column with the keys that its values lie under; none where nothing is kept in it. */
export async function keysByColumn(place: Place, { t }: Store): Promise<Map<string, Set<number>>> {
	const found = new Map<string, Set<number>>();
	for (const { name, sealed } of sealedTables())
		for (const { table, column } of sealed.map((one) => placeOf(t[name], one))) {
			const rows = await place.look(`SELECT ${column} AS value FROM ${table} WHERE ${column} IS NOT NULL`);
			found.set(`${table}.${column}`, new Set(rows.map(({ value }) => (value as Uint8Array)[0]!)));
		}
	return found;
}

/** The keys that sealed values lie under. */
export const versions = async (place: Place, store: Store): Promise<Set<number>> =>
	new Set([...(await keysByColumn(place, store)).values()].flatMap((keys) => [...keys]));

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
				plannedMinutes: 60,
				cancelReason: 'Snow'
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
			...{ id: 'p1', session: TUESDAY, person: 'eve', name: 'Eve', preferredName: 'Eve', reason: 'Came late' },
			...{ source: 'walk-in' as const, by: 'ruth', at: 1 }
		}),
		tx.insert(t.client).values({
			...{ id: 'hal', name: 'Hal', preferredName: 'Hal', locale: 'en', details: '{}', createdAt: 1 }
		}),
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
		tx.insert(t.obligationAct).values({
			...{ id: 'oa1', clientId: 'hal', programId: 'program', kind: 'certification' as const, day: '2026-03-03' },
			...{ words: 'Dr. Ruiz', by: 'ruth', at: 1 }
		}),
		tx.insert(t.outreach).values({
			...{ id: 'or1', clientId: 'hal', programId: 'program', since: '2026-03-03', open: null, ownerId: 'ruth' },
			...{ by: 'ruth', at: 1, closedAt: 2, closedBy: 'ruth', outcome: 'back' as const, words: 'He is back' }
		}),
		tx.insert(t.outreachTry).values({
			...{ id: 'ot1', outreachId: 'or1', way: 'call' as const, triedAt: 1, outcome: 'reached' as const },
			...{ words: 'He is well', by: 'ruth', at: 1 }
		}),
		tx.insert(t.measureResult).values({
			...{ id: 'mr1', clientId: 'hal', programId: 'program', session: TUESDAY, slug: 'phq-9', version: 1 },
			...{ content: '{}', isComplete: true, missing: 'none-missing' as const, source: 'room' as const, by: null },
			...{ day: '2026-03-03', at: 1, recordedAt: 2, edition: 1, supersedes: null, isWithdrawn: false, reason: 'Typo' }
		}),
		tx.insert(t.measureAssignment).values({
			...{ id: 'ma1', programId: 'program', clientId: 'hal', slug: 'phq-9', rule: 'weekly' as const },
			...{ startsOn: '2026-03-03', endsOn: null, by: 'ruth', at: 1, endedBy: null }
		}),
		tx.insert(t.measureExemption).values({
			...{ id: 'me1', programId: 'program', clientId: 'hal', slug: 'phq-9', reason: 'He cannot read it' },
			...{ startsOn: '2026-03-03', endsOn: null, by: 'ruth', at: 1, endedBy: null }
		}),
		tx.insert(t.measureHandover).values({
			...{ id: 'mh1', tokenHash: 'a hash', clientId: 'hal', programId: 'program', slug: 'phq-9', isHeard: true },
			...{ answers: '{}', version: 1, by: 'ruth', at: 1, expiresAt: 2 }
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
		tx.insert(t.outcomeReview).values({
			...{ id: 'ro1', clientId: 'hal', programId: 'program', measure: 'phq-9', rule: 'not-better' as const },
			...{ facts: '{}', barriers: '["events"]', words: 'He moved', by: 'ruth', at: 1 }
		}),
		...restOfEach(store)(tx),
		store.audit.row(read('ruth', 'note-ana', 'because')),
		store.audit.row(read('ruth', 'note-ana'))
	];
};
