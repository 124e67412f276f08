import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { census } from './reading.ts';

/** The places a program has for a person. `count` is the people in care in the track that day; a full track is flagged, not blocked. */
export type PlaceOptions = {
	levels: { id: string; name: string; code: string; usualWeeks: number | null }[];
	tracks: { id: string; name: string; levelId: string | null; capacity: number | null; count: number }[];
	groups: { id: string; title: string }[];
};

export async function placeOptions(programId: string, day: string): Promise<PlaceOptions> {
	const { db, t } = app().store;
	const { levelOfCare: level, track, group } = t;
	const [levels, tracks, groups, people] = await Promise.all([
		db
			.select({ id: level.id, name: level.name, code: level.code, usualWeeks: level.usualWeeks })
			.from(level)
			.where(and(eq(level.programId, programId), isNull(level.endedAt)))
			.orderBy(asc(level.step)),
		db
			.select({ id: track.id, name: track.name, levelId: track.levelId, capacity: track.capacity })
			.from(track)
			.where(and(eq(track.programId, programId), isNull(track.endedAt)))
			.orderBy(asc(track.name)),
		db
			.select({ id: group.id, title: group.title })
			.from(group)
			.where(eq(group.programId, programId))
			.orderBy(asc(group.title)),
		census(programId, day)
	]);
	const inTrack = (id: string) => people.filter(({ trackIds }) => trackIds.includes(id)).length;
	return { levels, tracks: tracks.map((one) => ({ ...one, count: inTrack(one.id) })), groups };
}

export type CareProgram = { id: string; name: string; timeZone: string; weeks: number; criteria: string[] };

export async function careProgram(id: string): Promise<CareProgram | null> {
	const { db, t } = app().store;
	const { program } = t;
	const [row] = await db.select().from(program).where(eq(program.id, id));
	if (!row) return null;
	const { name, timeZone, weeks, admissionCriteria } = row;
	return { id, name, timeZone, weeks, criteria: admissionCriteria ?? [] };
}

/** The program's own admission criteria, one per line, in the order in which they are checked. */
export async function setCriteria(by: string, programId: string, criteria: string[], at = Date.now()): Promise<void> {
	const { t, write, audit } = app().store;
	await write((tx) => [
		tx.update(t.program).set({ admissionCriteria: criteria }).where(eq(t.program.id, programId)),
		audit.row({ at, by, act: 'program.criteria-set', subject: programId })
	]);
}

/** The names of tracks, groups and levels, including ended ones. */
export async function placeNames(programId: string) {
	const { db, t } = app().store;
	const [tracks, groups, levels] = await Promise.all([
		db.select({ id: t.track.id, name: t.track.name }).from(t.track).where(eq(t.track.programId, programId)),
		db.select({ id: t.group.id, name: t.group.title }).from(t.group).where(eq(t.group.programId, programId)),
		db
			.select({ id: t.levelOfCare.id, name: t.levelOfCare.name })
			.from(t.levelOfCare)
			.where(eq(t.levelOfCare.programId, programId))
	]);
	return new Map([...tracks, ...groups, ...levels].map(({ id, name }) => [id, name]));
}

/** The program's groups that each of these clients is or was in. */
export async function groupsIn(programId: string, clients: string[]): Promise<Map<string, string[]>> {
	const { db, t } = app().store;
	if (clients.length === 0) return new Map();
	const rows = await db
		.selectDistinct({ clientId: t.enrolment.clientId, groupId: t.enrolment.groupId })
		.from(t.enrolment)
		.innerJoin(t.group, eq(t.group.id, t.enrolment.groupId))
		.where(and(eq(t.group.programId, programId), inArray(t.enrolment.clientId, clients)));
	const found = new Map<string, string[]>();
	for (const { clientId, groupId } of rows) found.set(clientId, [...(found.get(clientId) ?? []), groupId]);
	return found;
}
