import { eq, isNull, or, gt } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { onCallNow } from '#lib/server/live/on-call.ts';

/** What a new installation needs before its first session, in this order. `group` is one to enroll people in, if there is one. */
export type FirstSteps = {
	steps: { step: 'colleague' | 'on-call' | 'group' | 'people' | 'session'; isDone: boolean }[];
	group: { id: string; programId: string } | null;
	hasSupervisor: boolean;
	isFolded: boolean;
};

const foldedKey = (staffId: string) => `first-steps/${staffId}`;

/** Derived from the data, so nothing needs to be checked off. Null once all steps are done, and for anyone but an administrator. */
export async function firstSteps({ id, standings }: StaffMember): Promise<FirstSteps | null> {
	if (!standings.includes('admin')) return null;
	const { t, db } = app().store;
	const { activeUntil } = t.staff;
	const [staff, groups, people, sessions, onCall, folded] = await Promise.all([
		db
			.select({ id: t.staff.id })
			.from(t.staff)
			.where(or(isNull(activeUntil), gt(activeUntil, Date.now())))
			.limit(2),
		db.select({ id: t.group.id, programId: t.group.programId }).from(t.group).limit(1),
		db.select({ id: t.enrolment.id }).from(t.enrolment).limit(1),
		db.select({ id: t.session.id }).from(t.session).where(isNull(t.session.practiceOf)).limit(1),
		onCallNow(),
		db
			.select()
			.from(t.setting)
			.where(eq(t.setting.key, foldedKey(id)))
	]);
	const steps: FirstSteps['steps'] = [
		{ step: 'colleague', isDone: staff.length > 1 },
		{ step: 'group', isDone: groups.length > 0 },
		{ step: 'on-call', isDone: onCall.name !== null },
		{ step: 'people', isDone: people.length > 0 },
		{ step: 'session', isDone: sessions.length > 0 }
	];
	if (steps.every(({ isDone }) => isDone)) return null;
	const hasSupervisor = onCall.supervisors.length > 0;
	return { steps, group: groups[0] ?? null, hasSupervisor, isFolded: folded[0]?.value === true };
}

/** Each administrator collapses the steps individually. */
export async function foldFirstSteps({ id }: Pick<StaffMember, 'id'>, isFolded: boolean): Promise<void> {
	const { store } = app();
	const { setting } = store.t;
	const row = { key: foldedKey(id), value: isFolded };
	await store.write((tx) => [
		tx
			.insert(setting)
			.values(row)
			.onConflictDoUpdate({ target: setting.key, set: { value: isFolded } })
	]);
}
