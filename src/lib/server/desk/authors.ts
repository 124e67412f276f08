import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import { foldName, isNamed } from '#lib/domain/folded-name.ts';
import { app } from '#lib/server/app.ts';
import type { DeskGroup } from './scope.ts';

export type Author = { id: string; name: string };

/** Everyone who leads or led these groups, by name: the people whose notes are on the desk. */
export async function authorsOf(groups: DeskGroup[]): Promise<Author[]> {
	if (groups.length === 0) return [];
	const { t, db } = app().store;
	const { membership, staff } = t;
	const ids = groups.map(({ id }) => id);
	const programs = [...new Set(groups.map(({ program }) => program.id))];
	const here = or(
		inArray(membership.groupId, ids),
		and(isNull(membership.groupId), inArray(membership.programId, programs))
	);
	const rows = await db
		.selectDistinct({ id: staff.id, name: staff.name })
		.from(membership)
		.innerJoin(staff, eq(staff.id, membership.staffId))
		.where(and(eq(membership.standing, 'facilitator'), here));
	const byId = new Map(rows.map(({ id, name }) => [id, { id, name }]));
	return [...byId.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** Those whose names contain every part of the search text. */
export const authorsNamed = (authors: Author[], typed: string): Author[] =>
	authors.filter(({ name }) => isNamed(foldName(name), foldName(typed)));
