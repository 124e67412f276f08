import { and, desc, eq, gt, inArray, isNull } from 'drizzle-orm';
import { readMark, type Mark, type SaidMark } from '#lib/domain/practice.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import { app } from '#lib/server/app.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import { expectOne } from '#lib/server/store/statement.ts';

type Row = Tables['homework']['$inferSelect'];
/** What a person agreed to practice until next time, and what came of it. */
export type Homework = Omit<Row, 'text' | 'hindrance'> & { text: Local; hindrance: string };

/** In milliseconds: anything agreed longer ago is no longer current practice. */
const recent = 21 * 24 * 3600_000;

export const toHomework = ({ text, hindrance, ...row }: Row): Homework => ({
	...row,
	text: JSON.parse(text) as Local,
	hindrance: hindrance ?? ''
});

/** What a person agreed to recently, newest first. */
export const homeworkOf = (clientId: string, now = Date.now()): Promise<Homework[]> =>
	agreedSince(clientId, now - recent);

/** Everything they ever agreed to. */
export const allHomeworkOf = (clientId: string): Promise<Homework[]> => agreedSince(clientId, 0);

async function agreedSince(clientId: string, since: number): Promise<Homework[]> {
	const { db, t } = app().store;
	const { homework } = t;
	const rows = await db
		.select()
		.from(homework)
		.where(and(inArray(homework.clientId, await idsOf(clientId)), gt(homework.agreedAt, since)))
		.orderBy(desc(homework.agreedAt));
	return rows.map(toHomework);
}

export type Marked = 'done' | 'stale' | 'not-yours';
type Said = Partial<Omit<SaidMark, 'mark'>>;

/**
 * Says how it went. It can be said again: what the lead has seen before is then to be seen once more. The same mark, arriving again, changes
 * nothing (R4); one that was said before what another device of theirs has said since is stale (R8).
 */
export async function markHomework(
	clientId: string,
	id: string,
	mark: Mark,
	{ over = null, saidAt = Date.now() }: Said = {}
): Promise<Marked> {
	const { t, write } = app().store;
	const { homework } = t;
	for (;;) {
		const own = (await homeworkOf(clientId, saidAt)).find((one) => one.id === id);
		if (!own) return 'not-yours';
		const read = readMark({ mark, over, saidAt }, own);
		if (read !== 'new') return read === 'same' ? 'done' : read;
		const { outcome, hindrance } = mark;
		// A clock that was set back makes no mark older than the one that it corrects.
		const markedAt = Math.max(saidAt, (own.markedAt ?? 0) + 1);
		const marked = { outcome, hindrance: hindrance || null, markedAt, reviewedAt: null, reviewedBy: null };
		const asRead = own.markedAt === null ? isNull(homework.markedAt) : eq(homework.markedAt, own.markedAt);
		const isWritten = await isFirst(
			write((tx) => [
				expectOne(
					tx
						.update(homework)
						.set(marked)
						.where(and(eq(homework.id, id), asRead))
				)
			])
		);
		if (isWritten) return 'done';
	}
}
