import { eq, inArray } from 'drizzle-orm';
import { covers, isEmptyRange, type DayRange } from '#lib/domain/day-range.ts';
import { actsAfter } from '#lib/domain/episode-rules.ts';
import type { EpisodeAct } from '#lib/domain/episode.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { careRight, type CareRight } from './access.ts';
import { consentsOf } from './consents.ts';
import { historyOf } from './history.ts';
import { careProgram, placeNames, placeOptions } from './options.ts';
import { weekOf } from './people-view.ts';
import { rosterIn } from './places.ts';
import { episodesOf, levelsOf, type Episode } from './reading.ts';

/** What an administrator may record: that someone comes, when, and where to; nothing that requires judgment. */
const enrolling: readonly EpisodeAct[] = ['admitted', 'waitlisted', 'moved'];

export const actsFor = (right: CareRight, status: Episode['status']): EpisodeAct[] =>
	actsAfter(status).filter((act) => right === 'clinical' || enrolling.includes(act));

/**
 * A client's stays in the programs the staff member may know of, with the possible next acts, and the client's consents. Viewing is audited. Null
 * for anyone without a right in any of them.
 */
export async function readCare(staff: StaffMember, clientId: string, at = Date.now()) {
	const { store } = app();
	const { db, t } = store;
	const [client] = await db.select().from(t.client).where(eq(t.client.id, clientId));
	const programs = client ? await rightsOf(staff, clientId, at) : [];
	if (!client || programs.length === 0) return null;
	await store.write(() => [store.audit.row({ at, by: staff.id, act: 'care.read', subject: clientId, clientId })]);
	const all = await episodesOf(clientId);
	const rightIn = new Map(programs.map(({ id, right }) => [id, right]));
	const known = all.filter(({ programId }) => rightIn.has(programId));
	const stays = await Promise.all(known.map((one) => stayOf(one, rightIn.get(one.programId)!, at)));
	const clinical = programs.filter(({ right }) => right === 'clinical').map(({ id }) => id);
	const consents = (await consentsOf(clientId)).filter(({ programId }) => clinical.includes(programId));
	return {
		client: { id: client.id, name: client.name, locale: client.locale },
		stays,
		consents,
		isClinical: clinical.length > 0,
		/** Programs where a stay can begin: none is open there. `since` is the first day in the program's groups, if they are in some. */
		open: programs.filter(({ id }) => !all.some((one) => one.programId === id && one.status !== 'finished')),
		programs
	};
}

export type CareView = NonNullable<Awaited<ReturnType<typeof readCare>>>;
export type StayView = CareView['stays'][number];

async function stayOf(episode: Episode, right: CareRight, at: number) {
	const { id, clientId, programId, details, ...columns } = episode;
	const program = (await careProgram(programId))!;
	const today = dayOf(at, program.timeZone);
	const [levels, roster, names, history] = await Promise.all([
		levelsOf([id]),
		rosterIn(clientId, programId),
		placeNames(programId),
		right === 'clinical' ? historyOf(id) : []
	]);
	const isHere = (stay: DayRange) => !isEmptyRange(stay) && (covers(stay, today) || stay.startsOn > today);
	const groups = roster.enrolments.filter((stay) => stay.trackEnrolmentId === null && isHere(stay));
	const current = levels.find((stay) => covers(stay, today)) ?? levels.at(-1) ?? null;
	return {
		...{ ...columns, id, clientId, programId, right, today, history },
		disposition: right === 'clinical' ? columns.disposition : null,
		program: program.name,
		criteria: program.criteria,
		weeks: current?.level.usualWeeks ?? program.weeks,
		week: weekOf(columns.admittedOn, today),
		details: right === 'clinical' ? details : null,
		levels: levels.map(({ level, startsOn, endsOn, reason }) => ({
			...{ id: level.id, name: level.name, startsOn, endsOn },
			reason: right === 'clinical' ? reason : ''
		})),
		levelId: current?.level.id ?? null,
		trackId: roster.tracks.find(isHere)?.trackId ?? null,
		tracks: roster.tracks.filter(isHere).map((stay) => ({ name: names.get(stay.trackId)!, startsOn: stay.startsOn })),
		groupIds: [...new Set(groups.map(({ groupId }) => groupId))],
		groups: [...new Set(groups.map(({ groupId }) => names.get(groupId)!))],
		acts: actsFor(right, columns.status),
		options: columns.status === 'finished' ? null : await placeOptions(programId, today)
	};
}

/** The programs in which the staff member has a right to this client, by name, with the client's first day in its groups. */
export async function rightsOf(staff: StaffMember, clientId: string, at = Date.now()) {
	const { db, t } = app().store;
	if ((await db.$count(t.client, eq(t.client.id, clientId))) === 0) return [];
	const [programs, stays] = await Promise.all([
		db.select({ id: t.program.id, name: t.program.name, timeZone: t.program.timeZone }).from(t.program),
		db
			.select({ programId: t.group.programId, startsOn: t.enrolment.startsOn, endsOn: t.enrolment.endsOn })
			.from(t.enrolment)
			.innerJoin(t.group, eq(t.group.id, t.enrolment.groupId))
			.where(inArray(t.enrolment.clientId, await idsOf(clientId)))
	]);
	const rights = await Promise.all(
		programs.map(async (program) => {
			const right = await careRight(staff, clientId, program.id);
			const own = stays.filter((stay) => stay.programId === program.id && stay.endsOn === null);
			const since = own.map(({ startsOn }) => startsOn).toSorted()[0] ?? null;
			return right ? [{ ...program, right, since, today: dayOf(at, program.timeZone) }] : [];
		})
	);
	return rights.flat().sort((a, b) => a.name.localeCompare(b.name));
}

/** The status of a client's stays, one line each, for their chart: open ones, or else the last one. */
export async function careLinesOf(staff: StaffMember, clientId: string, at = Date.now()) {
	const all = await episodesOf(clientId);
	const known = await Promise.all(
		all.map(async (one) => ((await careRight(staff, clientId, one.programId)) ? [await lineOf(one, at)] : []))
	);
	const lines = known.flat();
	const open = lines.filter(({ status }) => status !== 'finished');
	return open.length > 0 ? open : lines.slice(0, 1);
}

async function lineOf({ id, status, programId, referredOn, admittedOn, ...rest }: Episode, at: number) {
	const { name, timeZone, weeks } = (await careProgram(programId))!;
	const today = dayOf(at, timeZone);
	const level = (await levelsOf([id])).find((stay) => covers(stay, today))?.level ?? null;
	return {
		...{ id, status, program: name, level: level?.name ?? null, weeks: level?.usualWeeks ?? weeks },
		week: weekOf(admittedOn, today),
		since: admittedOn ?? referredOn,
		plannedDischargeOn: rest.plannedDischargeOn,
		dischargedOn: rest.dischargedOn
	};
}
