import { defineConfig } from 'drizzle-kit';

export const { dialect, schema, out } = defineConfig({
	dialect: 'postgresql',
	schema: './src/lib/server/store/schema.postgres.ts',
	out: './drizzle/postgres'
});
