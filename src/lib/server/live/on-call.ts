import { and, eq } from 'drizzle-orm';
import type { OnCall } from '#lib/domain/on-call.ts';
import { app } from '#lib/server/app.ts';
import { inForce } from '#lib/server/auth/memberships.ts';
import { isActive } from '#lib/server/auth/staff.ts';
import { safetySettings } from './safety-settings.ts';

/** Who is on call now, for staff waiting for someone to take an alert. A person who is no longer a supervisor is not on call. */
export async function onCallNow(): Promise<OnCall> {
	const { t, db } = app().store;
	const [{ onCall }, staff] = await Promise.all([
		safetySettings(),
		db
			.selectDistinct({ id: t.staff.id, name: t.staff.name, activeUntil: t.staff.activeUntil })
			.from(t.membership)
			.innerJoin(t.staff, eq(t.staff.id, t.membership.staffId))
			.where(and(eq(t.membership.standing, 'supervisor'), inForce(t, Date.now())))
	]);
	const supervisors = staff.filter((one) => isActive(one, Date.now()));
	return {
		name: supervisors.find(({ id }) => id === onCall)?.name ?? null,
		supervisors: supervisors.map(({ name }) => name).sort((a, b) => a.localeCompare(b))
	};
}
