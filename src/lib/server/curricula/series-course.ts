import { and, eq } from 'drizzle-orm';
import { isAlike } from '#lib/domain/alike.ts';
import { weeksAhead } from '#lib/domain/curricula/ahead.ts';
import { locales, type Locale } from '#lib/domain/worksheet.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import { onItsDay } from '#lib/room/agenda/kept-plan.ts';
import { app } from '#lib/server/app.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { staffNames } from '#lib/server/records/who.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne } from '#lib/server/store/statement.ts';
import { findPlanned } from '#lib/server/weeks/planned.ts';
import { planOf } from '#lib/server/weeks/plan-of-series.ts';
import { seriesFrom, type Series } from '#lib/server/weeks/series.ts';
import { blocksOf } from './blocks.ts';
import { followedBy, type Following } from './following.ts';
import { readCourse } from './group-course.ts';
import {
	fill,
	fillWithout,
	newestOf,
	templateIn,
	type Filled,
	type Planner,
	type SessionModule,
	type Template
} from './session-modules.ts';
import { versionOf } from './versions.ts';

/**
 * Plans the sessions of a group's series that follow its curriculum: each takes what comes next after the ones before it, so a session that
 * is cancelled, moved or planned by hand moves the later ones on. A plan that a person chose or changed stays. Returns how many changed.
 */
export async function followCurriculum(groupId: string, now = Date.now()): Promise<number> {
	const following = await followedBy(groupId);
	const series = following ? await seriesFollowing(groupId, now) : [];
	if (!following || series.length === 0) return 0;
	const course = await readCourse(following, dayOf(now, series[0]!.timeZone));
	const rows = await newestOf(course.coming.map(({ session }) => session));
	const theirs = new Map<number, Series>();
	for (const { session, seriesId, plannedStart } of course.coming) {
		const of = series.find(({ id }) => id === seriesId);
		if (of && plannedStart > now && (await isUntouched(session, rows.get(session), of))) theirs.set(session, of);
	}
	const ahead = weeksAhead(
		following.curriculum,
		[...course.held, ...course.underWay],
		course.people,
		course.coming.map((it) => (theirs.has(it.session) ? { ...it, chosen: null } : it))
	);
	const names = await staffNames(series.map(({ by }) => by));
	let changed = 0;
	for (const { session, template } of ahead) {
		const of = theirs.get(session);
		if (!of || isPlanned(rows.get(session), following, template)) continue;
		const by = { id: of.by, name: names.get(of.by) ?? '', seriesId: of.id };
		const { plannedStart } = course.coming.find((it) => it.session === session)!;
		if (await plan({ session, plannedStart, following, template, by, of }, now)) changed++;
	}
	return changed;
}

const isPlanned = (row: SessionModule | undefined, { curriculum }: Following, template: string | null): boolean =>
	template === null
		? (row?.module ?? null) === null
		: row?.template === template && row.curriculum === curriculum.slug && row.version === curriculum.version;

type Step = {
	session: number;
	plannedStart: number;
	following: Following;
	template: string | null;
	by: Planner;
	of: Series;
};

/** False when a person, or another process, was first. */
async function plan({ session, plannedStart, following, template, by, of }: Step, now: number): Promise<boolean> {
	const found = template === null ? null : templateIn(following.curriculum, template);
	const { blocks, guide } = await planOf(of);
	const doing = found
		? fill(session, found, following.locale, by, now)
		: fillWithout(session, { blocks: onItsDay(blocks, plannedStart), guide }, by, now);
	let filled: Filled | null = null;
	const isOurs = await isFirst(doing.then((it) => (filled = it)));
	return isOurs && filled === 'done';
}

/** Whether the plan is what its series made of it, and no person's. */
async function isUntouched(session: number, row: SessionModule | undefined, of: Series): Promise<boolean> {
	const { room } = await app().rooms.state(session);
	if (room.status !== 'planned' || row?.seriesId === null) return false;
	if (!row?.template) return room.edition === 0 || isSamePlan(room.blocks, (await planOf(of)).blocks);
	const whole = await versionOf(row.curriculum, row.version);
	const made = whole && templateIn(whole, row.template)?.template;
	return made ? locales.some((locale) => isSamePlan(room.blocks, blocksOf(made, locale))) : false;
}

/** Ids and hours are of one session. */
const isSamePlan = (one: Block[], other: Block[]): boolean => isAlike(one.map(words), other.map(words));
const words = ({ title, minutes, activity }: Block) => ({ title, minutes, activity });

/** The group's series that go on and take their sessions from its curriculum. */
async function seriesFollowing(groupId: string, now: number): Promise<Series[]> {
	const all = await seriesFrom(dayOf(now - 24 * 3600_000, 'UTC'), [groupId]);
	return all.filter(({ followsCurriculum }) => followsCurriculum);
}

/**
 * From now on a series of the group takes its sessions from the group's curriculum, or from its usual plan again; sessions that are planned
 * already go over to the curriculum, and keep what they have the other way. False where the group has no such series.
 */
export async function setFollowing(seriesId: string, groupId: string, follows: boolean, by: string, now = Date.now()) {
	const { write, audit, t } = app().store;
	const of = and(eq(t.series.id, seriesId), eq(t.series.groupId, groupId));
	const detail = follows ? 'curriculum' : 'usual plan';
	const isDone = await isFirst(
		write((tx) => [
			expectOne(tx.update(t.series).set({ followsCurriculum: follows }).where(of)),
			audit.row({ at: now, by, act: 'series.changed', subject: seriesId, detail })
		])
	);
	if (isDone && follows) await followCurriculum(groupId, now);
	return isDone;
}

/** A person's choice for a session, after which the sessions of its group's series go around it. */
export async function chooseTemplate(session: number, of: Template, locale: Locale, staff: Planner): Promise<Filled> {
	const filled = await fill(session, of, locale, staff);
	const groupId = (await findPlanned(session))?.groupId;
	if (filled === 'done' && groupId) await followCurriculum(groupId);
	return filled;
}
