import { defineConfig } from 'drizzle-kit';

export const { dialect, schema, out } = defineConfig({
	dialect: 'sqlite',
	schema: './src/lib/server/store/schema.sqlite.ts',
	out: './drizzle/sqlite'
});
