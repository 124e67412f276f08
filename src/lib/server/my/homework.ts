import { and, desc, eq, gt, inArray } from 'drizzle-orm';
import { isNewMark, type Mark } from '#lib/domain/practice.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import { app } from '#lib/server/app.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import type { Tables } from '#lib/server/store/schema.ts';

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

/**
 * Says how it went. It can be said again: what the lead has seen before is then to be seen once more. The same mark, arriving again, changes
 * nothing (R4). False for what is not this person's.
 */
export async function markHomework(clientId: string, id: string, mark: Mark, at = Date.now()): Promise<boolean> {
	const own = (await homeworkOf(clientId, at)).find((one) => one.id === id);
	if (!own) return false;
	if (!isNewMark(mark, own)) return true;
	const { outcome, hindrance } = mark;
	const { t, write } = app().store;
	const marked = { outcome, hindrance: hindrance || null, markedAt: at, reviewedAt: null, reviewedBy: null };
	await write((tx) => [tx.update(t.homework).set(marked).where(eq(t.homework.id, id))]);
	return true;
}
