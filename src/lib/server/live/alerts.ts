import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { By } from '#lib/domain/decision.ts';
import type { Alert } from '#lib/domain/safety.ts';
import { commands, type SafetyCommand } from '#lib/room/safety/rules.ts';
import type { Reply } from '#lib/room/protocol.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { groupsOf, mayLead } from '#lib/server/programs/access.ts';
import { alertSubject } from './mirror-safety.ts';
import { randomId } from './random-id.ts';
import { safetySettings } from './safety-settings.ts';

/** An open alert as seen by staff who are not at the session's console. It gives the person's name and nothing else from the room. */
export type OpenAlert = Omit<Alert, 'disposed'> & {
	alert: string;
	session: number;
	groupTitle: string;
	/** As given at the door. */
	name: string;
	/** The viewer's relation to it: a supervisor of the group only sees it; the other two may take it and write its outcome. */
	as: 'facilitator' | 'on-call' | 'supervisor';
};

/** Whether this person is the supervisor on call; someone who no longer supervises is not. */
export const isOnCall = async ({ id, standings }: StaffMember): Promise<boolean> =>
	standings.includes('supervisor') && (await safetySettings()).onCall === id;

/** Open alerts, oldest first: those of one's own groups and, for the supervisor on call, those escalated to on-call. */
export async function openAlertsFor(staff: StaffMember, at = Date.now()): Promise<OpenAlert[]> {
	const { t, db } = app().store;
	const rows = await db
		.select({ alert: t.safetyAlert.id, session: t.session.id, groupId: t.group.id, groupTitle: t.group.title })
		.from(t.safetyAlert)
		.innerJoin(t.session, eq(t.session.id, t.safetyAlert.session))
		.innerJoin(t.group, eq(t.group.id, t.session.groupId))
		.where(isNull(t.safetyAlert.disposedAt))
		.orderBy(asc(t.safetyAlert.raisedAt));
	if (rows.length === 0) return [];
	const [led, supervised, onCall] = await Promise.all([
		groupsOf(staff, ['facilitator']),
		groupsOf(staff, ['supervisor']),
		isOnCall(staff)
	]);
	const viewpoint = (group: string, isCalled: boolean): OpenAlert['as'] | null => {
		if (led.includes(group)) return 'facilitator';
		if (isCalled) return 'on-call';
		return supervised.includes(group) ? 'supervisor' : null;
	};
	const seen: OpenAlert[] = [];
	for (const { alert: id, groupId, ...where } of rows) {
		const { alerts, seats } = (await app().rooms.state(where.session)).staff;
		const alert = alerts[id];
		const as = alert && viewpoint(groupId, onCall && alert.level === 'on-call');
		if (!as) continue;
		const { disposed: _, ...open } = alert;
		seen.push({ alert: id, ...where, ...open, name: seats[alert.seat]?.name ?? '', as });
	}
	await traceFirstReading(staff, seen, at);
	return seen;
}

/** Pages poll every few seconds; only the first time a person sees an alert is audited (R17). */
async function traceFirstReading({ id }: StaffMember, seen: OpenAlert[], at: number) {
	const { store } = app();
	const { audit } = store.t;
	if (seen.length === 0) return;
	const subjects = seen.map(({ alert }) => alertSubject(alert));
	const known = await store.db
		.select({ subject: audit.subject })
		.from(audit)
		.where(and(inArray(audit.subject, subjects), eq(audit.by, id), eq(audit.act, 'safety.read')));
	const fresh = seen.filter(({ alert }) => !known.some(({ subject }) => subject === alertSubject(alert)));
	if (fresh.length === 0) return;
	const entry = ({ alert, session }: OpenAlert) => ({
		at,
		by: id,
		act: 'safety.read',
		subject: alertSubject(alert),
		session
	});
	await store.write(() => fresh.map((one) => store.audit.row(entry(one))));
}

/** Takes an alert from a page: for facilitators of the group and the supervisor on call. */
export async function handleAlert(
	staff: StaffMember,
	session: number,
	command: Extract<SafetyCommand, { type: 'safety.acknowledge' }>,
	id = randomId(),
	at?: number
): Promise<Reply> {
	const by = await handlerOf(staff, session);
	if (!by) return { ok: false, code: 'not-yours' };
	const shaped = commands[command.type].schema.safeParse(command);
	if (!shaped.success) return { ok: false, code: 'invalid' };
	return app().rooms.execute(session, by, id, shaped.data, { at });
}

/** A person who is on call but not in the group acts only as on-call, which the table allows to handle alerts and nothing else (R7). */
export async function handlerOf(staff: StaffMember, session: number): Promise<Extract<By, { as: 'staff' }> | null> {
	const by = { as: 'staff' as const, id: staff.id, name: staff.name };
	if (await mayLead(staff, session)) return by;
	return (await isOnCall(staff)) ? { ...by, onCall: true } : null;
}
