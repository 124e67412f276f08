import { and, eq } from 'drizzle-orm';
import { askedAlert } from '#lib/activities/asked-alert.ts';
import type { AskedAlert } from '#lib/domain/asked-alert.ts';
import type { Alert } from '#lib/domain/safety.ts';
import { openByPerson, personOf } from '#lib/room/safety/person.ts';
import type { RoomState, Status } from '#lib/room/state.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { openAlertsFor, type OpenAlert } from '#lib/server/live/alerts.ts';
import { alertSubject } from '#lib/server/live/mirror-safety.ts';
import { leadsGroupOf, mayReview } from '#lib/server/programs/access.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { occasionOf } from './gather.ts';
import { clientNames } from './who.ts';

/** `legalName` is the name in the record; null for a guest who has not been matched with a client. */
type Where = { groupTitle: string; timeZone: string; block: string; legalName: string | null; status: Status };
/** `asked`: all open alerts of the person that the reader may settle together with this one, or all that were settled with it. */
export type ReadAlert = Where & {
	id: string;
	session: number;
	name: string;
	alert: Alert;
	asked: AskedAlert[];
	/** The alert under which a draft is kept. */
	first: string;
	as: OpenAlert['as'];
};
/** All open alerts of one person in one session: one work item. */
export type OpenPerson = Where & {
	session: number;
	name: string;
	as: OpenAlert['as'];
	alerts: (OpenAlert & { block: string })[];
};

/** An open alert about a client that this staff member may settle, so that the assessment is filed there. Null if there is none. */
export async function openAlertAbout(staff: StaffMember, clientId: string) {
	const own = await idsOf(clientId);
	for (const { session, alert, seat, as } of await openAlertsFor(staff)) {
		if (as === 'supervisor') continue;
		const { staff: room } = await app().rooms.state(session);
		if (own.includes(personOf(room, seat))) return { session, alert };
	}
	return null;
}

/** Where an alert came from, as its session names it. */
async function whereOf(session: number, { source, seat }: Pick<Alert, 'source' | 'seat'>): Promise<Where> {
	const [occasion, { room, staff }] = await Promise.all([occasionOf(session), app().rooms.state(session)]);
	const block = room.blocks.find(({ id }) => id === source.block)?.title ?? '';
	const client = staff.seats[seat]?.client ?? null;
	const legalName = client && ((await clientNames([client])).get(client) ?? null);
	const { group, timeZone } = occasion!;
	return { groupTitle: group.title, timeZone, block, legalName, status: room.status };
}

/** Open alerts by person, with what the page says about them, ordered by when each person's first was raised. */
export async function openPeople(staff: StaffMember): Promise<OpenPerson[]> {
	const people = new Map<string, OpenAlert[]>();
	for (const alert of await openAlertsFor(staff)) {
		const key = `${alert.session} ${personOf((await app().rooms.state(alert.session)).staff, alert.seat)}`;
		people.set(key, [...(people.get(key) ?? []), alert]);
	}
	return Promise.all(
		[...people.values()].map(async (alerts) => {
			const { session, name, as } = alerts[0]!;
			const { blocks } = (await app().rooms.state(session)).room;
			const titled = alerts.map((one) => ({
				...one,
				block: blocks.find(({ id }) => id === one.source.block)?.title ?? ''
			}));
			return { session, name, as, alerts: titled, ...(await whereOf(session, alerts[0]!)) };
		})
	);
}

/**
 * One alert, for staff who may know of it: while it is open, those whose list includes it; afterwards, the group's facilitators and supervisors and
 * the author of its outcome. Null for everyone else. Reading is audited (R17).
 */
export async function readAlert(staff: StaffMember, session: number, id: string): Promise<ReadAlert | null> {
	if (!(await occasionOf(session))) return null;
	const state = await app().rooms.state(session);
	const { alerts, seats } = state.staff;
	const alert = alerts[id];
	if (!alert) return null;
	const as = alert.disposed ? await readerOf(staff, session, alert.disposed) : await viewerOf(staff, id);
	if (!as) return null;
	if (alert.disposed) await traceReading(staff, session, [id]);
	const asked = alert.disposed ? settledWith(state, alert.disposed.filing) : openWith(state, alert, as);
	const name = seats[alert.seat]?.name ?? '';
	const first = asked[0]?.[0] ?? id;
	return { id, session, name, alert, asked: asked.map(tell(state)), first, as, ...(await whereOf(session, alert)) };
}

type Entry = [id: string, alert: Alert];

export const tell =
	({ room, staff, seats }: RoomState) =>
	([id, alert]: Entry): AskedAlert =>
		askedAlert(id, alert, { blocks: room.blocks, seats, cards: staff.seats });

const settledWith = ({ staff }: RoomState, filing: string): Entry[] =>
	Object.entries(staff.alerts).filter(([, { disposed }]) => disposed?.filing === filing);

/** A supervisor on call knows of the alerts that were escalated to them, and of nothing else about the person. */
const openWith = ({ staff }: RoomState, { seat }: Alert, as: OpenAlert['as']): Entry[] =>
	(openByPerson(staff).get(personOf(staff, seat)) ?? []).filter(
		([, { level }]) => as !== 'on-call' || level === 'on-call'
	);

const viewerOf = async (staff: StaffMember, id: string) =>
	(await openAlertsFor(staff)).find(({ alert }) => alert === id)?.as ?? null;

/** Includes the person assigned to follow up: they need to know about what. */
async function readerOf(
	staff: StaffMember,
	session: number,
	{ by, filing }: NonNullable<Alert['disposed']>
): Promise<OpenAlert['as'] | null> {
	if (await leadsGroupOf(staff, session)) return 'facilitator';
	if (await mayReview(staff, session)) return 'supervisor';
	if (staff.id === by) return 'on-call';
	const { followUp } = app().store.t;
	const asked = and(eq(followUp.outcomeId, filing), eq(followUp.ownerId, staff.id));
	return (await app().store.db.$count(followUp, asked)) > 0 ? 'supervisor' : null;
}

const traceReading = ({ id: by }: StaffMember, session: number, alerts: string[]) =>
	app().store.write(() =>
		alerts.map((alert) =>
			app().store.audit.row({ at: Date.now(), by, act: 'safety.read', subject: alertSubject(alert), session })
		)
	);
