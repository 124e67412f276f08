import { eq } from 'drizzle-orm';
import type { Meets } from '#lib/domain/group.ts';
import type { NoteFormat } from '#lib/domain/note.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import { readKept } from '#lib/room/agenda/read-kept.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { toStaff } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { defaultAgenda } from './default-agenda.ts';
import { creating, type NewProgram } from './programs.ts';
import { usualAgreement } from './usual-agreement.ts';

export type NewGroup = {
	title: string;
	purpose: string;
	/** An existing program's id, or a program to make with it. */
	program: string | NewProgram;
	capacity: number;
	plannedMinutes: number;
	noteFormat: NoteFormat;
	staffIds: string[];
};
export type GroupCard = {
	id: string;
	title: string;
	purpose: string;
	programId: string;
	program: string;
	timeZone: string;
	capacity: number;
	plannedMinutes: number;
	noteFormat: NoteFormat;
	meets: Meets;
	/** The group agreed that the display may show first names. */
	namesAgreed: boolean;
	/** Who belongs to it, facilitators and supervisors alike: what each may do there follows from their roles. */
	staff: Pick<StaffMember, 'id' | 'name' | 'roles'>[];
};
/** `agenda` is a kept plan: its pins count from the start. `meetingLink` is for who may come in. */
export type Group = GroupCard & { agenda: Block[]; agreement: Local[]; meetingLink: string | null };

/** The groups of a person; all of them for an administrator, who looks after who belongs where. */
export async function list(staff: StaffMember): Promise<GroupCard[]> {
	const groups = await read();
	const isMine = (group: Group) => staff.roles.includes('admin') || group.staff.some(({ id }) => id === staff.id);
	return groups.filter(isMine).map(({ agenda: _, agreement: __, meetingLink: ___, ...card }) => card);
}

export async function find(id: string): Promise<Group | null> {
	return (await read(id))[0] ?? null;
}

export async function create({ program, staffIds, ...input }: NewGroup, by: StaffMember): Promise<string> {
	const { store } = app();
	const { t, audit } = store;
	const [id, at] = [randomId(), Date.now()];
	const programId = typeof program === 'string' ? program : randomId();
	await store.write((tx) => [
		...(typeof program === 'string' ? [] : creating(tx, program, programId, by.id)),
		tx.insert(t.group).values({ id, programId, ...input, agenda: defaultAgenda(by.locale), createdAt: at }),
		...staffIds.map((staffId) => tx.insert(t.groupStaff).values({ groupId: id, staffId })),
		audit.row({ at, by: by.id, act: 'group.created', subject: id, detail: staffIds.join(' ') })
	]);
	return id;
}

/** Who leads and supervises a group from now on. */
export async function setStaff(id: string, staffIds: string[], by: string): Promise<void> {
	const { store } = app();
	const { t, audit } = store;
	await store.write((tx) => [
		tx.delete(t.groupStaff).where(eq(t.groupStaff.groupId, id)),
		...staffIds.map((staffId) => tx.insert(t.groupStaff).values({ groupId: id, staffId })),
		audit.row({ at: Date.now(), by, act: 'group.staff-changed', subject: id, detail: staffIds.join(' ') })
	]);
}

async function read(id?: string): Promise<Group[]> {
	const { db, t } = app().store;
	const rows = await db
		.select()
		.from(t.group)
		.innerJoin(t.program, eq(t.program.id, t.group.programId))
		.where(id === undefined ? undefined : eq(t.group.id, id));
	const members = await db.select().from(t.groupStaff).innerJoin(t.staff, eq(t.staff.id, t.groupStaff.staffId));
	return rows
		.map(({ therapy_group: group, program }) => ({
			id: group.id,
			title: group.title,
			purpose: group.purpose,
			programId: program.id,
			program: program.name,
			timeZone: program.timeZone,
			capacity: group.capacity,
			plannedMinutes: group.plannedMinutes,
			noteFormat: group.noteFormat,
			meets: group.meets,
			namesAgreed: group.namesAgreed,
			agenda: readKept(group.agenda),
			agreement: group.agreement ?? usualAgreement(),
			meetingLink: group.meetingLink,
			staff: members
				.filter((row) => row.group_staff.groupId === group.id)
				.map((row) => toStaff(row.staff))
				.map(({ id, name, roles }) => ({ id, name, roles }))
				.sort((a, b) => a.name.localeCompare(b.name))
		}))
		.sort((a, b) => a.title.localeCompare(b.title));
}
