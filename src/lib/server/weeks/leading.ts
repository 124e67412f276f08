import { and, eq, inArray } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { inForce } from '#lib/server/auth/memberships.ts';

/** Who leads a session: the people it names, else those its series names, else the group's facilitators. */
export type Leads = { staff: string[]; isNamed: boolean };
type Session = { id: number; groupId: string; seriesId: string | null; facilitators: string[] | null };

/** By session. `isNamed` is false if these are just the group's facilitators, any of whom may lead it. */
export async function leadsOf(sessions: Session[], now = Date.now()): Promise<Map<number, Leads>> {
	const [series, groups] = await Promise.all([
		namedBySeries([...new Set(sessions.flatMap(({ seriesId }) => seriesId ?? []))]),
		facilitatorsOf([...new Set(sessions.map(({ groupId }) => groupId))], now)
	]);
	return new Map(
		sessions.map(({ id, groupId, seriesId, facilitators }) => {
			const named = facilitators?.length ? facilitators : (series.get(seriesId ?? '') ?? []);
			return [
				id,
				named.length > 0 ? { staff: named, isNamed: true } : { staff: groups.get(groupId) ?? [], isNamed: false }
			];
		})
	);
}

async function namedBySeries(ids: string[]): Promise<Map<string, string[]>> {
	if (ids.length === 0) return new Map();
	const { series } = app().store.t;
	const { id, facilitators } = series;
	const rows = await app().store.db.select({ id, facilitators }).from(series).where(inArray(id, ids));
	return new Map(rows.map((row) => [row.id, row.facilitators]));
}

/** The regular facilitators of groups, without substitutes for a single session. */
export async function facilitatorsOf(groups: string[], now = Date.now()): Promise<Map<string, string[]>> {
	if (groups.length === 0) return new Map();
	const { t, db } = app().store;
	const { membership } = t;
	const rows = await db
		.select({ groupId: membership.groupId, staffId: membership.staffId, endsAt: membership.endsAt })
		.from(membership)
		.where(and(inArray(membership.groupId, groups), eq(membership.standing, 'facilitator'), inForce(t, now)));
	const regular = rows.filter(({ endsAt }) => endsAt === null);
	return new Map(
		[...Map.groupBy(regular, (row) => row.groupId!)].map(([id, all]) => [id, all.map(({ staffId }) => staffId)])
	);
}

/** Names of staff, by id. */
export async function namesOf(ids: Iterable<string>): Promise<Map<string, string>> {
	const wanted = [...new Set(ids)];
	if (wanted.length === 0) return new Map();
	const { staff } = app().store.t;
	const rows = await app()
		.store.db.select({ id: staff.id, name: staff.name })
		.from(staff)
		.where(inArray(staff.id, wanted));
	return new Map(rows.map(({ id, name }) => [id, name]));
}
