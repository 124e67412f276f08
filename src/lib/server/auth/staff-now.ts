import { eq } from 'drizzle-orm';
import type { Store } from '#lib/server/store/store.ts';
import { standingsOf } from './memberships.ts';
import { isActive, toStaff, type StaffMember } from './staff.ts';

/** A staff member's current state, for work that continues without a request of theirs; null once they have no access. */
export async function staffNow(store: Store, id: string, now: number): Promise<StaffMember | null> {
	const { staff } = store.t;
	const [row] = await store.db.select().from(staff).where(eq(staff.id, id));
	return row && isActive(row, now) ? toStaff(row, await standingsOf(store, id, now)) : null;
}
