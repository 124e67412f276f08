import { expect, test } from 'vitest';
import { isTest, program, sources, withoutComments } from '#tests/support/sources.ts';

const scripts = [...sources('src', /\.ts$/), ...sources('tests', /\.ts$/), ...sources('drizzle', /\.ts$/)];
const components = sources('src', /\.svelte$/);
const lines = (text: string) => text.trimEnd().split('\n').length;

/** Components that may be longer, each with its reason. */
const longer: Record<string, string> = {
	'src/lib/ui/DisplayLayout.svelte': 'one grid for the whole display, nearly all of it styles that hold only together',
	'src/lib/ui/charts/Bars.svelte': 'one table that is drawn as bars in three widths, nearly all of it styles'
};

test('no script is longer than 250 lines', () => {
	const long = scripts.filter(({ path, text }) => !isTest(path) && lines(text) > 250);
	expect(long.map(({ path, text }) => `${path}: ${lines(text)}`)).toEqual([]);
});

test('no component is longer than 150 lines, and its script no longer than 80', () => {
	const long = components.filter(
		(source) => !(source.path in longer) && (lines(source.text) > 150 || lines(program(source)) > 80)
	);
	expect(long.map((source) => `${source.path}: ${lines(source.text)}, script ${lines(program(source))}`)).toEqual([]);
	expect(Object.keys(longer).filter((path) => !components.some((it) => it.path === path))).toEqual([]);
});

test('a page reads and acts in at most 60 lines', () => {
	const long = scripts.filter(({ path, text }) => /\+(page|layout)\.server\.ts$/.test(path) && lines(text) > 60);
	expect(long.map(({ path, text }) => `${path}: ${lines(text)}`)).toEqual([]);
});

test('only configuration has a default export', () => {
	const found = scripts.filter(
		(source) => !/[./]config\.ts$/.test(source.path) && /^export default\b/m.test(withoutComments(source))
	);
	expect(found.map(({ path }) => path)).toEqual([]);
});

test('nothing is passed on from another file', () => {
	const found = [...scripts, ...components].filter((source) =>
		/^\s*export\s+(type\s+)?(\*|\{[^}]*\})\s*(as \w+\s+)?from\b/m.test(withoutComments(source))
	);
	expect(found.map(({ path }) => path)).toEqual([]);
});

test('files are named alike', () => {
	const script = /^(\+|[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*\.ts$)/;
	const component = /^(\+(page|layout|error)(@[\w()]*)?\.svelte|[A-Z][A-Za-z0-9]*\.svelte)$/;
	const name = (path: string) => path.slice(path.lastIndexOf('/') + 1);
	expect(scripts.filter(({ path }) => !script.test(name(path))).map(({ path }) => path)).toEqual([]);
	expect(components.filter(({ path }) => !component.test(name(path))).map(({ path }) => path)).toEqual([]);
});
