import { PGlite } from '@electric-sql/pglite';
import Sqlite from 'better-sqlite3';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '#tests/support/sources.ts';

/** An empty database, spoken to in its own SQL; `bytes` is how it writes some. */
type Database = {
	run(sql: string): Promise<void>;
	rows(sql: string): Promise<Record<string, unknown>[]>;
	bytes(hex: string): string;
	close(): Promise<void>;
};

const databases: Record<'sqlite' | 'postgres', () => Database> = {
	sqlite() {
		const db = new Sqlite(':memory:');
		db.pragma('foreign_keys = ON');
		return {
			run: async (sql) => void db.exec(sql),
			rows: async (sql) => db.prepare(sql).all() as Record<string, unknown>[],
			bytes: (hex) => `x'${hex}'`,
			close: async () => void db.close()
		};
	},
	postgres() {
		const db = new PGlite();
		return {
			run: async (sql) => void (await db.exec(sql)),
			rows: async (sql) => (await db.query<Record<string, unknown>>(sql)).rows,
			bytes: (hex) => `'\\x${hex}'::bytea`,
			close: () => db.close()
		};
	}
};

const migration = '0020_documents.sql';

/** Each migration in a transaction of its own, as at the start of a server. */
async function migrate(db: Database, engine: string, fits: (file: string) => boolean) {
	const folder = join(root, 'drizzle', engine);
	for (const file of readdirSync(folder).sort()) {
		if (!file.endsWith('.sql') || !fits(file)) continue;
		await db.run('BEGIN');
		for (const statement of readFileSync(join(folder, file), 'utf8').split('--> statement-breakpoint'))
			await db.run(statement);
		await db.run('COMMIT');
	}
}

const kept = 'id, session, person, client_id, format, content, status, version, author_id, created_at, changed_at';
const signed = 'signed_at, signed_by, signature, co_signature, co_signed_at, co_signed_by, reviewed_at, reviewed_by';

test.each(['sqlite', 'postgres'] as const)(
	'[R16] %s: the notes of the version before keep every byte, know their kind, and are guarded as before',
	async (engine) => {
		const db = databases[engine]();
		const { bytes } = db;
		await migrate(db, engine, (file) => file < migration);
		const row = (id: string, kind: string, person: string, status: string) =>
			`('${id}', 7, '${kind}', '${person}', 'DAP', ${bytes('01ab')}, '${status}', 3, 'ruth', 1, 2, ${
				status === 'draft' ? 'NULL, NULL, NULL' : `3, 'ruth', ${bytes('01cd')}`
			})`;
		const off = engine === 'sqlite' ? '0' : 'false';
		await db.run(`
			INSERT INTO therapy_group (id, program_id, title, purpose, capacity, planned_minutes, note_format, agenda, created_at)
				VALUES ('skills', 'iop', 'Skills', '', 8, 50, 'DAP', '[]', 0);
			INSERT INTO session (id, group_id, title, status, planned_start, planned_minutes, started_at, ended_at,
				join_code, join_code_index, join_token, join_token_index, display_code, display_code_index)
				VALUES (7, 'skills', 'Skills', 'ended', 1000, 50, 1000, 2000,
				${bytes('01')}, 'a', ${bytes('01')}, 'b', ${bytes('01')}, 'c');
			INSERT INTO staff (id, name, credentials, email, email_index, password_hash, locale, created_at, two_step_reset)
				VALUES ('ruth', ${bytes('01')}, 'LCSW', ${bytes('01')}, 'i', '-', 'en', 0, ${off});
			INSERT INTO note (id, session, kind, person, format, content, status, version, author_id, created_at, changed_at,
				signed_at, signed_by, signature)
				VALUES ${row('g', 'group', 'group', 'signed')}, ${row('a', 'individual', 'ana', 'awaiting')},
				${row('b', 'individual', 'ben', 'draft')};
			INSERT INTO addendum (id, note_id, text, signature, "by", at)
				VALUES ('more', 'g', ${bytes('01ef')}, ${bytes('01')}, 'ruth', 4);
			INSERT INTO note_step (id, note_id, step, version, content, signature, "by", at)
				VALUES ('s', 'a', 'sent-in', 3, ${bytes('01ab')}, ${bytes('01cd')}, 'ruth', 3);
			INSERT INTO document_event (id, note_id, kind, version, for_staff, as_who, "by", at)
				VALUES ('e', 'g', 'attendance-changed', 2, 'ruth', 'author', 'ruth', 5);
		`);
		const everything = async () => ({
			notes: await db.rows(`SELECT ${kept}, ${signed} FROM note ORDER BY id`),
			addenda: await db.rows('SELECT id, note_id, text, signature FROM addendum'),
			steps: await db.rows('SELECT id, note_id, step, version, content, signature FROM note_step'),
			events: await db.rows('SELECT * FROM document_event')
		});
		const before = await everything();
		await migrate(db, engine, (file) => file === migration);
		expect(await everything()).toEqual(before);
		expect(await db.rows('SELECT id, kind, program_id, facts FROM note ORDER BY id')).toEqual([
			{ id: 'a', kind: 'progress-note', program_id: 'iop', facts: null },
			{ id: 'b', kind: 'progress-note', program_id: 'iop', facts: null },
			{ id: 'g', kind: 'group-note', program_id: 'iop', facts: null }
		]);
		const times = await db.rows("SELECT service_at AS start, due_at - service_at AS hours FROM note WHERE id = 'g'");
		expect(times.map(({ start, hours }) => [Number(start), Number(hours)])).toEqual([[1000, 72 * 3_600_000 + 1000]]);
		for (const [change, why] of [
			[`UPDATE note SET content = ${bytes('02')} WHERE id = 'g'`, 'amended, not changed'],
			[`UPDATE note SET facts = ${bytes('02')} WHERE id = 'g'`, 'amended, not changed'],
			["UPDATE note SET kind = 'progress-note' WHERE id = 'g'", 'amended, not changed'],
			[`UPDATE note SET content = ${bytes('02')} WHERE id = 'a'`, 'co-signed or returned'],
			[`UPDATE note SET facts = ${bytes('02')} WHERE id = 'a'`, 'co-signed or returned'],
			["UPDATE note SET in_error_at = 1 WHERE id = 'b'", 'not entered in error'],
			['DELETE FROM note', 'never deleted'],
			[`UPDATE addendum SET kind = 'correction'`, 'an addendum is final'],
			[`UPDATE note_step SET facts = ${bytes('02')}`, 'kept as it was'],
			['DELETE FROM document_event', 'what came after a signature stays']
		] as const)
			await expect(db.run(change)).rejects.toThrow(why);
		await db.run(`INSERT INTO note (id, session, kind, person, format, content, status, version, author_id, created_at, changed_at)
			SELECT id || '-' || person, NULL, 'individual-contact', 'ana', format, content, 'draft', 1, author_id, 1, 1 FROM note`);
		expect(await db.rows('SELECT count(*) AS n FROM note WHERE session IS NULL')).toMatchObject([{ n: 3 }]);
		await db.close();
	}
);
