import { eq, inArray } from 'drizzle-orm';
import type { Standing } from '#lib/domain/standing.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { groupsOf } from './access.ts';

export type ScopedProgram = { id: string; name: string; timeZone: string; weeklyHours: number };
/** Whose data in a program a staff member may see. */
export type PeopleScope = {
	program: ScopedProgram;
	/** Every group of the program. */
	groups: string[];
	/** Groups whose people they may see: all of them for the program's supervisors and care team. */
	own: string[];
	isWhole: boolean;
	/** Their standings in the program. */
	standings: Standing[];
};

const clinical = ['facilitator', 'supervisor', 'care-team'] as const;

/** Null for anyone without a clinical standing in the program: administrators set its rules and cannot read anyone's hours. */
export async function peopleScope(staff: Pick<StaffMember, 'id'>, programId: string): Promise<PeopleScope | null> {
	return (await peopleScopes(staff)).find(({ program }) => program.id === programId) ?? null;
}

/** The same for every program, by name. */
export async function peopleScopes(staff: Pick<StaffMember, 'id'>): Promise<PeopleScope[]> {
	const byStanding = await Promise.all(clinical.map((standing) => groupsOf(staff, [standing])));
	const own = new Set(byStanding.flat());
	if (own.size === 0) return [];
	const { db, t } = app().store;
	const mine = await db
		.selectDistinct({ id: t.group.programId })
		.from(t.group)
		.where(inArray(t.group.id, [...own]));
	const rows = await db
		.select({
			...{ group: t.group.id, id: t.program.id, name: t.program.name, timeZone: t.program.timeZone },
			weeklyHours: t.program.weeklyHours
		})
		.from(t.group)
		.innerJoin(t.program, eq(t.program.id, t.group.programId))
		.where(
			inArray(
				t.program.id,
				mine.map(({ id }) => id)
			)
		);
	return [...Map.groupBy(rows, ({ id }) => id).values()]
		.map((of): PeopleScope => {
			const { group: _, ...program } = of[0]!;
			const groups = of.map(({ group }) => group);
			const seen = groups.filter((id) => own.has(id));
			const standings = clinical.filter((_, i) => byStanding[i]!.some((id) => groups.includes(id)));
			return { program, groups, own: seen, isWhole: seen.length === groups.length, standings };
		})
		.sort((a, b) => a.program.name.localeCompare(b.program.name));
}

/** The clients who are or were in these groups. */
export async function clientsEverIn(groups: string[]): Promise<Set<string>> {
	if (groups.length === 0) return new Set();
	const { db, t } = app().store;
	const rows = await db
		.selectDistinct({ id: t.enrolment.clientId })
		.from(t.enrolment)
		.where(inArray(t.enrolment.groupId, groups));
	return new Set(rows.map(({ id }) => id));
}
