import { inArray } from 'drizzle-orm';
import { dayOf } from '#lib/server/programs/times.ts';
import { app } from '#lib/server/app.ts';
import { trailZone } from '#lib/server/audit/trail-zone.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { identityOf } from '#lib/server/charts/identity.ts';
import { resultsSeen } from '#lib/server/measures/seen.ts';
import { chartScope } from '#lib/server/charts/scope.ts';
import { staysOf } from '#lib/server/charts/stays.ts';
import { consentsOf } from '#lib/server/episodes/consents.ts';
import { episodesOf } from '#lib/server/episodes/reading.ts';
import { attendanceSubject, traceReading } from '#lib/server/records/trail.ts';
import { documentsOf } from './documents-of.ts';
import { followUpsOf } from './follow-ups.ts';
import type { FollowUp, PersonRecord, RecordedDocument, RecordedGroup, RecordedSession } from './model.ts';
import { sessionsOf } from './sessions-of.ts';

type Asked = Pick<PersonRecord, 'period' | 'origin'>;

/**
 * One client and one period as the staff member may disclose it: what their groups recorded, and of documents, what is signed. Null for anyone who
 * sees nothing clinical about the client. The export and everything in it are audited before anything is returned (R17).
 */
export async function personRecord(
	staff: StaffMember,
	clientId: string,
	{ period, origin }: Asked,
	at = Date.now()
): Promise<PersonRecord | null> {
	const scope = await chartScope(staff, clientId);
	const person = scope && (await identityOf(clientId));
	if (!scope || !person || scope.groups.length === 0) return null;
	const timeZone = await trailZone();
	const sessions = await sessionsOf(clientId, scope.groups, period);
	const results = (await resultsSeen(clientId, scope.groups)).filter(
		({ day }) => period.from <= day && day <= period.to
	);
	const { documents, plans } = await documentsOf({ clientId, groups: scope.groups, period, timeZone }, sessions);
	const followUps = await followUpsOf(clientId, { sessions, documents }, dayOf(at, timeZone));
	await leaveRows(staff, clientId, { period, sessions, documents, at });
	const groups = await groupsIn(clientId, scope.groups, sessions);
	const ofPrograms = new Set(groups.map(({ programId }) => programId));
	const isTheirs = ({ programId }: { programId: string }) => ofPrograms.has(programId);
	const [episodes, consents] = [await episodesOf(clientId), await consentsOf(clientId)];
	return {
		...{ origin, madeAt: at, period, person, groups, sessions, results, documents, plans, followUps },
		episodes: episodes.filter(isTheirs),
		consents: consents.filter(isTheirs),
		programs: await programsIn([...groups, ...documents]),
		staff: await staffIn(sessions, documents, followUps)
	};
}

type Given = { period: PersonRecord['period']; sessions: RecordedSession[]; documents: RecordedDocument[]; at: number };

async function leaveRows({ id: by }: StaffMember, clientId: string, { period, sessions, documents, at }: Given) {
	const { write, audit } = app().store;
	const detail = `FHIR ${period.from} ${period.to}`;
	await write(() => [audit.row({ at, by, act: 'chart.exported', subject: clientId, clientId, detail })]);
	await traceReading([
		...documents.map(({ id, session }) => ({ at, by, act: 'note.read' as const, subject: id, session, clientId })),
		...sessions.map(({ id: session }) => ({
			...{ at, by, act: 'attendance.read' as const, subject: attendanceSubject(session, clientId) },
			...{ session, clientId }
		}))
	]);
}

/** The groups that the client is or was in, and any others whose sessions are in the period. */
async function groupsIn(clientId: string, groups: string[], sessions: RecordedSession[]): Promise<RecordedGroup[]> {
	const { db, t } = app().store;
	const stays = await staysOf(clientId, groups);
	const ids = [...new Set([...stays, ...sessions].map(({ groupId }) => groupId))];
	if (ids.length === 0) return [];
	const { id, title, programId } = t.group;
	const rows = await db.select({ id, title, programId }).from(t.group).where(inArray(id, ids));
	return rows.map((row) => ({
		...row,
		stays: stays
			.filter(({ groupId }) => groupId === row.id)
			.map(({ startsOn, endsOn }) => ({ startsOn, endsOn }))
			.reverse()
	}));
}

async function programsIn(of: { programId: string | null }[]): Promise<PersonRecord['programs']> {
	const { db, t } = app().store;
	const ids = [...new Set(of.flatMap(({ programId }) => programId ?? []))];
	if (ids.length === 0) return [];
	const { id, name } = t.program;
	return db.select({ id, name }).from(t.program).where(inArray(id, ids));
}

async function staffIn(sessions: RecordedSession[], documents: RecordedDocument[], followUps: FollowUp[]) {
	const { db, t } = app().store;
	const ids = new Set([
		...sessions.flatMap(({ staff }) => staff.map(({ staffId }) => staffId)),
		...documents.flatMap(({ authorId, coSigned, addenda }) => [
			authorId,
			...(coSigned ? [coSigned.by] : []),
			...addenda.map(({ by }) => by)
		]),
		...followUps.map(({ by }) => by)
	]);
	if (ids.size === 0) return [];
	const { id, name, credentials } = t.staff;
	return db
		.select({ id, name, credentials })
		.from(t.staff)
		.where(inArray(id, [...ids]));
}
