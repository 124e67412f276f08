import { and, desc, eq, gt, inArray } from 'drizzle-orm';
import { fieldAt } from '#lib/domain/worksheet-answers.ts';
import { forParticipant, type Answers, type Local, type Worksheet } from '#lib/domain/worksheet.ts';
import { app } from '#lib/server/app.ts';
import type { Sharing } from '#lib/server/live/document-place.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { worksheetBySlug } from '#lib/worksheets/index.ts';

/**
 * A person's worksheet as a list shows it. `from` says where it was written, `isRead` whether their care team may read all of it, and
 * `byDefault` that this is the program's setting, which they have not changed.
 */
export type SheetLine = {
	id: string;
	slug: string;
	title: Local;
	from: 'session' | 'own';
	changedAt: number;
	isRead: boolean;
	byDefault: boolean;
};
/**
 * One of them with its answers; `worksheet` is what a phone needs to show it, and `shared` names what staff see of it in any case: the
 * questions whose answers were shared with them or, by name, with the group.
 */
export type OpenSheet = SheetLine & { worksheet: Worksheet; answers: Answers; version: number; shared: Local[] };

/** The weekly practice card is a worksheet like others, with its own place on the person's page. */
export const practiceCard = 'weekly-practice-card';

type Row = {
	id: string;
	worksheet: string;
	answers: string;
	version: number;
	changedAt: number;
	mayRead: boolean | null;
	sharing?: Sharing;
};

/** Everything a person wrote, in sessions and by themselves, last changed first. Worksheets that no longer exist cannot be shown. */
export async function sheetsOf(clientId: string): Promise<OpenSheet[]> {
	const { db, t } = app().store;
	const ids = await idsOf(clientId);
	const { response, personalSheet } = t;
	const [inSessions, own, isShared] = await Promise.all([
		db.select().from(response).where(inArray(response.clientId, ids)).orderBy(desc(response.changedAt)),
		db.select().from(personalSheet).where(inArray(personalSheet.clientId, ids)).orderBy(desc(personalSheet.changedAt)),
		sharesByDefault(clientId)
	]);
	const opened = (row: Row, from: SheetLine['from']): OpenSheet[] => {
		const worksheet = worksheetBySlug(row.worksheet);
		if (!worksheet) return [];
		const { id, version, changedAt, mayRead, sharing = {} } = row;
		const shared = Object.entries(sharing).flatMap(([path, as]) =>
			as === 'anonymous' ? [] : (fieldAt(worksheet, path)?.label ?? [])
		);
		return [
			{
				...{ id, slug: worksheet.slug, title: worksheet.title, from, changedAt, version },
				...{ isRead: worksheet.seen === 'staff' || (mayRead ?? isShared), byDefault: mayRead === null, shared },
				worksheet: forParticipant(worksheet),
				answers: JSON.parse(row.answers) as Answers
			}
		];
	};
	return [...inSessions.flatMap((row) => opened(row, 'session')), ...own.flatMap((row) => opened(row, 'own'))].toSorted(
		(a, b) => b.changedAt - a.changedAt
	);
}

export const sheetOf = async (clientId: string, id: string): Promise<OpenSheet | null> =>
	(await sheetsOf(clientId)).find((sheet) => sheet.id === id) ?? null;

/** What a person's programs say about worksheets filled in at home; if they differ, nothing is read. */
export async function sharesByDefault(clientId: string): Promise<boolean> {
	const { db, t } = app().store;
	const rows = await db
		.selectDistinct({ shares: t.program.sharesOwnWork })
		.from(t.enrolment)
		.innerJoin(t.group, eq(t.group.id, t.enrolment.groupId))
		.innerJoin(t.program, eq(t.program.id, t.group.programId))
		.where(inArray(t.enrolment.clientId, await idsOf(clientId)));
	return rows.length > 0 && rows.every(({ shares }) => shares);
}

/** Begins a worksheet of the person's own. Null if there is no such worksheet. */
export async function beginSheet(clientId: string, slug: string, at = Date.now()): Promise<string | null> {
	return worksheetBySlug(slug) ? insert({ clientId, worksheet: slug, answers: {}, follows: null }, at) : null;
}

/** This week's practice card: the one begun in the last seven days, or a new one. */
export const openCard = async (clientId: string, at = Date.now()): Promise<string> =>
	(await cardOfWeek(clientId, at)) ?? insert({ clientId, worksheet: practiceCard, answers: {}, follows: null }, at);

/** The one begun in the last seven days, if any. */
export async function cardOfWeek(clientId: string, at = Date.now()): Promise<string | null> {
	const { db, t } = app().store;
	const { personalSheet } = t;
	const week = and(
		inArray(personalSheet.clientId, await idsOf(clientId)),
		eq(personalSheet.worksheet, practiceCard),
		gt(personalSheet.createdAt, at - 7 * 24 * 3600_000)
	);
	const [found] = await db.select().from(personalSheet).where(week).orderBy(desc(personalSheet.createdAt)).limit(1);
	return found?.id ?? null;
}

/** Continues what was written in a session, which itself does not change (R18); returns the existing copy if it was continued before. */
export async function continueSheet(
	clientId: string,
	{ id, slug, answers }: OpenSheet,
	at = Date.now()
): Promise<string> {
	const { db, t } = app().store;
	const before = and(eq(t.personalSheet.follows, id), inArray(t.personalSheet.clientId, await idsOf(clientId)));
	const [found] = await db.select({ id: t.personalSheet.id }).from(t.personalSheet).where(before);
	return found?.id ?? insert({ clientId, worksheet: slug, answers, follows: id }, at);
}

/** Whether the person's care team may read this one; only its owner decides that. */
export async function letRead({ id, from }: SheetLine, mayRead: boolean): Promise<void> {
	const { t, write } = app().store;
	await write((tx) => [
		from === 'own'
			? tx.update(t.personalSheet).set({ mayRead }).where(eq(t.personalSheet.id, id))
			: tx.update(t.response).set({ mayRead }).where(eq(t.response.id, id))
	]);
}

type New = { clientId: string; worksheet: string; answers: Answers; follows: string | null };
async function insert({ answers, ...row }: New, at: number): Promise<string> {
	const { t, write } = app().store;
	const id = randomId();
	const kept = { ...row, id, answers: JSON.stringify(answers), recent: [], version: 0, createdAt: at, changedAt: at };
	await write((tx) => [tx.insert(t.personalSheet).values(kept)]);
	return id;
}
