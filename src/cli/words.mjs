import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

/**
 * The compiler options for the message catalogs, shared by the build and the checks. Types come from comments in the
 * compiled code; declaration files would take six times as long.
 * @type {import('@inlang/paraglide-js').CompilerOptions}
 */
export const words = {
	project: './src/lib/messages/project.inlang',
	outdir: './src/lib/paraglide',
	strategy: ['cookie', 'preferredLanguage', 'baseLocale'],
	cookieName: 'language'
};

const locales = ['en', 'es'];
const everywhere = [
	'src/lib/messages/{locale}/*.json',
	'src/lib/activities/words.{locale}.json',
	'src/lib/{activities,room}/*/words.{locale}.json'
];

/** The catalogs of a language, as paths from the root: the interface's own, and one per activity or topic folder that has messages. */
export const catalogs = (/** @type {string} */ locale) =>
	globSync(everywhere.map((pattern) => pattern.replace('{locale}', locale)))
		.map((path) => path.replaceAll('\\', '/'))
		.sort();

export const isCatalog = (/** @type {string} */ path) =>
	/\/src\/lib\/(messages\/\w+\/[\w-]+|(activities|room)\/([\w-]+\/)?words\.\w+)\.json$/.test(
		path.replaceAll('\\', '/')
	);

/** Writes the compiler's list of catalogs, so that no one has to maintain it: new folders with `words.*.json` are found. */
export function listCatalogs() {
	const from = dirname(words.project);
	const pathPattern = catalogs('en').map((path) =>
		relative(from, path)
			.replaceAll('\\', '/')
			.replace('words.en.json', 'words.{locale}.json')
			.replace(/^en\//, './{locale}/')
	);
	const settings = JSON.stringify({
		$schema: 'https://inlang.com/schema/project-settings',
		baseLocale: locales[0],
		locales,
		modules: ['../../../node_modules/@inlang/plugin-message-format/dist/index.js'],
		'plugin.inlang.messageFormat': { pathPattern }
	});
	const file = `${words.project}/settings.json`;
	mkdirSync(words.project, { recursive: true });
	if (readOrNothing(file) !== settings) writeFileSync(file, settings);
}

function readOrNothing(/** @type {string} */ file) {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return null;
	}
}
