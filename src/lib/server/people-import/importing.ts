import { noDetails } from '#lib/domain/person.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { inCare, referring } from '#lib/server/episodes/beginning.ts';
import { groupsOf, rosterIn, type Roster } from '#lib/server/episodes/places.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import type { TrackGroup, Written } from '#lib/server/weeks/track-stays.ts';
import { previewImport, type ImportPreview, type ImportSent, type Previewed, type PreviewRow } from './preview.ts';

export type Imported =
	{ ok: true; count: number } | { ok: false; preview: ImportPreview } | Extract<Previewed, { ok: false }>;

/** Everyone on the list at once, or no one: nothing is written while there is an open problem or an undecided known person. */
export async function importPeople(
	staff: StaffMember,
	programId: string,
	sent: ImportSent,
	at = Date.now()
): Promise<Imported> {
	const read = await previewImport(staff, programId, sent, at);
	if (!read.ok) return read;
	const { preview } = read;
	const rows = preview.rows.filter(({ choice }) => choice !== 'skip');
	if (preview.unsettled > 0 || rows.length === 0) return { ok: false, preview };
	const known = await Promise.all(rows.map((row) => knownOf(row, programId)));
	const { store } = app();
	const written = { by: staff.id, at };
	await store.write((tx) => [
		...rows.flatMap((row, i) => writing(tx, programId, row, known[i]!, written)),
		store.audit.row({ ...written, act: 'people.imported', subject: programId, detail: String(rows.length) })
	]);
	return { ok: true, count: rows.length };
}

type Known = { roster: Roster; tracked: TrackGroup[] };

async function knownOf({ choice, person }: PreviewRow, programId: string): Promise<Known> {
	const isNew = choice === '' || choice === 'new';
	const roster = isNew ? { tracks: [], enrolments: [] } : await rosterIn(choice, programId);
	return { roster, tracked: await groupsOf({ trackId: person.trackId, groups: [] }) };
}

/** A new person is registered; a known person stays unchanged and begins a stay. */
function writing(
	tx: Tx,
	programId: string,
	{ choice, person }: PreviewRow,
	known: Known,
	written: Written
): Statement[] {
	const isNew = choice === '' || choice === 'new';
	const clientId = isNew ? randomId() : choice;
	const named = { id: randomId(), clientId, programId };
	const { referredOn, admittedOn, levelId, trackId, groups, plannedDischargeOn } = person;
	const begun = { admittedOn: admittedOn ?? '', levelId, places: { trackId, groups }, referredOn, plannedDischargeOn };
	return [
		...(isNew ? registering(tx, clientId, person, written) : []),
		...(admittedOn === null
			? referring(tx, named, { day: referredOn!, referredBy: '', referralReason: '' }, written)
			: inCare(tx, named, begun, known, written))
	];
}

function registering(tx: Tx, id: string, person: PreviewRow['person'], { by, at }: Written): Statement[] {
	const { t, audit } = app().store;
	const { name, preferredName, locale, birthDate, recordNumber, phone } = person;
	const details = JSON.stringify({ ...noDetails, birthDate, recordNumber, phone });
	return [
		tx.insert(t.client).values({ id, name, preferredName, locale, details, createdAt: at }),
		audit.row({ at, by, act: 'client.created', subject: id, clientId: id })
	];
}
