import { weeksAhead, type Coming } from '#lib/domain/curricula/ahead.ts';
import type { Taught } from '#lib/domain/curricula/course.ts';
import { nextSession, type Suggestion } from '#lib/domain/curricula/next.ts';
import type { Person } from '#lib/domain/curricula/person.ts';
import { app } from '#lib/server/app.ts';
import { enrolledOn, type Enrolled } from '#lib/server/programs/enrolments.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { toComeOf, type Planned } from '#lib/server/weeks/planned.ts';
import { coverageOf } from './coverage.ts';
import type { Following } from './following.ts';
import type { Held } from './held.ts';
import { modulesOf } from './session-modules.ts';

/** A group with its curriculum: its people with what they have covered, sessions held, and sessions ahead. */
export type GroupCourse = {
	following: Following;
	roster: Enrolled[];
	people: Person[];
	/** Sessions of this curriculum since the group has followed it. */
	held: Held[];
	/** Those without confirmed attendance. */
	open: Held[];
	coming: ComingSession[];
	/** Canceled sessions that had a module, which moves to a later session. */
	dropped: ComingSession[];
};
type ComingSession = Coming & Pick<Planned, 'title' | 'plannedStart' | 'timeZone'>;

/** Audited for each person whose coverage is read (R17). */
export async function courseOf(following: Following, by: string, today: string): Promise<GroupCourse> {
	const { curriculum, groupId, programId, startsOn: since } = following;
	const roster = await enrolledOn(groupId, today);
	const clients = roster.map(({ clientId }) => clientId);
	await traceCoverage(clients, groupId, by);
	const [{ ledgers, held, open }, { planned, cancelled }] = await Promise.all([
		coverageOf(curriculum, clients, { groupId, programs: [programId] }),
		comingIn(groupId, today)
	]);
	const chosen = await modulesOf([...planned, ...cancelled].map(({ id }) => id));
	const people = roster.map(({ clientId: id, startsOn, endsOn }) => ({
		...{ id, startsOn, endsOn, ledger: ledgers.get(id)! }
	}));
	const described = ({ id, title, plannedStart, timeZone }: Planned): ComingSession => {
		const own = chosen.get(id);
		const isOurs = own !== undefined && own.curriculum === curriculum.slug;
		return {
			...{ session: id, title, plannedStart, timeZone, day: dayOf(plannedStart, timeZone) },
			chosen: isOurs ? { module: own.module, template: own.template } : null
		};
	};
	const coming = planned.map(described);
	const dropped = cancelled.map(described).filter((it) => it.chosen !== null);
	const isSince = ({ day }: Held) => day >= since;
	return { following, roster, people, held: held.filter(isSince), open: open.filter(isSince), coming, dropped };
}

/** What a session to come may teach: all that was held counts, and what was chosen for the sessions before it. */
export function suggestionsFor({ following, people, held, coming }: GroupCourse, session: number): Suggestion[] {
	const of = coming.find((it) => it.session === session);
	if (!of) return [];
	const before = coming
		.slice(0, coming.indexOf(of))
		.flatMap(({ day, chosen }): Taught[] => (chosen ? [{ day, ...chosen }] : []));
	return nextSession({ course: following.curriculum, held: [...held, ...before], people, day: of.day });
}

export const aheadOf = ({ following, held, people, coming }: GroupCourse) =>
	weeksAhead(following.curriculum, held, people, coming);

/** As many sessions to come as a page shows. */
const mostAhead = 18;

/** In their order. One that is cancelled, as by a closure, is no session to plan: what it had moves on. */
async function comingIn(groupId: string, today: string): Promise<{ planned: Planned[]; cancelled: Planned[] }> {
	const all = (await toComeOf([groupId]))
		.filter(({ plannedStart, timeZone }) => dayOf(plannedStart, timeZone) >= today)
		.sort((a, b) => a.plannedStart - b.plannedStart);
	const those = (status: Planned['status']) => all.filter((it) => it.status === status).slice(0, mostAhead);
	return { planned: those('planned'), cancelled: those('cancelled') };
}

/** `subject` is the group or client whose page was viewed. */
export async function traceCoverage(clients: string[], subject: string, by: string, at = Date.now()): Promise<void> {
	const { write, audit } = app().store;
	if (clients.length === 0) return;
	await write(() => clients.map((clientId) => audit.row({ at, by, act: 'coverage.read', subject, clientId })));
}
