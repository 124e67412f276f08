/**
 * How the catalogues are compiled: one place for the build and for the checks. Types come from the comments in what is compiled;
 * declarations beside it would take six times as long.
 * @type {import('@inlang/paraglide-js').CompilerOptions}
 */
export const words = {
	project: './src/lib/messages/project.inlang',
	outdir: './src/lib/paraglide',
	strategy: ['cookie', 'preferredLanguage', 'baseLocale'],
	cookieName: 'language'
};
