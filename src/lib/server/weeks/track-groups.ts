import { dayOf } from '#lib/server/programs/times.ts';
import { groupsHere } from './groups-here.ts';
import type { ProgramHere } from './programs-here.ts';
import { groupJoins, groupLeaves, inTrackOn } from './track-roster.ts';
import { endTrack, saveTrack, tracksOf } from './tracks.ts';

type Program = Pick<ProgramHere, 'id' | 'timeZone'>;
type Wanted = {
	/** Null for a new track. */
	id: string | null;
	name: string;
	levelId: string | null;
	capacity: number | null;
	groups: string[];
};
/** `elsewhere`: a group is already in another track, and can only be in one at a time. */
export type TrackSet = { ok: true } | { ok: false; code: 'gone' } | { ok: false; code: 'elsewhere'; title: string };

/** Changes a track from today on: its people join its new groups; groups it gives up keep them through today. */
export async function setTrack(
	program: Program,
	{ groups, ...track }: Wanted,
	by: string,
	now = Date.now()
): Promise<TrackSet> {
	const today = dayOf(now, program.timeZone);
	const [tracks, here] = await Promise.all([tracksOf([program.id], today), groupsHere(program.id)]);
	const wanted = here.filter(({ id }) => groups.includes(id));
	const others = tracks.filter(({ id }) => id !== track.id).flatMap((other) => other.groups);
	const taken = wanted.find(({ id }) => others.includes(id));
	if (taken) return { ok: false, code: 'elsewhere', title: taken.title };
	const before = tracks.find(({ id }) => id === track.id)?.groups ?? [];
	const id = await saveTrack(program.id, track, by, now);
	if (id === null) return { ok: false, code: 'gone' };
	for (const group of wanted) if (!before.includes(group.id)) await groupJoins(id, group.id, today, by, now);
	for (const group of before) if (!wanted.some((one) => one.id === group)) await groupLeaves(id, group, today, by, now);
	return { ok: true };
}

/** The groups that a track would get, and from which day. */
export async function startsInTrack(
	program: Program,
	{ id, groups }: Pick<Wanted, 'id' | 'groups'>,
	now = Date.now()
): Promise<{ groups: string[]; day: string }> {
	const day = dayOf(now, program.timeZone);
	const [tracks, here] = await Promise.all([tracksOf([program.id], day), groupsHere(program.id)]);
	const before = tracks.find((track) => track.id === id)?.groups ?? [];
	const known = groups.filter((group) => here.some((one) => one.id === group));
	return { groups: known.filter((group) => !before.includes(group)), day };
}

/** A track without people is no longer offered and gives up its groups. */
export async function dissolve(
	program: Program,
	id: string,
	by: string,
	now = Date.now()
): Promise<'ok' | 'gone' | 'people'> {
	const today = dayOf(now, program.timeZone);
	const track = (await tracksOf([program.id], today)).find((one) => one.id === id);
	if (!track) return 'gone';
	if ((await inTrackOn(id, today)).length > 0) return 'people';
	for (const group of track.groups) await groupLeaves(id, group, today, by, now);
	return (await endTrack(program.id, id, by, now)) ? 'ok' : 'gone';
}
