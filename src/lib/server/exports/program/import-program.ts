import { eq, inArray } from 'drizzle-orm';
import { createHash, randomBytes } from 'node:crypto';
import { emailIndexOf } from '#lib/server/auth/people.ts';
import { noPassword } from '#lib/server/auth/passwords.ts';
import { newCodes } from '#lib/server/programs/new-codes.ts';
import type { Batch } from '#lib/server/store/pour.ts';
import type { Store } from '#lib/server/store/store.ts';
import { checkExport, type Checked } from './check-export.ts';
import type { Row, RowLine } from './format.ts';
import type { TableName } from './part.ts';
import { ImportRefused, type Problem } from './problems.ts';
import { linesIn } from './read-export.ts';

/** Rows inserted at a time: few enough for a statement's maximum number of values. */
const BATCH = 100;

export type Imported = { program: string; rows: number; staff: number };

/**
 * Imports an export into an installation that has no programs or clients yet, with its original ids, so that signatures stay valid. All or nothing:
 * it is checked completely first and then inserted in one transaction. Staff are imported as closed accounts without a password; an administrator
 * opens those of people who work here. Throws `ImportRefused`.
 */
export async function importProgram(store: Store, file: string, at = Date.now()): Promise<Imported> {
	await refuseUnlessEmpty(store);
	const checked = checkExport(store.t, file);
	await refuseKnownStaff(store, checked);
	const { program, rows, sha256, staff } = checked;
	const { blindIndex } = store;
	const made = { blindIndex, emailIndex: (email: string) => emailIndexOf({ blindIndex }, email) };
	await store.write(() => [
		// Reads the file again inside the transaction, so that no export is too large for memory.
		store.pour(() => batchesIn(file, { ...made, at })),
		store.audit.row({ at, by: 'system', act: 'program.imported', subject: program, detail: sha256 })
	]);
	return { program, rows, staff: staff.length };
}

async function refuseUnlessEmpty({ db, t }: Store) {
	const refuse = (why: string) => {
		throw new ImportRefused([{ line: 1, why }]);
	};
	if ((await db.$count(t.staff)) === 0) refuse('this installation has no administrator yet; open /setup first');
	if ((await db.$count(t.program)) > 0 || (await db.$count(t.client)) > 0)
		refuse('this installation already has programs or clients');
}

async function refuseKnownStaff(store: Store, { staff }: Checked) {
	const { db, t } = store;
	const problems: Problem[] = [];
	for (const { line, id, email } of staff) {
		const here = inArray(t.staff.emailIndex, [emailIndexOf(store, email)]);
		if ((await db.$count(t.staff, eq(t.staff.id, id))) > 0)
			problems.push({ line, table: 'staff', field: 'id', why: 'this person has an account here already' });
		else if ((await db.$count(t.staff, here)) > 0)
			problems.push({ line, table: 'staff', field: 'email', why: 'an account here has this address' });
	}
	if (problems.length > 0) throw new ImportRefused(problems);
}

type Given = Pick<Store, 'blindIndex'> & { at: number; emailIndex(email: string): string };

function* batchesIn(file: string, given: Given): Generator<Batch> {
	let batch: Batch = { table: 'staff', rows: [] };
	let isFirst = true;
	for (const line of linesIn(file)) {
		const value = JSON.parse(line) as RowLine | { end: unknown };
		if (isFirst || 'end' in value) {
			isFirst = false;
			continue;
		}
		// Checked lines name only tables of the schema.
		const table = value.table as TableName;
		if (batch.table !== table || batch.rows.length >= BATCH) {
			if (batch.rows.length > 0) yield batch;
			batch = { table, rows: [] };
		}
		batch.rows.push({ ...value.row, ...madeAgain(value, given) });
	}
	if (batch.rows.length > 0) yield batch;
}

/** New values for columns that were not exported: nothing that opened something there opens anything here. */
function madeAgain({ table, row }: RowLine, { at, blindIndex, emailIndex }: Given): Row {
	switch (table as TableName) {
		case 'staff':
			return { emailIndex: emailIndex(String(row.email)), passwordHash: noPassword, activeUntil: at };
		case 'session':
			return newCodes({ blindIndex });
		case 'seat':
			return { tokenIndex: createHash('sha256').update(randomBytes(32)).digest('hex') };
		case 'response':
		case 'personalSheet':
			return { recent: [] };
		default:
			return {};
	}
}
