import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './steps.ts';

const sources = [
	'src',
	'static',
	'package-lock.json',
	'package.json',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts'
];
/** What the build doesn't read, or writes itself. */
const apart =
	/^src\/(lib\/(paraglide|messages\/project\.inlang)\/|cli\/(?!words\.mjs|bundle\/)|server\.ts)|\.test\.ts$/;
const stamp = join(root, 'build/.stamp');

/** A hash of everything the build reads: trees with the same hash build the same. */
export function fingerprint(): string {
	const hash = createHash('sha256').update(process.version);
	for (const path of sources.flatMap(filesOf).filter((path) => !apart.test(path)))
		hash
			.update(path)
			.update('\0')
			.update(readFileSync(join(root, path)))
			.update('\0');
	return hash.digest('hex');
}

export const isFresh = (now: string): boolean =>
	existsSync(stamp) && existsSync(join(root, 'build/handler.js')) && readFileSync(stamp, 'utf8') === now;

export const markFresh = (now: string) => writeFileSync(stamp, now);

function filesOf(top: string): string[] {
	if (top.includes('.')) return [top];
	return readdirSync(join(root, top), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) =>
			join(entry.parentPath, entry.name)
				.slice(root.length + 1)
				.replaceAll('\\', '/')
		)
		.sort();
}
