import { expect, test } from 'vitest';
import { preloads, type Screen } from './preloads.ts';

test('a page names its modules in its head, and its stylesheets once', () => {
	const { preload, tags } = preloads(() => undefined);
	expect(tags()).toBe('');
	expect(preload({ type: 'js', path: './_app/start.js' })).toBe(false);
	expect(preload({ type: 'css', path: './_app/start.css' })).toBe(false);
	expect(tags()).toBe('<link rel="modulepreload" href="./_app/start.js" />');
});

const built = ['entry/start', 'chunks/base', 'chunks/live'].concat(
	['phone-session', 'phone-door', 'phone-answers'].map((name) => `chunks/${name}`),
	['chunks/shared-poll_words', 'chunks/take-poll', 'chunks/take-role-play']
);

function named(...screens: Screen[]): string[] {
	const { preload, tags } = preloads(() => screens);
	for (const name of built) preload({ type: 'js', path: `./_app/immutable/${name}.Ab1_-.js` });
	return [...tags().matchAll(/immutable\/(?:chunks\/)?([\w/-]+)\./g)].map(([, name]) => name!);
}

test('of a phone, the screen that is on is named, and no other', () => {
	expect(named('door')).toEqual(['entry/start', 'base', 'phone-door']);
	expect(named('session')).toEqual(['entry/start', 'base', 'live', 'phone-session']);
	expect(named('session', 'take-role-play')).toEqual([
		'entry/start',
		'base',
		'live',
		'phone-session',
		'phone-answers',
		'take-role-play'
	]);
	const poll = ['phone-answers', 'shared-poll_words', 'take-poll'];
	expect(named('session', 'take-poll')).toEqual(['entry/start', 'base', 'live', 'phone-session', ...poll]);
});
