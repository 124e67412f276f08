import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isTest, program, sources } from '#tests/support/sources.ts';

const files = new Map(sources('src', /\.(ts|mjs)$/).map((source) => [source.path, source]));
const commands = [...files.keys()].filter((path) => /^src\/cli\/[a-z-]+\.ts$/.test(path) && !isTest(path));

/** What a file needs before its first line runs: no types, and nothing that it imports later. */
function needs(path: string): string[] {
	const source = files.get(path);
	if (!source) return [];
	return [...program(source).matchAll(/^import (?!type\b)(?:[^;]*? from )?'([^']+)'/gm)].flatMap(([, name]) => {
		if (name!.startsWith('#lib/')) return [name!.replace('#lib/', 'src/lib/')];
		return name!.startsWith('.') ? [join(path, '..', name!).replaceAll('\\', '/')] : [];
	});
}

function chainToMessages(path: string, before: string[] = [], seen = new Set<string>()): string[] | null {
	const chain = [...before, path];
	if (path.startsWith('src/lib/paraglide/')) return chain;
	if (seen.has(path)) return null;
	seen.add(path);
	for (const next of needs(path)) {
		const found = chainToMessages(next, chain, seen);
		if (found) return found;
	}
	return null;
}

test.each(commands)('%s starts in a fresh clone, where no messages are compiled yet', (path) => {
	expect(chainToMessages(path)).toBeNull();
});
