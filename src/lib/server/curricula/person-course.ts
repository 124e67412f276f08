import { and, eq, inArray } from 'drizzle-orm';
import type { Curriculum } from '#lib/curricula/curriculum.ts';
import { curriculumBySlug } from '#lib/curricula/index.ts';
import { catchUpOf, newcomerPath, type ToCatchUp } from '#lib/domain/curricula/catch-up.ts';
import type { Ledger } from '#lib/domain/curricula/coverage.ts';
import { app } from '#lib/server/app.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { coverageOf } from './coverage.ts';
import { entriesOf, type CoverageEntry } from './entries.ts';
import { followedBy } from './following.ts';

/** One person in one curriculum. */
export type PersonCourse = {
	curriculum: Curriculum;
	programId: string;
	/** Whether they are in a group that follows it now. */
	isCurrent: boolean;
	ledger: Ledger;
	entries: CoverageEntry[];
	catchUp: ToCatchUp[];
	newcomer: string[] | null;
};

/**
 * What a person has covered of every curriculum that they follow in one of these groups, or that has anything recorded for them in these groups'
 * programs. Not audited here; the chart that shows it does that.
 */
export async function coursesOf(clientId: string, groups: string[], now: number): Promise<PersonCourse[]> {
	const { t, db } = app().store;
	const ids = await idsOf(clientId);
	const rows = await db
		.select({ stay: t.enrolment, programId: t.group.programId, timeZone: t.program.timeZone })
		.from(t.enrolment)
		.innerJoin(t.group, eq(t.group.id, t.enrolment.groupId))
		.innerJoin(t.program, eq(t.program.id, t.group.programId))
		.where(and(inArray(t.enrolment.clientId, ids), inArray(t.enrolment.groupId, groups)));
	const found: PersonCourse[] = [];
	const isFound = (slug: string) => found.some(({ curriculum }) => curriculum.slug === slug);
	for (const { stay, programId, timeZone } of rows) {
		const { groupId, startsOn, endsOn } = stay;
		const today = dayOf(now, timeZone);
		const following = startsOn <= today && (endsOn ?? today) >= today ? await followedBy(groupId) : null;
		if (!following || isFound(following.curriculum.slug)) continue;
		const { curriculum, startsOn: since } = following;
		const { ledgers, held, entries } = await coverageOf(curriculum, [clientId], { groupId, programs: [programId] });
		const person = { id: clientId, startsOn, endsOn, ledger: ledgers.get(clientId)! };
		const here = held.filter(({ day }) => day >= since);
		found.push({
			...{ curriculum, programId, isCurrent: true, ledger: person.ledger, entries },
			...{ catchUp: catchUpOf(curriculum, here, person), newcomer: newcomerPath(curriculum, person, today) }
		});
	}
	const programs = [...new Set(rows.map(({ programId }) => programId))];
	for (const slug of await earlierOf(ids, programs)) {
		const curriculum = curriculumBySlug(slug);
		if (!curriculum || isFound(slug)) continue;
		const { ledgers, entries } = await coverageOf(curriculum, [clientId], { groupId: null, programs });
		const place = { programId: programs[0]!, isCurrent: false, catchUp: [], newcomer: null };
		found.push({ curriculum, ...place, ledger: ledgers.get(clientId)!, entries });
	}
	return found;
}

/** Curricula with something recorded for the person in these programs. */
async function earlierOf(ids: string[], programs: string[]): Promise<string[]> {
	const { t, db } = app().store;
	if (programs.length === 0) return [];
	const [taught, written] = await Promise.all([
		db
			.selectDistinct({ slug: t.sessionModule.curriculum })
			.from(t.sessionModule)
			.innerJoin(t.attendance, eq(t.attendance.session, t.sessionModule.session))
			.innerJoin(t.session, eq(t.session.id, t.sessionModule.session))
			.innerJoin(t.group, eq(t.group.id, t.session.groupId))
			.where(and(inArray(t.attendance.clientId, ids), inArray(t.group.programId, programs))),
		entriesOf(ids, programs)
	]);
	return [...new Set([...taught.map(({ slug }) => slug), ...written.map(({ curriculum }) => curriculum)])];
}
