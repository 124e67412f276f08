import { expect, test } from 'vitest';
import { sources } from '#tests/support/sources.ts';

/** Display views are watched and not walked through; a title that only names the page to screen readers stands over the screen's own. */
const isPhone = (path: string) =>
	/^src\/(routes\/(join|my)|lib\/activities)\//.test(path) || /\/(Talking|PhonePause)\.svelte$/.test(path);
const exempt = ['src/lib/activities/worksheet/Take.svelte: <h1 class="visually-hidden">{worksheet.title[locale]}</h1>'];

test('each title of a phone’s screen is where the next screen begins', () => {
	const without = sources('src', /\.svelte$/)
		.filter(({ path }) => isPhone(path))
		.flatMap(({ path, text }) =>
			text
				.split('\n')
				.flatMap((line) =>
					/<h1/.test(line) && !line.includes('{@attach screenTop(') ? [`${path}: ${line.trim()}`] : []
				)
		);
	expect(without).toEqual(exempt);
});

test('nothing else moves the focus to a title', () => {
	const moving = sources('src', /\.svelte$/)
		.filter(({ text }) => /(heading|title)\w*\??\.focus\(/i.test(text) || /<h[1-3][^>]*tabindex="-1"/.test(text))
		.map(({ path }) => path);
	// A dialog has the browser's own rules: the focus stays in it, and goes back when it closes.
	expect(moving).toEqual(['src/lib/ui/Dialog.svelte']);
});
