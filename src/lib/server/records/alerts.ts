import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Alert } from '#lib/domain/safety.ts';
import type { Status } from '#lib/room/state.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { openAlertsFor, type OpenAlert } from '#lib/server/live/alerts.ts';
import { alertSubject } from '#lib/server/live/mirror-safety.ts';
import { groupsOf, leadsGroupOf, mayReview } from '#lib/server/programs/access.ts';
import { occasionOf } from './gather.ts';
import { clientNames } from './who.ts';

/** `legalName` is the name in the record; null for a guest, whom nobody has matched with one. */
type Where = { groupTitle: string; timeZone: string; block: string; legalName: string | null; status: Status };
export type ReadAlert = Where & { id: string; session: number; name: string; alert: Alert; as: OpenAlert['as'] };
export type HandledAlert = Where & {
	alert: string;
	session: number;
	name: string;
	disposed: NonNullable<Alert['disposed']>;
};

/** As many as a list looks back over. */
const most = 50;

/** Where an alert came from, in the words of its session. */
async function whereOf(session: number, { source, seat }: Pick<Alert, 'source' | 'seat'>): Promise<Where> {
	const [occasion, { room, staff }] = await Promise.all([occasionOf(session), app().rooms.state(session)]);
	const block = room.blocks.find(({ id }) => id === source.block)?.title ?? '';
	const client = staff.seats[seat]?.client ?? null;
	const legalName = client && ((await clientNames([client])).get(client) ?? null);
	const { group, timeZone } = occasion!;
	return { groupTitle: group.title, timeZone, block, legalName, status: room.status };
}

/** Open alerts with what a page says of them. */
export const openAlerts = async (staff: StaffMember): Promise<(OpenAlert & Where)[]> =>
	Promise.all(
		(await openAlertsFor(staff)).map(async (alert) => ({ ...alert, ...(await whereOf(alert.session, alert)) }))
	);

/**
 * One alert for whoever may know of it: while it is open as the list says, afterwards the group's facilitators and supervisors and
 * whoever wrote what came of it. Null for everybody else. Reading leaves a trace (R17).
 */
export async function readAlert(staff: StaffMember, session: number, id: string): Promise<ReadAlert | null> {
	if (!(await occasionOf(session))) return null;
	const { alerts, seats } = (await app().rooms.state(session)).staff;
	const alert = alerts[id];
	if (!alert) return null;
	const as = alert.disposed ? await readerOf(staff, session, alert.disposed.by) : await viewerOf(staff, id);
	if (!as) return null;
	if (alert.disposed) await traceReading(staff, session, [id]);
	return { id, session, name: seats[alert.seat]?.name ?? '', alert, as, ...(await whereOf(session, alert)) };
}

const viewerOf = async (staff: StaffMember, id: string) =>
	(await openAlertsFor(staff)).find(({ alert }) => alert === id)?.as ?? null;

async function readerOf(staff: StaffMember, session: number, author: string): Promise<OpenAlert['as'] | null> {
	if (await leadsGroupOf(staff, session)) return 'facilitator';
	if (await mayReview(staff, session)) return 'supervisor';
	return staff.id === author ? 'on-call' : null;
}

/** What came of alerts in the groups somebody supervises, newest first. */
export async function handledAlertsFor(staff: StaffMember): Promise<HandledAlert[]> {
	const supervised = await groupsOf(staff, ['supervisor']);
	if (supervised.length === 0) return [];
	const { t, db } = app().store;
	const rows = await db
		.select({ id: t.safetyAlert.id, session: t.safetyAlert.session })
		.from(t.safetyAlert)
		.innerJoin(t.session, eq(t.session.id, t.safetyAlert.session))
		.where(and(inArray(t.session.groupId, supervised), isNotNull(t.safetyAlert.disposedAt)))
		.orderBy(desc(t.safetyAlert.disposedAt))
		.limit(most);
	const found: HandledAlert[] = [];
	for (const { id, session } of rows) {
		const { alerts, seats } = (await app().rooms.state(session)).staff;
		const alert = alerts[id];
		if (!alert?.disposed) continue;
		const name = seats[alert.seat]?.name ?? '';
		found.push({ alert: id, session, name, disposed: alert.disposed, ...(await whereOf(session, alert)) });
	}
	if (found.length > 0) await traceListing(staff);
	return found;
}

const traceReading = ({ id: by }: StaffMember, session: number, alerts: string[]) =>
	app().store.write(() =>
		alerts.map((alert) =>
			app().store.audit.row({ at: Date.now(), by, act: 'safety.read', subject: alertSubject(alert), session })
		)
	);

const traceListing = ({ id: by }: StaffMember) =>
	app().store.write(() => [
		app().store.audit.row({ at: Date.now(), by, act: 'safety.listed', subject: `staff/${by}` })
	]);
