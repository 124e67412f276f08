import type { PGlite } from '@electric-sql/pglite';

export const EMPTY = 'DROP SCHEMA IF EXISTS drizzle CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public';

/** Everything that migrations make, without the rows. */
const SHAPE = `SELECT md5(string_agg(line, '/' ORDER BY line)) AS shape FROM (
	SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default) AS line
		FROM information_schema.columns WHERE table_schema = 'public'
	UNION ALL SELECT concat_ws(' ', tgenabled, pg_get_triggerdef(pg_trigger.oid)) FROM pg_trigger
		JOIN pg_class ON pg_class.oid = tgrelid WHERE relnamespace = 'public'::regnamespace AND NOT tgisinternal
	UNION ALL SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint
		WHERE connamespace = 'public'::regnamespace
	UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
	UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
	UNION ALL SELECT hash FROM drizzle.__drizzle_migrations
) AS made`;

const EMPTIED = `SET session_replication_role = replica;
DO $$ DECLARE it text; BEGIN
	FOR it IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP EXECUTE format('DELETE FROM %I', it); END LOOP;
	FOR it IN SELECT sequencename FROM pg_sequences WHERE schemaname = 'public' LOOP
		EXECUTE format('ALTER SEQUENCE %I RESTART', it);
	END LOOP;
END $$;
SET session_replication_role = origin`;

/**
 * Migrating takes PostgreSQL in WebAssembly longer than most of the contract. So the tables that the first store has made go aside without
 * their rows, and come back when the next store migrates: the store finds nothing and makes its tables, as it always does. Tables that are
 * not as they were made are dropped instead.
 */
export class PutAside {
	readonly #inside: PGlite;
	#made: string | undefined;
	#isAside = false;

	constructor(inside: PGlite) {
		this.#inside = inside;
	}

	/** Leaves nothing that a store would find. */
	async clear(): Promise<void> {
		if (this.#isAside || this.#made === undefined || (await this.#shape()) !== this.#made)
			return void (await this.#inside.exec(EMPTY));
		await this.#inside
			.exec(`${EMPTIED}; ALTER SCHEMA public RENAME TO aside; ALTER SCHEMA drizzle RENAME TO aside_drizzle;
			CREATE SCHEMA public`);
		this.#isAside = true;
	}

	/** What was put aside, if there are no other tables by now; otherwise what `migrate` makes. */
	async bringBack(migrate: () => Promise<void>): Promise<void> {
		if (this.#isAside && (await this.#hasNone())) {
			await this.#inside.exec(`DROP SCHEMA public; ALTER SCHEMA aside RENAME TO public;
				ALTER SCHEMA aside_drizzle RENAME TO drizzle`);
			this.#isAside = false;
			return;
		}
		await migrate();
		this.#made = await this.#shape();
	}

	async #shape(): Promise<string | undefined> {
		const { rows } = await this.#inside.query<{ shape: string }>(SHAPE).catch(() => ({ rows: [] }));
		return rows[0]?.shape;
	}

	async #hasNone(): Promise<boolean> {
		const { rows } = await this.#inside.query<{ none: boolean }>(
			`SELECT to_regnamespace('drizzle') IS NULL
				AND NOT EXISTS (SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace) AS none`
		);
		return rows[0]!.none;
	}
}
