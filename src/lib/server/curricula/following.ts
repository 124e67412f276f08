import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Curriculum } from '#lib/curricula/curriculum.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import { keepVersion, versionOf } from './versions.ts';

/** The curriculum that a group follows, its version, and since when. */
export type Following = {
	id: string;
	groupId: string;
	programId: string;
	curriculum: Curriculum;
	locale: Locale;
	startsOn: string;
};

/** Null if the group follows none. */
export async function followedBy(groupId: string): Promise<Following | null> {
	const { t, db } = app().store;
	const [found] = await db
		.select({ row: t.groupCurriculum, programId: t.group.programId })
		.from(t.groupCurriculum)
		.innerJoin(t.group, eq(t.group.id, t.groupCurriculum.groupId))
		.where(and(eq(t.groupCurriculum.groupId, groupId), isNull(t.groupCurriculum.endsOn)))
		.orderBy(desc(t.groupCurriculum.at))
		.limit(1);
	if (!found) return null;
	const { row, programId } = found;
	const curriculum = await versionOf(row.curriculum, row.version);
	const { id, locale, startsOn } = row;
	return curriculum && { id, groupId, programId, curriculum, locale, startsOn };
}

type Choice = { groupId: string; curriculum: Curriculum; locale: Locale };
type Act = { by: string; today: string; at?: number };

/** From today on, the group follows this one, in this version; its previous one ends. False if a colleague chose at the same moment. */
export async function follow(
	{ groupId, curriculum, locale }: Choice,
	{ by, today, at = Date.now() }: Act
): Promise<boolean> {
	const { store } = app();
	const { slug, version } = curriculum;
	const row = { id: randomId(), groupId, curriculum: slug, version, locale, startsOn: today, endsOn: null, by, at };
	return isFirst(
		store.write((tx) => [
			...ending(tx, groupId, { by, today }),
			keepVersion(tx, curriculum, at),
			tx.insert(store.t.groupCurriculum).values({ ...row, open: groupId }),
			store.audit.row({ at, by, act: 'curriculum.chosen', subject: groupId, detail: `${slug} ${version}` })
		])
	);
}

/** From today on, the group follows none. What it covered is kept. */
export async function stopFollowing(groupId: string, { by, today, at = Date.now() }: Act): Promise<void> {
	const { write, audit } = app().store;
	await write((tx) => [
		...ending(tx, groupId, { by, today }),
		audit.row({ at, by, act: 'curriculum.ended', subject: groupId })
	]);
}

function ending(tx: Tx, groupId: string, { by, today }: Pick<Act, 'by' | 'today'>): Statement[] {
	const { groupCurriculum } = app().store.t;
	return [
		tx
			.update(groupCurriculum)
			.set({ endsOn: today, endedBy: by, open: null })
			.where(and(eq(groupCurriculum.groupId, groupId), isNull(groupCurriculum.endsOn)))
	];
}
