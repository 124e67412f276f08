import { plusDays } from '#lib/domain/weeks/rule.ts';
import { and, eq, inArray } from 'drizzle-orm';
import { covers } from '#lib/domain/day-range.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { isReached, reachIn, type CareRight } from './access.ts';
import { careProgram, groupsIn, placeNames, placeOptions } from './options.ts';
import { census, levelsOf, toEpisode, type Episode, type InCare } from './reading.ts';

/** A person as shown in a program's list. Days are `YYYY-MM-DD`; `week` counts from admission, starting at 1. */
export type ListedPerson = {
	episodeId: string;
	clientId: string;
	name: string;
	preferredName: string;
	status: Episode['status'];
	level: string | null;
	track: string | null;
	/** The track they are waiting for. */
	waitsFor: string | null;
	/** Their position on the waitlist, from 1. */
	position: number | null;
	/** The day of their current status: of the referral, joining the waitlist, admission, or discharge. */
	since: string;
	week: number | null;
	isScreened: boolean;
	plannedDischargeOn: string | null;
	disposition: Episode['disposition'];
};

const finishedFor = 60;

/** Everyone in care, on the waitlist or referred in a program whom the staff member may know of; counts include all. Null without a right. */
export async function peopleIn(staff: StaffMember, programId: string, at = Date.now()) {
	const [reach, program] = await Promise.all([reachIn(staff, programId), careProgram(programId)]);
	if (!reach || !program) return null;
	const { store } = app();
	await store.write(() => [store.audit.row({ at, by: staff.id, act: 'people.read', subject: programId })]);
	const today = dayOf(at, program.timeZone);
	const since = plusDays(today, -finishedFor);
	const { t, db } = store;
	const rows = await db.select().from(t.episode).where(eq(t.episode.programId, programId));
	const open = rows.filter(({ status, dischargedOn }) => status !== 'finished' || (dischargedOn ?? '') >= since);
	const theirs = await groupsIn(
		programId,
		open.map(({ clientId }) => clientId)
	);
	const known = open.filter(
		({ clientId }) => reach.groups === 'all' || isReached(reach.groups, theirs.get(clientId) ?? [])
	);
	const [inCare, options, people] = await Promise.all([
		census(programId, today),
		placeOptions(programId, today),
		listed(known.map(toEpisode), { programId, today, right: reach.right }, open)
	]);
	const count = (is: (one: InCare) => boolean) => inCare.filter(is).length;
	return {
		right: reach.right,
		program,
		today,
		people,
		counts: {
			inCare: inCare.length,
			held: count(({ isHeld }) => isHeld),
			levels: options.levels.map(({ id, name }) => ({ id, name, count: count(({ levelId }) => levelId === id) })),
			tracks: options.tracks
		},
		/** The number of people whom this staff member is not shown. */
		others: open.filter(({ status }) => status !== 'finished').length - people.filter(isOpen).length
	};
}

const isOpen = ({ status }: ListedPerson) => status !== 'finished';
type Here = { programId: string; today: string; right: CareRight };

async function listed(
	episodes: Episode[],
	{ programId, today, right }: Here,
	all: { id: string; status: Episode['status'] }[]
): Promise<ListedPerson[]> {
	const ids = episodes.map(({ id }) => id);
	const waiting = all.filter(({ status }) => status === 'waitlist').map(({ id }) => id);
	const [names, places, levels, tracks, waits] = await Promise.all([
		namesOf(episodes.map(({ clientId }) => clientId)),
		placeNames(programId),
		levelsOf(ids),
		tracksOn(ids, today),
		waitingSince(waiting)
	]);
	const order = waiting.toSorted((a, b) => ((waits.get(a) ?? '') < (waits.get(b) ?? '') ? -1 : 1));
	return episodes
		.map((episode): ListedPerson => {
			const { id, clientId, status, admittedOn, dischargedOn, referredOn, plannedDischargeOn, details } = episode;
			const level = levels.find((stay) => stay.episodeId === id && covers(stay, today));
			const waitDay = status === 'waitlist' ? waits.get(id) : undefined;
			return {
				...{ episodeId: id, status, plannedDischargeOn, ...names.get(clientId)! },
				level: level?.level.name ?? null,
				track: places.get(tracks.get(id) ?? '') ?? null,
				waitsFor: places.get(details.waitsFor.trackId ?? '') ?? null,
				position: status === 'waitlist' ? order.indexOf(id) + 1 : null,
				since: (status === 'finished' ? dischargedOn : (waitDay ?? admittedOn ?? referredOn)) ?? '',
				week: weekOf(admittedOn, today),
				isScreened: details.screenedOn !== null,
				disposition: right === 'clinical' ? episode.disposition : null
			};
		})
		.sort((a, b) => (a.position ?? 0) - (b.position ?? 0) || a.preferredName.localeCompare(b.preferredName));
}

/** The week of the stay, from 1; null before it begins. */
export const weekOf = (admittedOn: string | null, day: string): number | null =>
	admittedOn === null || day < admittedOn
		? null
		: Math.floor((Date.parse(day) - Date.parse(admittedOn)) / (7 * 86_400_000)) + 1;

async function namesOf(clients: string[]) {
	const { db, t } = app().store;
	const { id, name, preferredName, mergedInto } = t.client;
	const rows = clients.length
		? await db.select({ id, name, preferredName, mergedInto }).from(t.client).where(inArray(id, clients))
		: [];
	return new Map(
		rows.map((row) => [
			row.id,
			{ clientId: row.mergedInto ?? row.id, name: row.name, preferredName: row.preferredName }
		])
	);
}

async function tracksOn(episodes: string[], day: string): Promise<Map<string, string>> {
	const { db, t } = app().store;
	const { trackEnrolment: stay } = t;
	const rows = episodes.length ? await db.select().from(stay).where(inArray(stay.episodeId, episodes)) : [];
	return new Map(rows.filter((row) => covers(row, day)).map((row) => [row.episodeId!, row.trackId]));
}

async function waitingSince(episodes: string[]): Promise<Map<string, string>> {
	const { db, t } = app().store;
	const { episodeId, act, day } = t.episodeChange;
	const rows = episodes.length
		? await db
				.select({ episodeId, day })
				.from(t.episodeChange)
				.where(and(inArray(episodeId, episodes), eq(act, 'waitlisted')))
		: [];
	return new Map(rows.map((row) => [row.episodeId, row.day]));
}
