import { and, inArray } from 'drizzle-orm';
import type { Local } from '#lib/domain/worksheet.ts';
import { app } from '#lib/server/app.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { worksheetBySlug } from '#lib/worksheets/index.ts';

/** A worksheet with something its owner shares with staff or, by name, with the group. */
export type SharedSheet = { id: string; title: Local; isFinished: boolean };

/** One client's shared worksheets, by session, without answers. Worksheets that are not shared, or only shared without a name, are not counted. */
export async function sheetsSharedBy(clientId: string, sessions: number[]): Promise<Map<number, SharedSheet[]>> {
	if (sessions.length === 0) return new Map();
	const { db, t } = app().store;
	const { id, session, worksheet, sharing, finishedAt } = t.response;
	const rows = await db
		.select({ id, session, worksheet, sharing, finishedAt })
		.from(t.response)
		.where(and(inArray(t.response.clientId, await idsOf(clientId)), inArray(session, sessions)));
	const shared = rows.filter(({ sharing }) => Object.values(sharing).some((to) => to !== 'anonymous'));
	return new Map(
		[...Map.groupBy(shared, ({ session }) => session)].map(([session, own]) => [
			session,
			own.flatMap(({ id, worksheet, finishedAt }) => {
				const title = worksheetBySlug(worksheet)?.title;
				return title ? [{ id, title, isFinished: finishedAt !== null }] : [];
			})
		])
	);
}
