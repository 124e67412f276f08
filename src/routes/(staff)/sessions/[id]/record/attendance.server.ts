import type { Interval, Meeting } from '#lib/domain/attendance.ts';
import type { Meets } from '#lib/domain/group.ts';
import { typedOf } from '#lib/pages/record/attendance-form.server.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { foldedLog } from '#lib/server/records/folded-log.ts';
import { gather } from '#lib/server/records/gather.ts';
import type { SignedRecord } from '#lib/server/records/record.ts';
import { leadersIn, staffOf } from '#lib/server/records/session-staff.ts';
import { staffNames } from '#lib/server/records/who.ts';

/** Everybody's attendance as it holds, with its versions, and what stands in the fields of a correction. */
export async function attendanceView({ versions, participants }: SignedRecord, timeZone: string, modality: Meets) {
	const names = await staffNames(versions.map((version) => version.by));
	const known = await staysOf(versions);
	const people = new Map(participants.map((participant) => [participant.person, participant]));
	const lines = [...Map.groupBy(versions, ({ person }) => person)].map(([person, own]) => {
		const now = own.reduce((last, version) => (version.version > last.version ? version : last));
		const { clientId, status, arrivedAt, leftAt, minutes, mode, at, version } = now;
		const who = people.get(person);
		return {
			...{ person, clientId, status, arrivedAt, leftAt, minutes, mode, at, corrected: version > 1 },
			...{ name: who?.name ?? '', by: names.get(now.by) ?? '' },
			/** Nobody knows yet which client this was. */
			isGuest: who !== undefined && who.clientId === null,
			typed: { ...typedOf({ ...now, stays: now.stays ?? known.get(person) ?? null }, timeZone, modality), reason: '' },
			versions: own.map((version) => ({ ...version, by: names.get(version.by) ?? '' }))
		};
	});
	return lines.sort((a, b) => a.name.localeCompare(b.name));
}

/** When people were there, by rows from before times away were kept: as far as their phones told. */
async function staysOf(versions: SignedRecord['versions']): Promise<Map<string, Interval[] | null>> {
	const old = versions.find(({ stays, arrivedAt }) => stays === null && arrivedAt !== null);
	const gathered = old && (await gather(old.session));
	const lines = gathered ? await linesOf(gathered) : [];
	return new Map(lines.map(({ person, now }) => [person, now?.stays ?? null]));
}

/** Who led the group, with the credentials of then. */
export async function ledBy(session: number, meeting: Meeting) {
	const { acts } = await foldedLog(session);
	return leadersIn(await staffOf(session, meeting, acts)).map(({ name, credentials }) => `${name}, ${credentials}`);
}
