import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../app.css', import.meta.url), 'utf8');
const token = /--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g;

/** The colours that a stretch of the stylesheet declares, in one of the two themes. */
function colours(part: string, theme: 0 | 1): Record<string, string> {
	return Object.fromEntries([...part.matchAll(token)].map(([, name, ...both]) => [name, both[theme]]));
}

const [normal = '', more = ''] = css.split('@media (prefers-contrast: more)');
const themes = ([0, 1] as const).flatMap((n) => [
	{ theme: ['light', 'dark'][n]!, colour: colours(normal, n) },
	{ theme: ['light', 'dark'][n]! + ', more contrast', colour: { ...colours(normal, n), ...colours(more, n) } }
]);

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(hex: string): number {
	const [r, g, b] = [1, 3, 5].map((at) => {
		const c = parseInt(hex.slice(at, at + 2), 16) / 255;
		return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(a: string, b: string): number {
	const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
	return (light + 0.05) / (dark + 0.05);
}

const grounds = ['paper', 'surface', 'sunken'];
const text = [
	...['ink', 'ink-soft', 'act', 'act-hover', 'needs-you', 'private', 'danger'].flatMap((ink) =>
		grounds.map((on) => [ink, on])
	),
	...['act-soft', 'needs-you-soft', 'private-soft', 'danger-soft'].flatMap((on) => [
		['ink', on],
		['ink-soft', on]
	]),
	['act', 'act-soft'],
	['act-hover', 'act-soft'],
	['needs-you', 'needs-you-soft'],
	['private', 'private-soft'],
	['danger', 'danger-soft'],
	['act-ink', 'act'],
	['act-ink', 'act-hover'],
	['danger-ink', 'danger'],
	['danger-ink', 'danger-hover']
] as [string, string][];
const edges = ['edge', 'focus', 'act', 'needs-you-edge', 'private-edge', 'danger'].flatMap((edge) =>
	grounds.map((on) => [edge, on])
) as [string, string][];

test.each(themes)('every text can be read, every edge seen: $theme', ({ colour }) => {
	const weak = [...text.map((pair) => [...pair, 4.5] as const), ...edges.map((pair) => [...pair, 3] as const)]
		.map(([fore, back, least]) => ({ fore, back, least, is: ratio(colour[fore]!, colour[back]!) }))
		.filter(({ is, least }) => !(is >= least))
		.map(({ fore, back, least, is }) => `${fore} on ${back}: ${is.toFixed(2)} < ${least}`);
	expect(weak).toEqual([]);
});

test('the measure itself is right: black on white is 21, and this grey is just enough', () => {
	expect(ratio('#000000', '#ffffff')).toBeCloseTo(21, 5);
	expect(ratio('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});
