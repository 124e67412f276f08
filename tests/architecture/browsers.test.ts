import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { oldest } from '#lib/domain/browsers.ts';
import { isTest, root, sources, withoutComments, type Source } from '#tests/support/sources.ts';

/** What runs in a browser: everything but the server's own files. */
const isServers = (path: string) =>
	/(\.server\.ts|\/\+server\.ts|\.d\.ts)$/.test(path) ||
	/^src\/(cli|demo|lib\/(server|made-up|paraglide))\//.test(path) ||
	/^src\/(server|hooks\.server)\.ts$/.test(path) ||
	/^src\/lib\/(activities|room)\/.*(rules|facts|made-up)\.ts$/.test(path);
const browsers = sources('src', /\.(ts|svelte)$/).filter(({ path }) => !isTest(path) && !isServers(path));
const styles = [...sources('src', /\.css$/), ...sources('src', /\.svelte$/)];

/** What `src/lib/older/` gives to browsers that lack it. */
const filled = ['findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'groupBy', 'canParse', 'popover'];

/**
 * Newer than a phone's oldest browser, or missing on plain http or in an app's web view: used in the files named here alone, each of
 * which does without it. A file that wants one of them guards it and is added.
 */
const newer: [name: string, used: RegExp, guarded: string[]][] = [
	['crypto.randomUUID', /\brandomUUID\b/, []],
	['structuredClone', /\bstructuredClone\(/, []],
	['Array.fromAsync', /\bfromAsync\(/, []],
	['Array.prototype.with', /\.with\(\d/, []],
	['Object.groupBy', /\bObject\.groupBy\(/, []],
	['Promise.withResolvers, Promise.try', /\bPromise\.(withResolvers|try)\(/, []],
	['set methods', /(?<!\bz)\.(union|intersection|difference|isSubsetOf|isSupersetOf|isDisjointFrom)\(/, []],
	['iterator helpers', /\.(values|keys|entries)\(\)\.(map|filter|some|every|find|toArray|reduce|take|drop)\(/, []],
	['AbortSignal.timeout and .any', /\bAbortSignal\.(timeout|any)\(/, []],
	['requestIdleCallback', /\brequestIdleCallback\b/, []],
	['view transitions', /\bstartViewTransition\b/, []],
	['Intl.Segmenter, Intl.DurationFormat', /\bIntl\.(Segmenter|DurationFormat)\b/, ['src/lib/domain/format.ts']],
	['Temporal', /\bTemporal\./, []],
	['URL.parse', /\bURL\.parse\(/, []],
	['looking behind in a pattern', /\(\?<[=!]/, []],
	['the v flag of a pattern', /\/[a-z]*v[a-z]*\.(test|exec)\(/, []],
	['BroadcastChannel', /\bnew BroadcastChannel\b/, ['src/lib/live/open-channel.ts']],
	['Web Locks', /\bnavigator\.locks\b/, ['src/lib/live/tabs.ts']],
	['wake lock', /\bnavigator\.wakeLock\b/, ['src/lib/ui/awake.svelte.ts']],
	['the clipboard', /\bnavigator\.clipboard\b/, ['src/lib/ui/copy-text.ts']],
	[
		'speech synthesis',
		/\bspeechSynthesis\b|\bSpeechSynthesisUtterance\b/,
		['src/routes/join/[code]/Listen.svelte', 'src/routes/join/[code]/reading.ts']
	],
	['selectors that throw where they are not known', /:popover-open|:has\(|:modal\b|:open\b/, []],
	['storage, which may be closed', /\b(local|session)Storage\b/, ['src/lib/ui/remembered.ts']],
	['the browser’s database', /\bindexedDB\b/, ['src/lib/live/durable-shelf.ts']],
	['sealing', /\bcrypto\.subtle\b|\bcrypto\?\.subtle\b/, ['src/lib/live/durable-shelf.ts']]
];

test.each(newer)('%s is used where it may be missing, and nowhere else', (_, used, guarded) => {
	const users = browsers.filter((source) => used.test(withoutComments(source))).map(({ path }) => path);
	expect(users).toEqual(guarded);
});

test('what older browsers are given is what is asked for, and all of it is', () => {
	const given = sources('src/lib/older', /\.ts$/)
		.map(({ text }) => text)
		.join('');
	for (const name of filled) expect(given).toContain(name);
});

/** Styles that change what can be done, not only how it looks; see `docs/decisions/0029-phones-of-four-years.md`. */
test('no style hides or shows what people need by a selector that older browsers do not know, but with another way', () => {
	const style = ({ path, text }: Source) =>
		path.endsWith('.css') ? text : (/<style>[\s\S]*<\/style>/.exec(text)?.[0] ?? '');
	const opens = styles.map(style).filter((text) => text.includes(':popover-open'));
	for (const text of opens) expect(text).toContain('@supports not selector(:popover-open)');
});

/** Rows and fields that are dressed by what is in them, each with what shows the same in a browser without `:has()`. */
const dressed: Record<string, string> = {
	'src/lib/ui/ChoiceRow.svelte': 'the control itself shows what is chosen, and has its own outline there',
	'src/lib/ui/CodeField.svelte': 'the cell that comes next is drawn'
};
test('what is chosen and what has the focus can be seen without `:has()`', () => {
	const found = styles.filter(({ text }) => /:has\(:(checked|focus-visible)\)/.test(text)).map(({ path }) => path);
	expect(found.sort()).toEqual(Object.keys(dressed));
});

test('the oldest browsers are the same for the build, for tools and in what we tell people', () => {
	const { browserslist } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { browserslist: string[] };
	const { safari, chrome, firefox } = oldest.phone;
	expect(browserslist).toEqual([
		...[`safari >= ${safari}`, `ios_saf >= ${safari}`, `chrome >= ${chrome}`, `and_chr >= ${chrome}`],
		`firefox >= ${firefox}`
	]);
	const told = (path: string) => readFileSync(join(root, path), 'utf8');
	for (const path of ['README.md', 'docs/administrator-guide.md'])
		for (const { safari, chrome, firefox } of [oldest.phone, oldest.staff]) {
			expect(told(path), path).toMatch(new RegExp(`Safari[^.]{0,12} ${safari.replace('.', '\\.')}`));
			expect(told(path), path).toMatch(new RegExp(`Chrome[^.]{0,24} ${chrome}`));
			expect(told(path), path).toMatch(new RegExp(`Firefox ${firefox}`));
		}
});
