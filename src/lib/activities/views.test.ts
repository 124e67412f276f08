import { expect, test } from 'vitest';
import { consoleViews } from './console-views.ts';
import { displayViews } from './display-views.ts';
import { kinds } from './kinds.ts';
import { phoneViews } from './phone-views.ts';
import { planViews } from './plan-views.ts';
import { kindsOf, loadViews, viewsByKind } from './view.ts';

test.each(Object.entries({ phoneViews, displayViews, consoleViews, planViews }))(
	'every activity has its view in %s, and nothing else does',
	(_, views) => {
		expect(Object.keys(views).sort()).toEqual(Object.keys(kinds).sort());
	}
);

test('a page fetches the views of its own blocks, each once', async () => {
	const fetched: string[] = [];
	const file = (kind: string) => async () => {
		fetched.push(kind);
		return { default: () => ({}) };
	};
	const views = viewsByKind({ './poll/Take.svelte': file('poll'), './scale/Take.svelte': file('scale') });
	const poll = { activity: { kind: 'poll' } };
	await loadViews(views, kindsOf([poll, { activity: null }, { activity: { kind: 'unknown' } }]));
	await loadViews(views, kindsOf([poll]));
	expect(fetched).toEqual(['poll']);
	expect(views.poll?.component).toBeTypeOf('function');
	expect(views.scale?.component).toBeNull();
});
