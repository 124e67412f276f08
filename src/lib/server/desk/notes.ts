import { and, eq, exists, gt, inArray, isNull, lt, ne, notInArray, sql, type SQL } from 'drizzle-orm';
import { isNewestFirst, type DeskView, type Guest } from '#lib/domain/desk.ts';
import { app } from '#lib/server/app.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { isOfGroups } from '#lib/server/records/of-groups.ts';
import { coSignersOfAll } from '#lib/server/records/supervision.ts';
import { following, inOrder, type Slice } from './slice.ts';

export type NotesAsked = {
	by: string;
	view: DeskView;
	groups: string[];
	author: string | null;
	client: string | null;
	guest: Guest | null;
	at: number;
};

/** Documents of a view, by due date. Filtered in the database. */
export async function notesPage(asked: NotesAsked, slice: Slice) {
	if (asked.groups.length === 0) return [];
	const { t, db } = app().store;
	const { id, session, kind, person, clientId, programId, status, authorId, serviceAt, signedAt } = t.document;
	const { reviewedAt, createdAt, inErrorAt } = t.document;
	const [due, key] = [dueOf(), keyOf()];
	return db
		.select({
			...{
				id,
				session,
				kind,
				person,
				clientId,
				programId,
				status,
				authorId,
				serviceAt,
				signedAt,
				reviewedAt,
				createdAt
			},
			...{ inErrorAt, due, key }
		})
		.from(t.document)
		.where(and(await whereOf(asked), following(due, key, slice)))
		.orderBy(...inOrder(due, key, slice))
		.limit(slice.limit);
}
export type DeskNote = Awaited<ReturnType<typeof notesPage>>[number];

export async function countNotes(asked: NotesAsked): Promise<number> {
	if (asked.groups.length === 0) return 0;
	const { t, db } = app().store;
	return db.$count(t.document, await whereOf(asked));
}

export const sliceOf = (view: DeskView, after: Slice['after'], limit: number): Slice => ({
	...{ after, limit, newestFirst: isNewestFirst(view) }
});

/** The same expression as in the index that provides this order. */
function dueOf() {
	const { dueAt, createdAt } = app().store.t.document;
	return sql<number>`case when ${dueAt} is null then ${createdAt} else ${dueAt} end`;
}
const keyOf = () => sql<string>`('note/' || ${app().store.t.document.id})`;

async function whereOf({ by, view, groups, author, client, guest, at }: NotesAsked): Promise<SQL | undefined> {
	const { document } = app().store.t;
	return and(
		isOfGroups(groups),
		author === null ? undefined : eq(document.authorId, author),
		client === null ? undefined : inArray(document.clientId, await idsOf(client)),
		guest === null ? undefined : and(eq(document.session, guest.session), eq(document.person, guest.person)),
		await isIn(view, by, at)
	);
}

async function isIn(view: DeskView, by: string, at: number): Promise<SQL | undefined> {
	const { t, db } = app().store;
	const { document, noteStep, documentEvent: event } = t;
	const others = ne(document.authorId, by);
	// A document entered in error stays readable but is no one's work.
	const stands = and(isNull(document.reviewedAt), isNull(document.inErrorAt));
	const isDraft = and(eq(document.status, 'draft'), stands);
	const one = { one: sql`1` };
	switch (view) {
		case 'to-co-sign': {
			const elsewhere = [...(await coSignersOfAll(at))].filter(([, coSigners]) => !coSigners.includes(by));
			const forOthers = elsewhere.map(([author]) => author);
			const mine = forOthers.length ? notInArray(document.authorId, forOthers) : undefined;
			return and(eq(document.status, 'awaiting'), stands, others, mine);
		}
		case 'to-review':
			return and(eq(document.status, 'signed'), stands, others);
		case 'reasoned':
			return and(inArray(document.status, ['awaiting', 'signed']), stands, others, gt(document.reasonCount, 0));
		case 'changed': {
			const open = and(eq(event.forStaff, by), isNull(event.doneAt));
			return inArray(document.id, db.select({ id: event.noteId }).from(event).where(open));
		}
		case 'returned': {
			const returned = and(eq(noteStep.noteId, document.id), eq(noteStep.step, 'returned'));
			return and(isDraft, exists(db.select(one).from(noteStep).where(returned)));
		}
		case 'late':
			return and(isDraft, lt(document.dueAt, at));
		case 'unsigned':
			return isDraft;
		case 'all':
			return undefined;
	}
}
