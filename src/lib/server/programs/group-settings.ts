import { eq } from 'drizzle-orm';
import type { Local } from '#lib/domain/worksheet.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { expectOne } from '#lib/server/store/statement.ts';
import type { Group, GroupCard } from './groups.ts';
import * as sessions from './sessions.ts';
import { usualAgreement } from './usual-agreement.ts';

export type GroupSettings = Pick<
	Group,
	| 'title'
	| 'purpose'
	| 'capacity'
	| 'plannedMinutes'
	| 'noteFormat'
	| 'meets'
	| 'kind'
	| 'serviceCode'
	| 'meetingLink'
	| 'agreement'
	| 'namesAgreed'
>;

/** Who may change how a group works: its facilitators, and administrators, who made it. */
export const maySetUp = ({ id, standings }: StaffMember, group: Pick<GroupCard, 'staff'>): boolean =>
	standings.includes('admin') || isFacilitatorOf(id, group);

export const isFacilitatorOf = (id: string, group: Pick<GroupCard, 'staff'>): boolean =>
	group.staff.some((person) => person.id === id && person.standings.includes('facilitator'));

/** What changed, by name, is in the audit; the words and the link are not. An agreement without lines is the usual one again. */
export async function change(before: Group, settings: GroupSettings, by: string): Promise<void> {
	const { store } = app();
	const { t, audit } = store;
	const names = Object.keys(settings) as (keyof GroupSettings)[];
	const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
	const changed = names.filter((name) => !isSame(settings[name], before[name]));
	if (changed.length === 0) return;
	const { agreement, ...plain } = settings;
	// A form shows the usual lines of how the group met before; they follow it to how it meets from now on.
	const usual = [settings.meets, before.meets].map(usualAgreement);
	const own = agreement.length === 0 || usual.some((lines) => isSame(agreement, lines)) ? null : agreement;
	await store.write((tx) => [
		expectOne(
			tx
				.update(t.group)
				.set({ ...plain, agreement: own })
				.where(eq(t.group.id, before.id))
		),
		audit.row({ at: Date.now(), by, act: 'group.changed', subject: before.id, detail: changed.join(' ') })
	]);
}

/** From now on new sessions of the group start from this. `agenda` is a kept plan. */
export async function setAgenda(id: string, agenda: Block[], by: string): Promise<void> {
	const { store } = app();
	const { t, audit } = store;
	await store.write((tx) => [
		expectOne(tx.update(t.group).set({ agenda }).where(eq(t.group.id, id))),
		audit.row({ at: Date.now(), by, act: 'group.changed', subject: id, detail: 'agenda' })
	]);
}

/** Practice has no group: it meets in the room, and agrees on what every new group does. */
const inPractice = (timeZone: string) => ({
	timeZone,
	meets: 'room' as const,
	link: null,
	agreement: usualAgreement('room'),
	namesAgreed: false
});

/** How the group of a session meets, by which clock, and what it agreed on. The link is for who may come in. */
type Setting = {
	timeZone: string;
	meets: Group['meets'];
	link: string | null;
	agreement: Local[];
	namesAgreed: boolean;
};
export async function settingOf(session: number): Promise<Setting | null> {
	const { db, t } = app().store;
	const { meets, meetingLink: link, agreement, namesAgreed } = t.group;
	const [row] = await db
		.select({ meets, link, agreement, namesAgreed, frozen: t.session.timeZone, now: t.program.timeZone })
		.from(t.session)
		.innerJoin(t.group, eq(t.group.id, t.session.groupId))
		.innerJoin(t.program, eq(t.program.id, t.group.programId))
		.where(eq(t.session.id, session));
	if (!row) {
		const found = await sessions.find(session);
		return found?.practice ? inPractice(found.timeZone) : null;
	}
	return {
		timeZone: row.frozen ?? row.now,
		meets: row.meets,
		link: row.meets === 'room' ? null : row.link,
		agreement: row.agreement ?? usualAgreement(row.meets),
		namesAgreed: row.namesAgreed
	};
}
