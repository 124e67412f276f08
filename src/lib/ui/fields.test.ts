import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Field from './TextField.svelte';
import SaveState from './SaveState.svelte';
import Slider from './Slider.svelte';

const mood = { id: 'mood', name: 'mood', label: 'Mood', low: 'very low', high: 'very good' };

/** The attributes of each input on the page, by its type. */
function inputs(html: string): Record<string, string> {
	return Object.fromEntries(
		[...html.matchAll(/<input\b[^>]*>/g)].map(([tag]) => [/type="(\w+)"/.exec(tag)?.[1] ?? '', tag])
	);
}

test('a slider Ana has not touched sends nothing, though its thumb stands in the middle', () => {
	const { range, hidden } = inputs(render(Slider, { props: mood }).body);
	expect(hidden).toContain('name="mood"');
	expect(hidden).toContain('value=""');
	expect(range).not.toContain('name=');
	expect(range).toContain('aria-valuetext="No answer yet"');
});

test('zero is an answer', () => {
	const { range, hidden } = inputs(render(Slider, { props: { ...mood, value: 0 } }).body);
	expect(hidden).toContain('value="0"');
	expect(range).toContain('aria-valuetext="0. 0: very low. 10: very good"');
});

test('an answer Ben passed on is no answer', () => {
	const { hidden } = inputs(render(Slider, { props: { ...mood, value: null } }).body);
	expect(hidden).toContain('value=""');
});

test('who will see it, the help and the error are read with the field', () => {
	const { body } = render(Field, {
		props: { id: 'name', label: 'Name', help: 'A nickname is fine.', error: ['Too long', 'Odd'], seen: 'only-you' }
	});
	const { text } = inputs(body);
	expect(text).toContain('aria-describedby="name-help name-error name-seen"');
	expect(text).toContain('aria-invalid="true"');
	for (const words of ['for="name"', 'A nickname is fine.', 'Too long', 'Only you']) expect(body).toContain(words);
	expect(body).not.toContain('Odd');
});

test('[R4] what waits on the device never says Saved', () => {
	const said = (status: 'saving' | 'saved' | 'waiting' | 'failed') => render(SaveState, { props: { status } }).body;
	expect(said('saved')).toContain('Saved');
	expect(said('waiting')).toContain('Will send when you’re back online');
	expect(said('failed')).toContain('Not saved');
	for (const status of ['saving', 'waiting', 'failed'] as const) expect(said(status)).not.toContain('Saved');
});
