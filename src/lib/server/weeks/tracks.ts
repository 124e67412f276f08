import { and, eq, gte, inArray, isNull, or } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne } from '#lib/server/store/statement.ts';

/** A track with the groups it has on a day, or will have. */
export type Track = {
	id: string;
	programId: string;
	name: string;
	levelId: string | null;
	capacity: number | null;
	groups: string[];
};

/** The tracks of programs, by name. */
export async function tracksOf(programs: string[], day: string): Promise<Track[]> {
	const { t, db } = app().store;
	const { track, trackGroup } = t;
	if (programs.length === 0) return [];
	const { id, programId, name, levelId, capacity } = track;
	const rows = await db
		.select({ id, programId, name, levelId, capacity })
		.from(track)
		.where(and(inArray(programId, programs), isNull(track.endedAt)));
	const held = await db
		.select({ trackId: trackGroup.trackId, groupId: trackGroup.groupId })
		.from(trackGroup)
		.where(or(isNull(trackGroup.endsOn), gte(trackGroup.endsOn, day)));
	return rows
		.map((row) => ({ ...row, groups: held.filter(({ trackId }) => trackId === row.id).map(({ groupId }) => groupId) }))
		.sort((a, b) => a.name.localeCompare(b.name));
}

/** Adds a track, or changes the given one. Returns its id; null if that does not exist. */
export async function saveTrack(
	programId: string,
	{ id, ...track }: { id: string | null; name: string; levelId: string | null; capacity: number | null },
	by: string,
	at = Date.now()
): Promise<string | null> {
	const { store } = app();
	const { t } = store;
	const subject = id ?? randomId();
	const own = and(eq(t.track.id, subject), eq(t.track.programId, programId), isNull(t.track.endedAt));
	const done = await isFirst(
		store.write((tx) => [
			id === null
				? tx.insert(t.track).values({ id: subject, programId, ...track, createdAt: at })
				: expectOne(tx.update(t.track).set(track).where(own)),
			store.audit.row({ at, by, act: 'track.saved', subject })
		])
	);
	return done ? subject : null;
}

/** Stops offering it. The caller has already ended its groups and people. */
export async function endTrack(programId: string, id: string, by: string, at = Date.now()): Promise<boolean> {
	const { store } = app();
	const { track } = store.t;
	const own = and(eq(track.id, id), eq(track.programId, programId), isNull(track.endedAt));
	return isFirst(
		store.write((tx) => [
			expectOne(tx.update(track).set({ endedAt: at }).where(own)),
			store.audit.row({ at, by, act: 'track.ended', subject: id })
		])
	);
}
