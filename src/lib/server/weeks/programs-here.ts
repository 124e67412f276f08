import { error, type RequestEvent } from '@sveltejs/kit';
import { and, eq, isNull, or } from 'drizzle-orm';
import { standings, type Standing } from '#lib/domain/standing.ts';
import { app } from '#lib/server/app.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { inForce } from '#lib/server/auth/memberships.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import * as programs from '#lib/server/programs/programs.ts';

type Who = Pick<StaffMember, 'id' | 'standings'>;
export type ProgramHere = programs.Program & {
	/** The person's standings in it: through the program itself, one of its groups, or as an administrator of the installation. */
	here: Standing[];
};

/** The programs a person belongs to, by name; for an administrator, who sets them up, all of them. */
export async function programsOf(staff: Who): Promise<ProgramHere[]> {
	const [all, held] = await Promise.all([programs.list(), heldIn(staff)]);
	const isAdmin = staff.standings.includes('admin');
	return all
		.map((program) => {
			const own = held.filter(({ programId }) => programId === program.id).map(({ standing }) => standing);
			return { ...program, here: standings.filter((one) => (one === 'admin' ? isAdmin : own.includes(one))) };
		})
		.filter(({ here }) => here.length > 0);
}

/** The program of this page, for people who belong to it; if standings are given, for those who hold one of them there. 403 for everyone else. */
export async function requireProgram(
	event: Pick<RequestEvent, 'locals' | 'url'> & { params: { id: string } },
	...anyOf: Standing[]
): Promise<{ staff: StaffMember; program: ProgramHere }> {
	const staff = requireStaff(event);
	const program = (await programsOf(staff)).find(({ id }) => id === event.params.id);
	if (!program && !(await programs.list()).some(({ id }) => id === event.params.id)) error(404, 'not-found');
	const mayOpen = program && (anyOf.length === 0 || anyOf.some((one) => program.here.includes(one)));
	if (!mayOpen) error(403, 'not-yours');
	return { staff, program };
}

/** The person's current standings, with the program of each. */
async function heldIn({ id }: Who): Promise<{ programId: string; standing: Standing }[]> {
	const { t, db } = app().store;
	const { membership, group, program } = t;
	const byGroup = eq(group.id, membership.groupId);
	return db
		.select({ programId: program.id, standing: membership.standing })
		.from(membership)
		.leftJoin(group, byGroup)
		.innerJoin(
			program,
			or(eq(program.id, group.programId), and(isNull(membership.groupId), eq(program.id, membership.programId)))
		)
		.where(and(eq(membership.staffId, id), inForce(t, Date.now())));
}
