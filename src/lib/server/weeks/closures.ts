import { and, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import { plusDays } from '#lib/domain/weeks/rule.ts';
import { app } from '#lib/server/app.ts';
import type { Tables } from '#lib/server/store/schema.ts';

export type Closure = Tables['closure']['$inferSelect'];

/** Closures of these programs in effect at any time between two days, including those of single tracks. */
export async function closuresIn(programs: string[], from: string, to: string): Promise<Closure[]> {
	const { closure } = app().store.t;
	if (programs.length === 0) return [];
	const rows = await app()
		.store.db.select()
		.from(closure)
		.where(
			and(
				inArray(closure.programId, programs),
				isNull(closure.withdrawnAt),
				lte(closure.fromDay, to),
				gte(closure.toDay, from)
			)
		);
	return rows.sort((a, b) => a.fromDay.localeCompare(b.fromDay));
}

/** The days in a range on which a group does not meet, because its program or its track is closed, with the closure of each. */
export async function closedBy(
	{ programId, groupId }: { programId: string; groupId: string },
	from: string,
	to: string
): Promise<Map<string, Closure>> {
	const found = await closuresIn([programId], from, to);
	const tracks = found.some(({ trackId }) => trackId !== null) ? await tracksOf(groupId) : [];
	const days = new Map<string, Closure>();
	for (const closure of found) {
		const { trackId, fromDay, toDay } = closure;
		const first = fromDay > from ? fromDay : from;
		const last = toDay < to ? toDay : to;
		for (let day = first; day <= last; day = plusDays(day, 1))
			if (trackId === null || tracks.some((stay) => stay.trackId === trackId && isOn(stay, day)))
				days.set(day, days.get(day) ?? closure);
	}
	return days;
}

type Stay = { trackId: string; startsOn: string; endsOn: string | null };
const isOn = ({ startsOn, endsOn }: Stay, day: string) => startsOn <= day && (endsOn === null || endsOn >= day);

async function tracksOf(groupId: string): Promise<Stay[]> {
	const { trackGroup } = app().store.t;
	const { trackId, startsOn, endsOn } = trackGroup;
	return app().store.db.select({ trackId, startsOn, endsOn }).from(trackGroup).where(eq(trackGroup.groupId, groupId));
}

/** The groups affected by a closure: those of its track, or all of its program. */
export async function groupsClosed({ programId, trackId, fromDay, toDay }: Closure): Promise<string[]> {
	const { t, db } = app().store;
	if (trackId === null)
		return (await db.select({ id: t.group.id }).from(t.group).where(eq(t.group.programId, programId))).map(
			({ id }) => id
		);
	const { trackGroup } = t;
	const rows = await db
		.select({ id: trackGroup.groupId })
		.from(trackGroup)
		.where(
			and(
				eq(trackGroup.trackId, trackId),
				lte(trackGroup.startsOn, toDay),
				or(isNull(trackGroup.endsOn), gte(trackGroup.endsOn, fromDay))
			)
		);
	return rows.map(({ id }) => id);
}
