import { eq, inArray } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { identityOf } from '#lib/server/charts/identity.ts';
import { keptIdOf } from '#lib/server/programs/same-person.ts';

/** A client who can be reminded, and through which of their programs among these groups; audited (R17). */
export async function reachable(clientId: string, groups: string[], by: string) {
	const { store } = app();
	const { db, t } = store;
	const id = await keptIdOf(clientId);
	const [identity, programs] = await Promise.all([
		identityOf(id),
		db
			.selectDistinct({ id: t.program.id, name: t.program.name, timeZone: t.program.timeZone })
			.from(t.group)
			.innerJoin(t.program, eq(t.program.id, t.group.programId))
			.where(inArray(t.group.id, groups))
	]);
	await store.write(() => [
		store.audit.row({ at: Date.now(), by, act: 'calendar.looked-at', subject: 'calendar', clientId: id })
	]);
	const { name, email, locale } = identity!;
	return { client: { id, name, email, locale }, programs };
}
