import { and, asc, eq, gt, isNotNull, isNull } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { isOfGroup } from '#lib/server/programs/access.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { toHomework, type Homework } from './homework.ts';

/** What a person in a group agreed to practice, with their name. */
export type Practiced = Pick<Homework, 'id' | 'text' | 'outcome' | 'hindrance' | 'markedAt' | 'reviewedAt'> & {
	name: string;
	/** The day it was agreed, in the program's time zone. */
	day: string;
};

/** In milliseconds. */
const lookedBackOver = 21 * 24 * 3600_000;

/** What a group's people agreed to recently, for staff who lead or supervise it; viewing is audited (R17). Null for everyone else. */
export async function practiceIn(by: StaffMember, groupId: string, at = Date.now()): Promise<Practiced[] | null> {
	if (!(await isOfGroup(by, groupId, ['facilitator', 'supervisor']))) return null;
	const { store } = app();
	const { db, t } = store;
	const rows = await db
		.select({ homework: t.homework, name: t.client.preferredName, timeZone: t.program.timeZone })
		.from(t.homework)
		.innerJoin(t.session, eq(t.session.id, t.homework.session))
		.innerJoin(t.group, eq(t.group.id, t.session.groupId))
		.innerJoin(t.program, eq(t.program.id, t.group.programId))
		.innerJoin(t.client, eq(t.client.id, t.homework.clientId))
		.where(and(eq(t.session.groupId, groupId), gt(t.homework.agreedAt, at - lookedBackOver)))
		.orderBy(asc(t.homework.agreedAt));
	await store.write(() => [store.audit.row({ at, by: by.id, act: 'homework.listed', subject: `group/${groupId}` })]);
	return rows
		.map(({ homework, name, timeZone }) => {
			const { id, text, outcome, hindrance, markedAt, reviewedAt, agreedAt } = toHomework(homework);
			return { ...{ id, text, outcome, hindrance, markedAt, reviewedAt, name }, day: dayOf(agreedAt, timeZone) };
		})
		.sort((a, b) => b.day.localeCompare(a.day) || a.name.localeCompare(b.name));
}

/** How many marks need to be looked at before a group meets. Not audited: it shows no name and no text. */
export async function marksToReview(groupId: string, at = Date.now()): Promise<number> {
	const { db, t } = app().store;
	const rows = await db
		.select({ id: t.homework.id })
		.from(t.homework)
		.innerJoin(t.session, eq(t.session.id, t.homework.session))
		.where(
			and(
				eq(t.session.groupId, groupId),
				gt(t.homework.agreedAt, at - lookedBackOver),
				isNotNull(t.homework.clientId),
				isNotNull(t.homework.markedAt),
				isNull(t.homework.reviewedAt)
			)
		);
	return rows.length;
}

export type Reviewed = 'done' | 'not-yours' | 'overtaken';

/** The lead has discussed it with the person. `markedAt` is the mark that was seen: a newer one needs its own review. */
export async function reviewMark(
	by: StaffMember,
	groupId: string,
	{ id, markedAt }: { id: string; markedAt: number },
	at = Date.now()
): Promise<Reviewed> {
	if (!(await isOfGroup(by, groupId, ['facilitator']))) return 'not-yours';
	const { store } = app();
	const { db, t, audit } = store;
	const [found] = await db
		.select({ clientId: t.homework.clientId, session: t.homework.session, markedAt: t.homework.markedAt })
		.from(t.homework)
		.innerJoin(t.session, eq(t.session.id, t.homework.session))
		.where(and(eq(t.homework.id, id), eq(t.session.groupId, groupId)));
	if (!found) return 'not-yours';
	if (found.markedAt !== markedAt) return 'overtaken';
	const { clientId, session } = found;
	await store.write((tx) => [
		tx
			.update(t.homework)
			.set({ reviewedAt: at, reviewedBy: by.id })
			.where(and(eq(t.homework.id, id), eq(t.homework.markedAt, markedAt))),
		audit.row({ at, by: by.id, act: 'homework.reviewed', subject: `homework/${id}`, session, clientId })
	]);
	return 'done';
}
