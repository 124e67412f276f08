import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';

export type NewProgram = { name: string; weeklyHours: number; weeks: number; timeZone: string };
export type Program = NewProgram & { id: string };

export async function list(): Promise<Program[]> {
	const { store } = app();
	const rows = await store.db.select().from(store.t.program);
	return rows
		.map(({ id, name, weeklyHours, weeks, timeZone }) => ({ id, name, weeklyHours, weeks, timeZone }))
		.sort((a, b) => a.name.localeCompare(b.name));
}

/** As part of another unit: a group may be created with its program. */
export const creating = (tx: Tx, input: NewProgram, id: string, by: string): Statement[] => {
	const { t, audit } = app().store;
	return [
		tx.insert(t.program).values({ id, ...input, createdAt: Date.now() }),
		audit.row({ at: Date.now(), by, act: 'program.created', subject: id })
	];
};

export async function create(input: NewProgram, by: string): Promise<string> {
	const id = randomId();
	await app().store.write((tx) => creating(tx, input, id, by));
	return id;
}
