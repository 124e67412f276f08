import type { Locale } from '#lib/domain/worksheet.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { careProgram, placeOptions } from '#lib/server/episodes/options.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import type { OverlapLine } from '#lib/server/weeks/overlap-lines.ts';
import { guessColumns, isImportField, type ImportField } from './columns.ts';
import { importClashes } from './import-clashes.ts';
import { readTable } from './read-table.ts';
import { readRows, type ImportRow } from './rows.ts';
import { knownTwins, pointOutSame, type KnownTwin } from './same-people.ts';

/** The submitted form: the list, and the choices for columns and rows, by column index and row line. */
export type ImportSent = {
	text: string;
	startsOn: string | null;
	locale: Locale;
	/** A field, or empty to ignore the column; guessed if not chosen. */
	columns: Record<string, string>;
	/** `skip`, `new`, or the id of the client it is. */
	choices: Record<string, string>;
};

/** `unsettled`: a problem that is not skipped, or a known person without a choice. */
export type PreviewRow = ImportRow & { twins: KnownTwin[]; choice: string; isUnsettled: boolean };
export type ImportPreview = {
	header: string[];
	columns: (ImportField | null)[];
	rows: PreviewRow[];
	/** Tracks that would have more people than their capacity. */
	overfull: { name: string; count: number; capacity: number }[];
	/** When people would be expected in two sessions at the same time. */
	clashes: OverlapLine[];
	/** How many rows would be imported. */
	count: number;
	unsettled: number;
};
export type Previewed = { ok: true; preview: ImportPreview } | { ok: false; code: 'empty' | 'too-many'; rows: number };

/** What an import would do, with each problem by row and column. Writes nothing except an audit row for the comparison with clients. */
export async function previewImport(
	staff: StaffMember,
	programId: string,
	sent: ImportSent,
	at = Date.now()
): Promise<Previewed> {
	const read = readTable(sent.text);
	if (!read.ok) return read;
	const { table } = read;
	const program = (await careProgram(programId))!;
	const today = dayOf(at, program.timeZone);
	const options = await placeOptions(programId, today);
	const columns = columnsIn(table.header, table.width, sent.columns);
	const { store } = app();
	await store.write(() => [store.audit.row({ at, by: staff.id, act: 'clients.read', subject: 'clients' })]);
	const plain = pointOutSame(
		readRows(table, columns, { options, today, locale: sent.locale, startsOn: sent.startsOn })
	);
	const twins = await knownTwins(staff, programId, plain);
	const taken = new Set<string>();
	const rows = plain.map((row) => settled(row, twins.get(row.line) ?? [], sent.choices[row.line] ?? '', taken));
	const written = rows.filter(({ choice }) => choice !== 'skip');
	const added = (trackId: string) => written.filter(({ person }) => person.trackId === trackId).length;
	const overfull = options.tracks.flatMap(({ id, name, count, capacity }) =>
		capacity !== null && count + added(id) > capacity && added(id) > 0
			? [{ name, capacity, count: count + added(id) }]
			: []
	);
	const clashes = await importClashes(written, at);
	const preview = { header: table.header, columns, rows, overfull, clashes, count: written.length };
	return { ok: true, preview: { ...preview, unsettled: rows.filter(({ isUnsettled }) => isUnsettled).length } };
}

function columnsIn(header: string[], width: number, chosen: Record<string, string>): (ImportField | null)[] {
	const guessed = guessColumns(header);
	return Array.from({ length: width }, (_, i) => {
		const field = chosen[i];
		if (field === undefined) return guessed[i] ?? null;
		return isImportField(field) ? field : null;
	});
}

function settled(row: ImportRow, twins: KnownTwin[], sent: string, taken: Set<string>): PreviewRow {
	const choice = sent === 'new' || sent === 'skip' || twins.some(({ id }) => id === sent) ? sent : '';
	const isKnown = twins.some(({ id }) => id === choice);
	// No one can begin two stays: neither in addition to an open one, nor through two rows.
	const isOpen = taken.has(choice) || twins.some(({ id, isOpen }) => id === choice && isOpen);
	if (isKnown) taken.add(choice);
	const problems = isOpen
		? [...row.problems, { field: 'name' as const, code: 'open' as const, typed: row.person.name }]
		: row.problems;
	// Two rows that look like the same person are two people if the user says so.
	const isTwo = choice === 'new';
	const open = problems.filter(({ code }) => !(isTwo && code === 'same-line'));
	const isUnsettled = choice !== 'skip' && (open.length > 0 || (twins.length > 0 && choice === ''));
	return { ...row, problems, twins, choice, isUnsettled };
}
