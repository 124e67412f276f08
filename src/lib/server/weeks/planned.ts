import { and, eq, gt, inArray, ne } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import type { Tables } from '#lib/server/store/schema.ts';

/** A session with the facts about its week that its program provides. */
export type Planned = Tables['session']['$inferSelect'] & {
	timeZone: string;
	programId: string;
	/** The group's current title. */
	group: string;
};

/** Planned or canceled: it can still be changed. A session that has started counts as held and cannot be rescheduled. */
export const isToCome = ({ status }: Pick<Planned, 'status'>): boolean =>
	status === 'planned' || status === 'cancelled';

export async function findPlanned(id: number): Promise<Planned | null> {
	return (await read(eq(app().store.t.session.id, id)))[0] ?? null;
}

/** All sessions of a series whose scheduled day is later than the given one, in order. */
export async function plannedAfter(seriesId: string, day: string): Promise<Planned[]> {
	const { session } = app().store.t;
	const rows = await read(
		and(eq(session.seriesId, seriesId), gt(session.occurrence, day), ne(session.status, 'discarded'))
	);
	return rows.sort((a, b) => a.occurrence!.localeCompare(b.occurrence!));
}

/** Sessions of these groups that are still ahead. */
export const toComeOf = (groups: string[]): Promise<Planned[]> => {
	const { session } = app().store.t;
	if (groups.length === 0) return Promise.resolve([]);
	return read(and(inArray(session.groupId, groups), inArray(session.status, ['planned', 'cancelled'])));
};

/** Sessions of a group whose doors are open, or that are going on. */
export const onNowIn = (group: string): Promise<Planned[]> => {
	const { session } = app().store.t;
	return read(and(eq(session.groupId, group), inArray(session.status, ['lobby', 'live'])));
};

async function read(where: ReturnType<typeof and>): Promise<Planned[]> {
	const { t, db } = app().store;
	const rows = await db
		.select({ session: t.session, zone: t.program.timeZone, group: t.group.title, programId: t.program.id })
		.from(t.session)
		.innerJoin(t.group, eq(t.group.id, t.session.groupId))
		.innerJoin(t.program, eq(t.program.id, t.group.programId))
		.where(where);
	return rows.map(({ session, zone, group, programId }) => ({
		...session,
		timeZone: session.timeZone ?? zone,
		...{ group, programId }
	}));
}
