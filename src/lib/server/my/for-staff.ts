import { eq } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { identityOf } from '#lib/server/charts/identity.ts';
import { keptIdOf } from '#lib/server/programs/same-person.ts';
import { accessOf } from './access.ts';
import { lastDayOf } from './leaving.ts';

/** This many wrong PINs in a row are not typos: staff are notified. */
const suspicious = 10;

/** What staff see of a client's personal link. `groups` are those in which they know the client; viewing is audited (R17). */
export async function linkFor(client: string, groups: string[], by: string) {
	const { store } = app();
	const { db, t } = store;
	const clientId = await keptIdOf(client);
	const access = await accessOf(clientId);
	const [identity, last, [program]] = await Promise.all([
		identityOf(clientId),
		lastDayOf(clientId, access?.createdAt ?? null),
		db
			.select({ timeZone: t.program.timeZone })
			.from(t.group)
			.innerJoin(t.program, eq(t.program.id, t.group.programId))
			.where(eq(t.group.id, groups[0]!))
	]);
	await store.write(() => [
		store.audit.row({ at: Date.now(), by, act: 'personal-link.looked-at', subject: 'personal-link', clientId })
	]);
	return {
		client: { id: clientId, preferredName: identity!.preferredName },
		link: access && {
			...{ createdAt: access.createdAt, pinSetAt: access.pinSetAt, openedAt: access.openedAt },
			guessed: access.failures < suspicious ? 0 : access.failures
		},
		last,
		timeZone: program!.timeZone
	};
}
