import { and, eq, gte, isNull, lte, or, type SQL } from 'drizzle-orm';
import type { Locale } from '#lib/domain/worksheet.ts';
import { app } from '#lib/server/app.ts';
import { localeOf } from '#lib/server/auth/staff.ts';
import { currentEpisode } from '#lib/server/episodes/reading.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { expectOne } from '#lib/server/store/statement.ts';
import { adding, type NewClient } from './clients.ts';

/** One person on a group's roster. Days are `YYYY-MM-DD`, inclusive. */
export type Enrolled = {
	enrolment: string;
	clientId: string;
	name: string;
	preferredName: string;
	locale: Locale;
	startsOn: string;
	endsOn: string | null;
};

/** People in the group on a day, ordered by preferred name. Not audited here: `roster` audits showing it. */
export async function enrolledOn(groupId: string, day: string): Promise<Enrolled[]> {
	const { startsOn } = app().store.t.enrolment;
	return staysIn(groupId, and(lte(startsOn, day), lastsTo(day)));
}

/** People who are or will be in the group; audited as a read (R17). */
export async function roster(groupId: string, day: string, by: string): Promise<Enrolled[]> {
	const { store } = app();
	const people = await staysIn(groupId, lastsTo(day));
	await store.write(() => [store.audit.row({ at: Date.now(), by, act: 'roster.read', subject: groupId })]);
	return people;
}

/** Enrolls a person, who may be new, in a group. Does nothing if they are already in it. */
export async function enrol(
	groupId: string,
	who: { clientId: string } | NewClient,
	startsOn: string,
	by: string
): Promise<{ ok: true; clientId: string } | { ok: false; code: 'already' }> {
	const { store } = app();
	const { t, audit } = store;
	const clientId = 'clientId' in who ? who.clientId : randomId();
	const stays = await staysIn(groupId, and(eq(t.enrolment.clientId, clientId), lastsTo(startsOn)));
	if (stays.length > 0) return { ok: false, code: 'already' };
	const [at, episodeId] = [Date.now(), 'clientId' in who ? await episodeOf(clientId, groupId, startsOn) : null];
	await store.write((tx) => [
		...('clientId' in who ? [] : adding(tx, who, clientId, by)),
		tx.insert(t.enrolment).values({ id: randomId(), clientId, groupId, episodeId, startsOn, endsOn: null, by, at }),
		audit.row({ at, by, act: 'enrolment.started', subject: groupId, clientId, detail: startsOn })
	]);
	return { ok: true, clientId };
}

/** The stay in the group's program that an enrollment belongs to, if the client is in care there by then. */
async function episodeOf(clientId: string, groupId: string, day: string): Promise<string | null> {
	const { db, t } = app().store;
	const [group] = await db.select({ programId: t.group.programId }).from(t.group).where(eq(t.group.id, groupId));
	const found = group && (await currentEpisode(clientId, group.programId, day));
	return found && found.admittedOn !== null ? found.id : null;
}

/** Sets the last day; earlier attendance and notes stay as they are (R16). */
export async function end(
	{ groupId, enrolment, endsOn }: { groupId: string; enrolment: string; endsOn: string },
	by: string
): Promise<void> {
	const { store } = app();
	const { t, audit } = store;
	const [row] = await staysIn(groupId, eq(t.enrolment.id, enrolment));
	if (!row || row.endsOn !== null) return;
	const last = endsOn < row.startsOn ? row.startsOn : endsOn;
	await store.write((tx) => [
		expectOne(
			tx
				.update(t.enrolment)
				.set({ endsOn: last })
				.where(and(eq(t.enrolment.id, enrolment), isNull(t.enrolment.endsOn)))
		),
		audit.row({ at: Date.now(), by, act: 'enrolment.ended', subject: groupId, clientId: row.clientId, detail: last })
	]);
}

/** Without a last day, or with one that has not passed. */
function lastsTo(day: string) {
	const { endsOn } = app().store.t.enrolment;
	return or(isNull(endsOn), gte(endsOn, day));
}

/** Filtered in the database: over the years, a group has had hundreds of people, and only the requested names are unsealed. */
async function staysIn(groupId: string, which: SQL | undefined): Promise<Enrolled[]> {
	const { db, t } = app().store;
	const rows = await db
		.select()
		.from(t.enrolment)
		.innerJoin(t.client, eq(t.client.id, t.enrolment.clientId))
		.where(and(eq(t.enrolment.groupId, groupId), isNull(t.client.mergedInto), which));
	return rows
		.map(({ enrolment, client }) => ({
			enrolment: enrolment.id,
			clientId: client.id,
			name: client.name,
			preferredName: client.preferredName,
			locale: localeOf(client.locale),
			startsOn: enrolment.startsOn,
			endsOn: enrolment.endsOn
		}))
		.sort((a, b) => a.preferredName.localeCompare(b.preferredName));
}
