import { weeksAhead, type Coming } from '#lib/domain/curricula/ahead.ts';
import type { Taught } from '#lib/domain/curricula/course.ts';
import { nextSession, type Suggestion } from '#lib/domain/curricula/next.ts';
import type { Person } from '#lib/domain/curricula/person.ts';
import { app } from '#lib/server/app.ts';
import { enrolledOn, type Enrolled } from '#lib/server/programs/enrolments.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { onNowIn, toComeOf, type Planned } from '#lib/server/weeks/planned.ts';
import { coverageOf } from './coverage.ts';
import type { Following } from './following.ts';
import type { Held } from './held.ts';
import { isStillPlanned, modulesOf } from './session-modules.ts';

/** A group with its curriculum: its people with what they have covered, sessions held, and sessions ahead. */
export type GroupCourse = {
	following: Following;
	roster: Enrolled[];
	people: Person[];
	/** Sessions of this curriculum since the group has followed it. */
	held: Held[];
	/** Those without confirmed attendance. */
	open: Held[];
	/** What a session teaches that is on now. */
	underWay: Taught[];
	coming: ComingSession[];
	/** Canceled sessions that had a module, which moves to a later session. */
	dropped: ComingSession[];
};
type ComingSession = Coming & Pick<Planned, 'title' | 'plannedStart' | 'timeZone' | 'seriesId'> & { by: ChosenBy };
/** Who chose what a session teaches; a series does so until a person does. */
export type ChosenBy = 'person' | 'series' | null;

/** Audited for each person whose coverage is read (R17). */
export async function courseOf(following: Following, by: string, today: string): Promise<GroupCourse> {
	const roster = await enrolledOn(following.groupId, today);
	await traceCoverage(
		roster.map(({ clientId }) => clientId),
		following.groupId,
		by
	);
	return readCourse(following, today);
}

/** The same where nobody looks at it. */
export async function readCourse(following: Following, today: string): Promise<GroupCourse> {
	const { curriculum, groupId, programId, startsOn: since } = following;
	const roster = await enrolledOn(groupId, today);
	const clients = roster.map(({ clientId }) => clientId);
	const [{ ledgers, held, open }, { planned, cancelled, on }] = await Promise.all([
		coverageOf(curriculum, clients, { groupId, programs: [programId] }),
		comingIn(groupId, today)
	]);
	const chosen = await modulesOf([...planned, ...cancelled, ...on].map(({ id }) => id));
	const people = roster.map(({ clientId: id, startsOn, endsOn }) => ({
		...{ id, startsOn, endsOn, ledger: ledgers.get(id)! }
	}));
	const described = ({ id, title, plannedStart, timeZone, seriesId }: Planned): ComingSession => {
		const own = chosen.get(id);
		const isOurs = own !== undefined && own.curriculum === curriculum.slug;
		return {
			...{ session: id, title, plannedStart, timeZone, seriesId, day: dayOf(plannedStart, timeZone) },
			by: isOurs ? (own.seriesId === null ? 'person' : 'series') : null,
			chosen: isOurs ? { module: own.module, template: own.template } : null
		};
	};
	await Promise.all(
		planned.map(async ({ id }) => {
			const own = chosen.get(id);
			if (own && !(await isStillPlanned(id, own.blocks))) chosen.delete(id);
		})
	);
	const coming = planned.map(described);
	const dropped = cancelled.map(described).filter((it) => it.chosen !== null);
	const underWay = on.map(described).flatMap(({ day, chosen }) => (chosen ? [{ day, ...chosen }] : []));
	const isSince = ({ day }: Held) => day >= since;
	const were = { held: held.filter(isSince), open: open.filter(isSince), underWay };
	return { following, roster, people, ...were, coming, dropped };
}

/** What a session to come may teach: all that was held counts, and what was chosen for the sessions before it. */
export function suggestionsFor(course: GroupCourse, session: number): Suggestion[] {
	const at = course.coming.findIndex((it) => it.session === session);
	return at < 0 ? [] : suggestionsAfter(course, course.coming.slice(0, at), course.coming[at]!.day);
}

/** The same for a session about to be planned on this day. */
export const suggestionsOn = (course: GroupCourse, day: string): Suggestion[] =>
	suggestionsAfter(
		course,
		course.coming.filter((it) => it.day < day),
		day
	);

function suggestionsAfter({ following, people, held, underWay }: GroupCourse, sessions: Coming[], day: string) {
	const before = sessions.flatMap(({ day, chosen }): Taught[] => (chosen ? [{ day, ...chosen }] : []));
	return nextSession({ course: following.curriculum, held: [...held, ...underWay, ...before], people, day });
}

export const aheadOf = ({ following, held, underWay, people, coming }: GroupCourse) =>
	weeksAhead(following.curriculum, [...held, ...underWay], people, coming);

/** As many sessions to come as a group has within the weeks for which they are made, and some more. */
const mostAhead = 30;

/** In their order. One that is cancelled, as by a closure, is no session to plan: what it had moves on. */
async function comingIn(groupId: string, today: string) {
	const [toCome, on] = await Promise.all([toComeOf([groupId]), onNowIn(groupId)]);
	const all = toCome
		.filter(({ plannedStart, timeZone }) => dayOf(plannedStart, timeZone) >= today)
		.sort((a, b) => a.plannedStart - b.plannedStart);
	const those = (status: Planned['status']) => all.filter((it) => it.status === status).slice(0, mostAhead);
	return { planned: those('planned'), cancelled: those('cancelled'), on };
}

/** `subject` is the group or client whose page was viewed. */
export async function traceCoverage(clients: string[], subject: string, by: string, at = Date.now()): Promise<void> {
	const { write, audit } = app().store;
	if (clients.length === 0) return;
	await write(() => clients.map((clientId) => audit.row({ at, by, act: 'coverage.read', subject, clientId })));
}
