import { and, desc, eq, inArray } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { notify } from '#lib/server/auth/notices.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { groupsOf } from '#lib/server/programs/access.ts';
import { zoneOf } from '#lib/server/records/place-of.ts';
import { toWrite } from '#lib/server/records/to-write.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { authorsOf } from './authors.ts';
import { supervisedGroups } from './scope.ts';

/** What one author has not signed in a supervisor's groups. No one can remind themselves. */
export type Behind = {
	id: string;
	name: string;
	unsigned: number;
	late: number;
	/** When the oldest of these was, or is, due. */
	oldestDue: number;
	/** The time zone of that note's program, for its days. */
	timeZone: string;
	remindedAt: number | null;
	mayRemind: boolean;
};

const hour = 3600_000;
/** About once a day: after a reminder in the evening, none the next morning. */
const between = 20 * hour;
/** In UTC, the same for everyone: if two supervisors press at once, only one reminder is sent. */
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

/** Everyone with something to write or to sign, ordered by their oldest item. */
export async function authorsBehind(by: StaffMember, at = Date.now()): Promise<Behind[]> {
	const supervised = await supervisedGroups(by);
	const ids = supervised.map(({ id }) => id);
	const authors = await authorsOf(supervised);
	const reminded = await lastReminders(authors.map(({ id }) => id));
	const behind = await Promise.all(
		authors.map(async ({ id, name }): Promise<Behind | null> => {
			const leads = await groupsOf({ id }, ['facilitator']);
			const open = await toWrite(
				id,
				ids,
				ids.filter((group) => leads.includes(group))
			);
			if (open.length === 0) return null;
			const remindedAt = reminded.get(id) ?? null;
			const oldest = open.reduce((first, one) => (one.due < first.due ? one : first));
			return {
				...{ id, name, unsigned: open.length, remindedAt },
				late: open.filter(({ due }) => due <= at).length,
				...{ oldestDue: oldest.due, timeZone: await zoneOf(oldest) },
				mayRemind: id !== by.id && leads.length > 0 && (remindedAt === null || remindedAt <= at - between)
			};
		})
	);
	return behind.filter((one) => one !== null).sort((a, b) => a.oldestDue - b.oldestDue);
}

async function lastReminders(staff: string[]): Promise<Map<string, number>> {
	if (staff.length === 0) return new Map();
	const { t, db } = app().store;
	const { staffId, kind, at } = t.notice;
	const rows = await db
		.select({ staffId, at })
		.from(t.notice)
		.where(and(eq(kind, 'notes-due'), inArray(staffId, staff)))
		.orderBy(desc(at));
	return new Map(rows.reverse().map((row) => [row.staffId, row.at]));
}

export type Reminded = { ok: true } | { ok: false; code: 'nothing-due' | 'reminded' };

/** One notice and one mail that say how many, without anyone's name. */
export async function remind(by: StaffMember, author: string, at = Date.now()): Promise<Reminded> {
	const one = (await authorsBehind(by, at)).find(({ id }) => id === author);
	if (!one || one.id === by.id) return { ok: false, code: 'nothing-due' };
	if (!one.mayRemind) return { ok: false, code: 'reminded' };
	const { store } = app();
	const facts = { by: by.id, count: one.unsigned };
	const id = `notes-due/${author}/${dayOf(at)}`;
	const entry = { at, by: by.id, act: 'reminder.sent', subject: `staff/${author}`, detail: `${one.unsigned} unsigned` };
	const written = await isFirst(
		store.write((tx) => [
			...notify(store, tx, { id, staffId: author, kind: 'notes-due', facts, at }),
			store.audit.row(entry)
		])
	);
	return written ? { ok: true } : { ok: false, code: 'reminded' };
}
