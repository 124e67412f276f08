/** How the catalogues are compiled: one place for the build and for the checks. */
export const words = {
	project: './src/lib/words/project.inlang',
	outdir: './src/lib/paraglide',
	strategy: ['cookie', 'preferredLanguage', 'baseLocale'],
	cookieName: 'language',
	emitTsDeclarations: true
};
