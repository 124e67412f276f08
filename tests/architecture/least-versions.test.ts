import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '#tests/support/sources.ts';

type Least = { package: string; least: string; advisory: string; why: string; except?: Record<string, string> };
const listed = JSON.parse(readFileSync(join(import.meta.dirname, 'least-versions.json'), 'utf8')) as Least[];
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
	packages: Record<string, { version?: string }>;
};

const inLock = (name: string): [string, string][] =>
	Object.entries(lock.packages).flatMap(([path, { version }]) =>
		version && path.endsWith(`node_modules/${name}`) ? [[path, version]] : []
	);

const isAtLeast = (version: string, least: string): boolean => {
	const [a, b] = [version, least].map((one) => one.split('-')[0]!.split('.').map(Number));
	const at = a!.findIndex((part, n) => part !== b![n]);
	return at === -1 ? !version.includes('-') : a![at]! > b![at]!;
};

test.each(listed)('$package is at least $least: $advisory', ({ package: name, least, except = {} }) => {
	const found = inLock(name);
	expect(found.length).toBeGreaterThan(0);
	expect(found.filter(([path, version]) => !(path in except) && !isAtLeast(version, least))).toEqual([]);
});

test('an exception that is no longer needed goes', () => {
	const idle = listed.flatMap(({ package: name, least, except = {} }) =>
		Object.keys(except).filter(
			(path) => !inLock(name).some(([at, version]) => at === path && !isAtLeast(version, least))
		)
	);
	expect(idle).toEqual([]);
});

test('every line names its advisory and what it is about', () => {
	for (const { advisory, why } of listed) {
		expect(advisory).toMatch(/^(GHSA(-[23456789cfghjmpqrvwx]{4}){3}|CVE-\d{4}-\d{4,})$/);
		expect(why.length).toBeGreaterThan(20);
	}
	expect(new Set(listed.map((one) => one.package)).size).toBe(listed.length);
});

test('versions are compared as numbers', () => {
	expect([isAtLeast('4.10.0', '4.9.9'), isAtLeast('4.9.9', '4.10.0'), isAtLeast('1.2.3', '1.2.3')]).toEqual([
		true,
		false,
		true
	]);
	expect([isAtLeast('5.0.0-next.1', '5.0.0'), isAtLeast('5.0.1-next.1', '5.0.0')]).toEqual([false, true]);
});
