import { expect, test } from 'vitest';
import { isTest, sources, withoutComments } from '#tests/support/sources.ts';

/** Where the environment may be used, each with its reason. */
const allowed: Record<string, string> = {
	'src/lib/server/config.ts': 'reads and checks every setting',
	'src/cli/lib/environment.ts': 'sets what a command starts from, and hands it on to child processes',
	'src/cli/run.mjs': 'runs on whatever Node there is, before anything can be imported',
	'src/server.ts': 'the built page handler takes its settings from the environment alone'
};

test('the environment is read in one place', () => {
	const users = sources('src', /\.(ts|mjs|svelte)$/)
		.filter(({ path }) => !isTest(path))
		.filter((source) => /\bprocess\.env\b|\bimport\.meta\.env\b|\$env\//.test(withoutComments(source)))
		.map(({ path }) => path);
	expect(users.sort()).toEqual(Object.keys(allowed).sort());
});
