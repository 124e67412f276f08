import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { root, sources } from '#tests/support/sources.ts';

const pages = ['README.md', 'CHANGELOG.md', 'LICENSES.md']
	.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
	.concat(sources('docs', /\.md$/), sources('.github', /\.md$/));
const withoutExamples = (text: string) => text.replace(/^```[\s\S]*?^```/gm, '');

/** Whether git leaves a path out: what building or testing writes. A folder that is not there yet counts as one. */
const isIgnored = (path: string): boolean => {
	try {
		execFileSync('git', ['check-ignore', '--quiet', '--no-index', `${path.replace(/\/$/, '')}/`], { cwd: root });
		return true;
	} catch {
		return false;
	}
};

test('every link of the docs leads to a file', () => {
	const dead = pages.flatMap(({ path, text }) =>
		[...withoutExamples(text).matchAll(/(?:\]\(|src=")(?!https?:|#)([^)"#]+)/g)]
			.map((link) => join(dirname(path), link[1]!))
			.filter((target) => !existsSync(join(root, target)))
			.map((target) => `${path} → ${target}`)
	);
	expect(dead).toEqual([]);
});

test('every path that the docs name is there', () => {
	// What a page invites the reader to make. What a run makes is ignored by git, and need not be there in a fresh clone.
	const made = /<|gratitude|my-sheet/;
	const missing = pages.flatMap(({ path, text }) =>
		[...withoutExamples(text).matchAll(/`((?:src|tests|docs|deploy|drizzle|static|\.github|\.ci)\/[^\s`]*)`/g)]
			.map((named) => named[1]!)
			.filter((named) => !made.test(named) && !existsSync(join(root, named)) && !isIgnored(named))
			.map((named) => `${path} → ${named}`)
	);
	expect(missing).toEqual([]);
});

test('every command that the docs name is one of package.json', () => {
	const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
	const unknown = pages.flatMap(({ path, text }) =>
		[...text.matchAll(/\bnpm run ([a-z:-]*[a-z])/g)]
			.map((it) => it[1]!)
			.filter((name) => !(name in scripts))
			.map((name) => `${path}: ${name}`)
	);
	expect(unknown).toEqual([]);
});

test('every package the server runs with stands among the licenses, with its own', () => {
	const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
		packages: Record<string, { license?: string; dependencies?: Record<string, string> }>;
	};
	const licenses = readFileSync(join(root, 'LICENSES.md'), 'utf8').replace(/ +/g, ' ');
	const lacking = Object.keys(lock.packages['']!.dependencies!).filter(
		(name) => !licenses.includes(`| \`${name}\` | ${lock.packages[`node_modules/${name}`]!.license} |`)
	);
	expect(lacking).toEqual([]);
});

test('the README can be read in two minutes', () => {
	expect(pages[0]!.text.trimEnd().split('\n').length).toBeLessThanOrEqual(100);
});
