import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root, sources } from '#tests/support/sources.ts';

const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
const texts = files
	.filter((path) => !/\.(png|ico|woff2?|webp)$/.test(path) && path !== 'tests/architecture/tracked.test.ts')
	.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
const naming = (pattern: RegExp, ...except: string[]) =>
	texts
		.filter(({ path }) => !except.includes(path))
		.flatMap(({ path, text }) => (pattern.test(text) ? [`${path}: ${pattern.exec(text)![0]}`] : []));

test('nothing names a path of one machine', () => {
	expect(naming(/(?<![\w.$}*-])\/(work|tmp|root|home|farm|Users)\/[\w.]/)).toEqual([]);
});

test('nothing names where packages come from', () => {
	expect(naming(/\b(registry|artifactory|nexus|verdaccio)\.[\w-]+\.\w+|"resolved":/)).toEqual([]);
});

test('nothing is left for later', () => {
	expect(naming(/\b(TODO|FIXME|XXX|HACK)\b/)).toEqual([]);
});

test('no test is skipped or runs alone', () => {
	expect(naming(/\b(test|describe|it)\.(only|skip|todo)\b/)).toEqual([]);
});

test('secrets and data stay out', () => {
	expect(
		files.filter(
			(path) => /(^|\/)(data|\.env)($|\/|\.)|\.(db|sqlite|pem|key)$|key\.json$/.test(path) && path !== '.env.example'
		)
	).toEqual([]);
});

test('every rule of the design is named by a test', () => {
	const tests = [...sources('src', /\.(test|contract)\.ts$/), ...sources('tests', /\.ts$/)];
	const named = new Set(
		tests.flatMap(({ text }) => [...text.matchAll(/\[((?:R\d+[, ]*)+)\]/g)].flatMap((it) => it[1]!.match(/R\d+/g)!))
	);
	const rules = Array.from({ length: 17 }, (_, i) => `R${i + 1}`);
	expect(rules.filter((rule) => !named.has(rule))).toEqual([]);
});
