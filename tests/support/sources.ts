import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

export const root = resolve(import.meta.dirname, '../..');

export type Source = { path: string; text: string };

/** Source files under a folder of the repository, generated ones left out; paths with forward slashes, from the root. */
export function sources(folder: string, ending: RegExp): Source[] {
	return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && ending.test(entry.name))
		.map((entry) =>
			join(entry.parentPath, entry.name)
				.slice(root.length + 1)
				.replaceAll('\\', '/')
		)
		.filter((path) => !path.startsWith('src/lib/paraglide/'))
		.sort()
		.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

export const isTest = (path: string): boolean => /\.(test|e2e|contract)\.ts$/.test(path);

/** The program of a source: a whole `.ts` file, or what stands in the script tags of a component. */
export const program = ({ path, text }: Source): string =>
	path.endsWith('.svelte')
		? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((it) => it[1]).join('\n')
		: text;

/** The same without comments, for looking for words that only matter when they run. */
export const withoutComments = (source: Source): string =>
	program(source)
		.replace(/\/\*[\s\S]*?\*\//g, '')
		.replace(/(^|\s)\/\/.*$/gm, '$1');

/** What a source imports, types included; our own as paths from the root, packages as they are written. */
export const imports = (source: Source): string[] =>
	ts
		.preProcessFile(program(source), true, true)
		.importedFiles.map(({ fileName }) => fileName)
		.map((name) => {
			if (name.startsWith('#lib/')) return name.replace('#lib/', 'src/lib/');
			return name.startsWith('.') ? join(source.path, '..', name).replaceAll('\\', '/') : name;
		});
