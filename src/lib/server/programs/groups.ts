import { eq } from 'drizzle-orm';
import type { Meets } from '#lib/domain/group.ts';
import type { GroupFormat } from '#lib/domain/note.ts';
import type { ServiceKind } from '#lib/domain/service-kind.ts';
import { standings, type Standing } from '#lib/domain/standing.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import { readKept } from '#lib/room/agenda/read-kept.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { inForce } from '#lib/server/auth/memberships.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { defaultAgenda } from './default-agenda.ts';
import { creating, type NewProgram } from './programs.ts';
import { founding, type Team } from './team.ts';
import { usualAgreement } from './usual-agreement.ts';

export type NewGroup = {
	title: string;
	purpose: string;
	/** The id of an existing program, or a program to create with it. */
	program: string | NewProgram;
	capacity: number;
	plannedMinutes: number;
	noteFormat: GroupFormat;
	team: Team;
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
	noteFormat: GroupFormat;
	meets: Meets;
	kind: ServiceKind | null;
	/** The code that the program bills its sessions with; empty for none. */
	serviceCode: string;
	/** The group has agreed that the display may show first names. */
	namesAgreed: boolean;
	/** Its staff by name, with their standings; `own` are held in the group itself, the others apply through its program. */
	staff: { id: string; name: string; standings: Standing[]; own: Standing[] }[];
};
/** `agenda` has the format of a saved plan: its pins count from the start. `meetingLink` is only for people who may join. */
export type Group = GroupCard & { agenda: Block[]; agreement: Local[]; meetingLink: string | null };

/** A person's groups; for an administrator, who manages memberships, all of them. */
export async function list(staff: StaffMember): Promise<GroupCard[]> {
	const isMine = (group: GroupCard) =>
		staff.standings.includes('admin') || group.staff.some(({ id }) => id === staff.id);
	return (await everyGroup()).filter(isMine);
}

/** All groups, for callers that show only what people in the program may know. */
export const everyGroup = async (): Promise<GroupCard[]> =>
	(await read()).map(({ agenda: _, agreement: __, meetingLink: ___, ...card }) => card);

/** A person's standings in each of these groups, by group. */
export const standingsIn = (groups: Pick<GroupCard, 'id' | 'staff'>[], staffId: string): Record<string, Standing[]> =>
	Object.fromEntries(groups.map(({ id, staff }) => [id, staff.find((one) => one.id === staffId)?.standings ?? []]));

export async function find(id: string): Promise<Group | null> {
	return (await read(id))[0] ?? null;
}

export async function create({ program, team, ...input }: NewGroup, by: StaffMember): Promise<string> {
	const { store } = app();
	const { t, audit } = store;
	const [id, at] = [randomId(), Date.now()];
	const programId = typeof program === 'string' ? program : randomId();
	await store.write((tx) => [
		...(typeof program === 'string' ? [] : creating(tx, program, programId, by.id)),
		tx.insert(t.group).values({ id, programId, ...input, agenda: defaultAgenda(by.locale), createdAt: at }),
		...founding(tx, id, team, by.id, at),
		audit.row({ at, by: by.id, act: 'group.created', subject: id })
	]);
	return id;
}

async function read(id?: string): Promise<Group[]> {
	const { db, t } = app().store;
	const rows = await db
		.select()
		.from(t.group)
		.innerJoin(t.program, eq(t.program.id, t.group.programId))
		.where(id === undefined ? undefined : eq(t.group.id, id));
	const members = await membersNow();
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
			kind: group.kind,
			serviceCode: group.serviceCode,
			namesAgreed: group.namesAgreed,
			agenda: readKept(group.agenda),
			agreement: group.agreement ?? usualAgreement(group.meets),
			meetingLink: group.meetingLink,
			staff: membersOf(members, group)
		}))
		.sort((a, b) => a.title.localeCompare(b.title));
}

type Member = { id: string; name: string; standing: Standing; groupId: string | null; programId: string | null };

async function membersNow(): Promise<Member[]> {
	const { db, t } = app().store;
	const { groupId, programId, standing } = t.membership;
	return db
		.select({ id: t.staff.id, name: t.staff.name, standing, groupId, programId })
		.from(t.membership)
		.innerJoin(t.staff, eq(t.staff.id, t.membership.staffId))
		.where(inForce(t, Date.now()));
}

/** Each person once, whether they belong to the group itself or to its program. */
function membersOf(members: Member[], group: { id: string; programId: string }): GroupCard['staff'] {
	const reached = members.filter(({ groupId, programId }) =>
		groupId === null ? programId === group.programId : groupId === group.id
	);
	return [...Map.groupBy(reached, ({ id }) => id)]
		.map(([id, held]) => ({
			id,
			name: held[0]!.name,
			standings: standings.filter((one) => held.some(({ standing }) => standing === one)),
			own: standings.filter((one) => held.some(({ standing, groupId }) => standing === one && groupId !== null))
		}))
		.sort((a, b) => a.name.localeCompare(b.name));
}
