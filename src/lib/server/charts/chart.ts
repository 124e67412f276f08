import type { Locale } from '#lib/domain/worksheet.ts';
import { app } from '#lib/server/app.ts';
import { trailZone } from '#lib/server/audit/trail-zone.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { planViewOf } from '#lib/server/care-plans/view.ts';
import { decisionsIn } from '#lib/server/care-team/decisions.ts';
import { obligationsOfClient } from '#lib/server/obligations/shown.ts';
import { outcomesOf } from '#lib/server/outcomes/client.ts';
import { shownLines } from '#lib/server/outcomes/shown.ts';
import { outreachOf } from '#lib/server/outreach/shown.ts';
import { groupsOf } from '#lib/server/programs/access.ts';
import { alertHref } from './alerts-of.ts';
import { documentsOf } from './documents-of.ts';
import { correctionsOf, identityOf, type Identity } from './identity.ts';
import type { Mark } from './past-sessions.ts';
import { readersOf } from './readers.ts';
import { chartScope } from './scope.ts';
import { staysOf } from './stays.ts';
import { timelineOf } from './timeline.ts';
import { chartTrends } from './trends-of.ts';
import { weekOf } from './week.ts';

/**
 * One client's chart as a staff member may see it; null outside their scope. Opening it is audited before anything is shown (R17). `clinical` is
 * null for staff who may only know the person's identity.
 */
export async function readChart(
	staff: StaffMember,
	clientId: string,
	{ before, locale = staff.locale, at = Date.now() }: { before?: Mark; locale?: Locale; at?: number } = {}
) {
	const scope = await chartScope(staff, clientId);
	const identity = scope && (await identityOf(clientId));
	if (!scope || !identity) return null;
	await leaveRow(staff, clientId, scope.groups.length > 0 ? null : 'identity', at);
	const { groups, signedOnly } = scope;
	const timeZone = await trailZone();
	const isAdmin = staff.standings.includes('admin');
	const [stays, corrections, readers, leads, clinical] = await Promise.all([
		staysOf(clientId, isAdmin ? undefined : groups),
		correctionsOf(identity),
		scope.seesReaders ? readersOf(clientId, timeZone) : null,
		groupsOf(staff, ['facilitator']),
		groups.length > 0 ? clinicalOf(clientId, groups, { signedOnly, before, locale, at, reader: staff }) : null
	]);
	const leadsGroups = groups.filter((id) => leads.includes(id));
	return { identity, stays, corrections, readers, leads: leadsGroups, timeZone, scope, clinical };
}

/** The person's identity, for the correction form; the caller has checked permission. */
export async function readIdentity(staff: StaffMember, clientId: string, at = Date.now()): Promise<Identity> {
	await leaveRow(staff, clientId, 'identity', at);
	return (await identityOf(clientId))!;
}

/** `detail` says if only the identity was shown. */
const leaveRow = ({ id: by }: StaffMember, clientId: string, detail: 'identity' | null, at: number) => {
	const { write, audit } = app().store;
	return write(() => [audit.row({ at, by, act: 'chart.read', subject: clientId, clientId, detail })]);
};

type Asked = { signedOnly: string[]; before?: Mark; locale: Locale; at: number; reader: StaffMember };

async function clinicalOf(clientId: string, groups: string[], { signedOnly, before, locale, at, reader }: Asked) {
	const [timeline, weeks, promises, outreach, trends, plan, documents, decisions, { lines }] = await Promise.all([
		timelineOf(clientId, groups, before),
		weekOf(clientId, groups, at),
		obligationsOfClient(clientId, groups, at),
		outreachOf(clientId, groups),
		chartTrends(clientId, groups, locale),
		planViewOf(clientId, { groups, signedOnly: signedOnly.length === groups.length }),
		documentsOf(clientId, groups, { signedOnly, reader: reader.id }),
		decisionsIn(reader, clientId, groups, at),
		outcomesOf(clientId, groups, { at, weeks: 0 })
	]);
	const entries = timeline.entries.map((entry) => {
		const { session, note } = entry;
		const seesSigned = signedOnly.includes(session.groupId);
		const isHidden = seesSigned && (note?.state === 'draft' || note?.state === 'awaiting');
		const alerts = entry.alerts.map((alert) => ({ ...alert, href: alertHref(session.id, alert, seesSigned) }));
		return { ...entry, note: isHidden ? null : note, alerts };
	});
	const offTrack = shownLines(lines, locale);
	const about = { weeks, promises, outreach, trends, plan, documents, decisions, offTrack };
	return { ...timeline, entries, ...about };
}
