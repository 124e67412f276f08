import { sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { part, type Part, type Rows } from './part.ts';

export const ofSession = (column: SQLiteColumn, { sessions }: Rows) => sql`${column} in ${sessions}`;

/** What was said and written in and around sessions, and who was there, in an order in which it can be imported. */
export const sessionParts: readonly Part[] = [
	part('event', (t, rows) => ofSession(t.event.session, rows), { names: { session: 'session' }, json: ['body'] }),
	part('seat', (t, rows) => ofSession(t.seat.session, rows), {
		without: ['tokenIndex', 'dayPassId'],
		names: { session: 'session', clientId: 'client' }
	}),
	part('response', (t, rows) => ofSession(t.response.session, rows), {
		without: ['recent'],
		names: { session: 'session', seat: 'seat', clientId: 'client' },
		json: ['answers']
	}),
	part('homework', (t, rows) => ofSession(t.homework.session, rows), {
		names: { session: 'session', seat: 'seat', clientId: 'client' },
		staff: ['reviewedBy']
	}),
	part('personalSheet', (t, { clients }) => sql`${t.personalSheet.clientId} in ${clients}`, {
		without: ['recent'],
		names: { clientId: 'client', follows: 'response' },
		json: ['answers']
	}),
	part('ballotBox', (t, rows) => ofSession(t.ballotBox.session, rows), {
		names: { session: 'session' },
		json: ['counts']
	}),
	part('sessionParticipant', (t, rows) => ofSession(t.sessionParticipant.session, rows), {
		names: { session: 'session', clientId: 'client', enrolment: 'enrolment' },
		staff: ['by']
	}),
	part('participantBinding', (t, { participants }) => sql`${t.participantBinding.participant} in ${participants}`, {
		names: { participant: 'sessionParticipant', clientId: 'client' },
		staff: ['by']
	}),
	part('sessionStaff', (t, rows) => ofSession(t.sessionStaff.session, rows), {
		names: { session: 'session', staffId: 'staff' },
		staff: ['staffId', 'by']
	}),
	part('sessionModule', (t, rows) => ofSession(t.sessionModule.session, rows), {
		names: { session: 'session', seriesId: 'series' },
		staff: ['by']
	}),
	part('sessionGuide', (t, rows) => ofSession(t.sessionGuide.session, rows), {
		names: { session: 'session' },
		staff: ['by']
	}),
	part('attendance', (t, rows) => ofSession(t.attendance.session, rows), {
		names: { session: 'session', clientId: 'client', seat: 'seat' },
		staff: ['by']
	})
];
