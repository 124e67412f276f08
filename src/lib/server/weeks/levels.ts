import { and, eq, isNull } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne } from '#lib/server/store/statement.ts';
import type { Tables } from '#lib/server/store/schema.ts';

export type Level = Omit<Tables['levelOfCare']['$inferSelect'], 'programId' | 'endedAt' | 'createdAt'>;

/** The levels of care that a program currently offers, most intensive first. */
export async function levelsOf(programId: string): Promise<Level[]> {
	const { levelOfCare } = app().store.t;
	const rows = await app()
		.store.db.select()
		.from(levelOfCare)
		.where(and(eq(levelOfCare.programId, programId), isNull(levelOfCare.endedAt)));
	return rows
		.map(({ programId: _, endedAt: __, createdAt: ___, ...level }) => level)
		.sort((a, b) => a.step - b.step || a.name.localeCompare(b.name));
}

/** Adds a level, or changes the given one. False if that does not exist. */
export async function saveLevel(
	programId: string,
	{ id, ...level }: Omit<Level, 'id'> & { id: string | null },
	by: string,
	at = Date.now()
): Promise<boolean> {
	const { store } = app();
	const { levelOfCare } = store.t;
	const subject = id ?? randomId();
	const own = and(eq(levelOfCare.id, subject), eq(levelOfCare.programId, programId), isNull(levelOfCare.endedAt));
	return isFirst(
		store.write((tx) => [
			id === null
				? tx.insert(levelOfCare).values({ id: subject, programId, ...level, createdAt: at })
				: expectOne(tx.update(levelOfCare).set(level).where(own)),
			store.audit.row({ at, by, act: 'level.saved', subject })
		])
	);
}

/** Stops offering it; episodes keep their reference to it. */
export async function endLevel(programId: string, id: string, by: string, at = Date.now()): Promise<boolean> {
	const { store } = app();
	const { levelOfCare } = store.t;
	const own = and(eq(levelOfCare.id, id), eq(levelOfCare.programId, programId), isNull(levelOfCare.endedAt));
	return isFirst(
		store.write((tx) => [
			expectOne(tx.update(levelOfCare).set({ endedAt: at }).where(own)),
			store.audit.row({ at, by, act: 'level.ended', subject: id })
		])
	);
}
