import { eq } from 'drizzle-orm';
import type { ServiceKind } from '#lib/domain/service-kind.ts';
import { app } from '#lib/server/app.ts';

/** A group as its program's week shows it. */
export type GroupHere = {
	id: string;
	title: string;
	kind: ServiceKind | null;
	serviceCode: string;
	capacity: number;
	plannedMinutes: number;
};

/** The groups of a program, by title. */
export async function groupsHere(programId: string): Promise<GroupHere[]> {
	const { t, db } = app().store;
	const { id, title, kind, serviceCode, capacity, plannedMinutes } = t.group;
	const rows = await db
		.select({ id, title, kind, serviceCode, capacity, plannedMinutes })
		.from(t.group)
		.where(eq(t.group.programId, programId));
	return rows.sort((a, b) => a.title.localeCompare(b.title));
}
