import { createHash, type Hash } from 'node:crypto';
import { z } from 'zod';
import type { Tables } from '#lib/server/store/schema.ts';
import { FORMAT, VERSION, type Row } from './format.ts';
import type { Part, TableName } from './part.ts';
import { parts } from './parts.ts';
import { ImportRefused, Problems } from './problems.ts';
import { linesIn } from './read-export.ts';
import { rowSchema } from './row-schema.ts';
import { signatureProblem } from './signatures.ts';

const head = z.strictObject({ format: z.literal(FORMAT), version: z.int(), program: z.string() });
const rowLine = z.strictObject({ table: z.string(), row: z.record(z.string(), z.unknown()) });
const endLine = z.strictObject({ end: z.strictObject({ rows: z.int(), sha256: z.string() }) });

/** A checked export. `sha256` covers all its lines but the last. */
export type Checked = {
	program: string;
	rows: number;
	sha256: string;
	staff: { line: number; id: string; email: string }[];
};

/**
 * Checks a whole export before any of it is imported: every row fits the schema, every reference resolves, every signature matches its text, and
 * the end is complete. Throws `ImportRefused` with lines, fields and reasons.
 */
export function checkExport(t: Tables, file: string): Checked {
	const check = new Check(t);
	let line = 0;
	for (const text of linesIn(file)) check.line(text, ++line);
	return check.end(line);
}

class Check {
	#schemas: Map<string, { part: Part; schema: z.ZodObject }>;
	#ids = new Map<TableName, Set<unknown>>();
	#hash: Hash = createHash('sha256');
	#problems = new Problems();
	#found: Checked = { program: '', rows: 0, sha256: '', staff: [] };
	#part = 0;

	constructor(t: Tables) {
		this.#schemas = new Map(parts.map((part) => [part.table, { part, schema: rowSchema(t, part) }]));
	}

	line(text: string, line: number) {
		if (this.#found.sha256 !== '') throw refused(line, 'there is more after the end');
		const value = parsed(text);
		if (line === 1) this.#found.program = programIn(value);
		const ending = endLine.safeParse(value);
		if (ending.success) return this.#end(ending.data.end, line);
		this.#hash.update(`${text}\n`);
		if (line > 1) this.#row(value, line);
	}

	end(lines: number): Checked {
		if (this.#found.sha256 === '') throw refused(lines, 'the end is missing: the file was cut');
		this.#problems.refuseIfAny();
		return this.#found;
	}

	#end({ rows, sha256 }: z.infer<typeof endLine>['end'], line: number) {
		const { rows: found } = this.#found;
		if (rows !== found) throw refused(line, `the export had ${rows} rows, and here are ${found}`);
		if (sha256 !== this.#hash.digest('hex')) this.#problems.add({ line, why: 'the file is not as it was written' });
		this.#found.sha256 = sha256;
	}

	#row(value: unknown, line: number) {
		const read = rowLine.safeParse(value);
		if (!read.success) return this.#problems.add({ line, why: 'is no row of an export' });
		const { table, row } = read.data;
		const known = this.#schemas.get(table);
		if (!known) return this.#problems.add({ line, why: `there is no table ${table}` });
		this.#found.rows++;
		const place = parts.indexOf(known.part);
		if (place < this.#part) this.#problems.add({ line, table, why: 'comes too late' });
		this.#part = Math.max(this.#part, place);
		const fits = known.schema.safeParse(row);
		for (const { path, message } of fits.error?.issues ?? [])
			this.#problems.add({ line, table, field: path.map(String).join('.') || undefined, why: message });
		if (fits.success) this.#fitting(known.part, row, line);
	}

	#fitting({ table, names = {} }: Part, row: Row, line: number) {
		for (const [field, other] of Object.entries(names))
			if (row[field] !== null && other && !this.#ids.get(other)?.has(row[field]))
				this.#problems.add({ line, table, field, why: `names no row of ${other} in this file` });
		const broken = signatureProblem(table, row);
		if (broken) this.#problems.add({ line, table, ...broken });
		if (table === 'staff') this.#found.staff.push({ line, id: String(row.id), email: String(row.email) });
		if (!('id' in row)) return;
		const own = this.#ids.get(table) ?? new Set();
		if (own.has(row.id)) this.#problems.add({ line, table, field: 'id', why: 'is there twice' });
		this.#ids.set(table, own.add(row.id));
	}
}

const refused = (line: number, why: string) => new ImportRefused([{ line, why }]);

function programIn(value: unknown): string {
	const found = head.safeParse(value);
	if (!found.success) throw refused(1, 'this is no export of a program');
	const { version, program } = found.data;
	if (version !== VERSION)
		throw refused(1, `this export has version ${version} of the format, and this server reads version ${VERSION}`);
	return program;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
