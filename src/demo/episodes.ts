import { dayOf } from '#lib/server/programs/times.ts';
import { app } from '#lib/server/app.ts';
import { beginInCare, refer } from '#lib/server/episodes/beginning.ts';
import { giveConsent } from '#lib/server/episodes/consents.ts';
import { setCriteria } from '#lib/server/episodes/options.ts';
import { nowhere } from '#lib/server/episodes/places.ts';
import { episodeNamed } from '#lib/server/episodes/reading.ts';
import { writeAct, type EpisodeWriting } from '#lib/server/episodes/writing.ts';
import { enrolInTrack, groupJoins } from '#lib/server/weeks/track-roster.ts';
import { arrivals, criteria, since, given, type Arrival } from './episode-prose.ts';
import { members, type DemoClient } from './people.ts';
import { programOfDemo, type Setting } from './setting.ts';

const day = 86_400_000;
const levels = { intensive: 'iop-3', outpatient: 'op-1' };
const tracks = { day: 'track-day', evening: 'track-evening' };

type Told = { setting: Setting; programId: string; today: string; on: (daysAgo: number) => string; enrolledOn: string };

/** Stays in the program at every stage, as they stand at `now`; whoever is in the groups has been in them since `enrolled`. */
export async function tellEpisodes(
	setting: Setting,
	{ now, enrolled }: { now: number; enrolled: number }
): Promise<void> {
	const on = (daysAgo: number) => dayOf(now - daysAgo * day, setting.timeZone);
	const told = {
		setting,
		programId: await programOfDemo(setting),
		today: on(0),
		on,
		enrolledOn: dayOf(enrolled, setting.timeZone)
	};
	await steps(told);
	await setCriteria(setting.staff.otis.id, told.programId, criteria);
	for (const { key } of inCare()) await begun(told, key);
	for (const arrival of arrivals) await arrived(told, arrival);
	for (const { who, daysAgo, holds, ...consent } of given) {
		const term = { givenOn: on(daysAgo), expiresOn: holds === null ? null : on(-holds) };
		const clientId = setting.clients[who]!;
		await giveConsent(setting.staff.nora.id, { ...consent, ...term, clientId, programId: told.programId }, told.today);
	}
}

const inCare = () => [...new Set<DemoClient['key']>([...members.skills, ...members.evening])].map((key) => ({ key }));

/** Two levels of care and two tracks: the groups of the day, and the evening's. */
async function steps({ setting, programId, enrolledOn }: Told): Promise<void> {
	const { t, write } = app().store;
	const made = { programId, createdAt: Date.now() };
	const week = { leastMinutes: 540, usualMinutes: 600, leastDays: 3, usualDays: 3, servicesADay: 3, usualWeeks: 8 };
	await write((tx) => [
		tx
			.insert(t.levelOfCare)
			.values({ ...made, ...week, id: levels.intensive, name: 'IOP, 3 days', code: '2.1', step: 1 }),
		tx
			.insert(t.levelOfCare)
			.values({ ...made, id: levels.outpatient, name: 'Outpatient, evenings', code: '1', usualWeeks: 6, step: 2 }),
		tx.insert(t.track).values({ ...made, id: tracks.day, name: 'Day', levelId: levels.intensive, capacity: 8 }),
		tx.insert(t.track).values({ ...made, id: tracks.evening, name: 'Evening', levelId: levels.outpatient, capacity: 8 })
	]);
	for (const { group, id } of setting.groups)
		await groupJoins(tracks[group.track], id, enrolledOn, setting.staff.otis.id);
}

/** Somebody of the groups: in care for some weeks, and in the track of their first group since they are in it. */
async function begun(told: Told, key: string): Promise<void> {
	const { setting, programId, on, enrolledOn } = told;
	const clientId = setting.clients[key]!;
	const { weeks, level, acts = [] } = since[key] ?? { weeks: 3, level: 'intensive' };
	const first = { admittedOn: on(weeks * 7 + 1), levelId: levels[level], places: nowhere };
	const made = await beginInCare(setting.staff.nora.id, { clientId, programId }, first);
	if (!made.ok) throw new Error(`The demo's story is wrong: ${key} began no stay, ${made.code}.`);
	const isInDay = (members.skills as readonly string[]).includes(key);
	const stay = {
		trackId: isInDay ? tracks.day : tracks.evening,
		clientId,
		episodeId: made.id,
		startsOn: enrolledOn
	};
	await enrolInTrack(stay, setting.staff.nora.id);
	for (const act of acts) await does(told, made.id, act);
}

/** Somebody who is in no group: referred, waiting, away, or gone again. */
async function arrived(told: Told, { person, referral, acts }: Arrival): Promise<void> {
	const { setting, programId, on, today } = told;
	const { daysAgo, ...words } = referral;
	const made = await refer(setting.staff.ingrid.id, person, { ...words, programId, today, day: on(daysAgo) });
	if (!made.ok) throw new Error(`The demo's story is wrong: ${person.name} was not referred, ${made.code}.`);
	for (const act of acts) await does(told, made.id, act);
}

async function does({ setting, on, today }: Told, id: string, act: Arrival['acts'][number]): Promise<void> {
	const { daysAgo, level, track, ...rest } = act;
	const writing: EpisodeWriting = {
		...{ reason: '', ...rest, day: on(daysAgo) },
		levelId: level ? levels[level] : null,
		...(track && { places: { trackId: tracks[track], groups: [] } }),
		...(act.act === 'waitlisted' && { details: { waitsFor: { trackId: tracks.day, levelId: levels.intensive } } }),
		...(act.act === 'screened' && { details: { ...rest.details, screenedOn: on(daysAgo) } })
	};
	const { version } = (await episodeNamed(id))!;
	const done = await writeAct(setting.staff.ingrid.id, id, writing, { version, today });
	if (!done.ok) throw new Error(`The demo's story is wrong: ${act.act} was refused, ${done.code}.`);
}
