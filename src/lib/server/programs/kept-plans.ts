import { eq, inArray } from 'drizzle-orm';
import type { Block } from '#lib/room/agenda/block.ts';
import { readKept } from '#lib/room/agenda/read-kept.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import { expectOne } from '#lib/server/store/statement.ts';
import { groupsOf } from './access.ts';

/** A saved plan, or one part of one. Without a group, it is for the whole program. It contains nothing about any person. */
export type KeptPlan = {
	id: string;
	kind: 'plan' | 'block';
	name: string;
	programId: string;
	program: string;
	groupId: string | null;
	group: string | null;
	blocks: Block[];
	/** For the facilitator; and the same for each block, in order. */
	notes: string;
	blockNotes: string[] | null;
	/** Whether who asked may rename it or take it away. */
	mayChange: boolean;
};
export type NewKept = Pick<KeptPlan, 'kind' | 'name' | 'programId' | 'groupId' | 'blocks'> &
	Partial<Pick<KeptPlan, 'notes' | 'blockNotes'>>;

type Who = Pick<StaffMember, 'id' | 'standings'>;

/** The plans a person may use: those of their groups and of these groups' programs; an administrator sees all. */
export async function list(staff: Who): Promise<KeptPlan[]> {
	const { store } = app();
	const { db, t } = store;
	const isAdmin = staff.standings.includes('admin');
	const [read, led] = await Promise.all([
		groupsOf(staff, ['facilitator', 'supervisor']),
		groupsOf(staff, ['facilitator'])
	]);
	const mine = await db
		.select({ id: t.group.id, programId: t.group.programId })
		.from(t.group)
		.where(inArray(t.group.id, read));
	const isLed = ({ id }: { id: string }) => led.includes(id);
	const rows = await db
		.select()
		.from(t.kept)
		.innerJoin(t.program, eq(t.program.id, t.kept.programId))
		.leftJoin(t.group, eq(t.group.id, t.kept.groupId));
	const isIn = (groups: typeof mine, { groupId, programId }: { groupId: string | null; programId: string }) =>
		groups.some((group) => (groupId === null ? group.programId === programId : group.id === groupId));
	return rows
		.filter(({ kept_plan }) => isAdmin || isIn(mine, kept_plan))
		.map(({ kept_plan, program, therapy_group }) => ({
			...{ id: kept_plan.id, kind: kept_plan.kind, name: kept_plan.name },
			...{ programId: kept_plan.programId, program: program.name, groupId: kept_plan.groupId },
			group: therapy_group?.title ?? null,
			blocks: readKept(kept_plan.blocks),
			...{ notes: kept_plan.notes, blockNotes: kept_plan.blockNotes },
			mayChange: isAdmin || isIn(mine.filter(isLed), kept_plan)
		}))
		.sort((a, b) => a.name.localeCompare(b.name));
}

/** The caller has checked permission: the person leads the session that it is saved from. */
export async function keep(kept: NewKept, by: string): Promise<string> {
	const { store } = app();
	const id = randomId();
	await store.write((tx) => [
		tx.insert(store.t.kept).values({ id, ...kept, by, createdAt: Date.now() }),
		store.audit.row({ at: Date.now(), by, act: 'kept-plan.saved', subject: id })
	]);
	return id;
}

export const rename = (staff: Who, id: string, name: string): Promise<boolean> =>
	alter(staff, id, 'kept-plan.renamed', (tx) => {
		const { kept } = app().store.t;
		return tx.update(kept).set({ name }).where(eq(kept.id, id));
	});

export const setNotes = (staff: Who, id: string, notes: string, blockNotes: string[]): Promise<boolean> =>
	alter(staff, id, 'kept-plan.notes-changed', (tx) => {
		const { kept } = app().store.t;
		return tx
			.update(kept)
			.set({ notes, blockNotes: blockNotes.some(Boolean) ? blockNotes : null })
			.where(eq(kept.id, id));
	});

/** Permanent: a plan is not a clinical record, and sessions created from it have their own copy. */
export const remove = (staff: Who, id: string): Promise<boolean> =>
	alter(staff, id, 'kept-plan.removed', (tx) => {
		const { kept } = app().store.t;
		return tx.delete(kept).where(eq(kept.id, id));
	});

async function alter(
	staff: Who,
	id: string,
	act: string,
	change: (tx: Tx) => Parameters<typeof expectOne>[0]
): Promise<boolean> {
	const { store } = app();
	const found = (await list(staff)).find((kept) => kept.id === id);
	if (!found?.mayChange) return false;
	await store.write((tx): Statement[] => [
		expectOne(change(tx)),
		store.audit.row({ at: Date.now(), by: staff.id, act, subject: id })
	]);
	return true;
}
