import { and, asc, eq, inArray } from 'drizzle-orm';
import { seatOf, type Channel } from '#lib/domain/channel.ts';
import { readEvent } from '#lib/room/renamed.ts';
import { app } from '#lib/server/app.ts';
import { expect, type Statement, type Tx } from '#lib/server/store/statement.ts';
import { staysInLog } from './kept-events.ts';

/** How many ids one statement names. */
const AT_ONCE = 400;

/**
 * The statements that delete a session's raw log, counted. `theirs` are ids of which nothing at all is kept: persons, their seats, and their
 * alerts, since an alert's outcome names only the alert.
 */
export async function logStatements(session: number, theirs: string[] = []) {
	const { db, t } = app().store;
	const { seq, on, by, body } = t.event;
	const rows = await db
		.select({ seq, on, by, body })
		.from(t.event)
		.where(eq(t.event.session, session))
		.orderBy(asc(seq));
	const isTheirs = ({ on, by, body }: Omit<(typeof rows)[number], 'seq'>) =>
		theirs.some((id) => seatOf(on as Channel) === id || by === `seat:${id}` || body.includes(JSON.stringify(id)));
	const gone = rows.filter((row) => isTheirs(row) || !staysInLog(readEvent(row.body))).map(({ seq }) => seq);
	const statements = (tx: Tx, at: number): Statement[] => [
		...chunks(gone).map((some) =>
			expect(tx.delete(t.event).where(and(eq(t.event.session, session), inArray(seq, some))), some.length)
		),
		tx.delete(t.foldedLog).where(eq(t.foldedLog.session, session)),
		tx.update(t.session).set({ logDisposedAt: at }).where(eq(t.session.id, session))
	];
	return { count: gone.length, statements };
}

const chunks = <T>(all: T[]): T[][] =>
	Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, i) => all.slice(i * AT_ONCE, (i + 1) * AT_ONCE));
