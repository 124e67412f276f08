import { expect, test } from 'vitest';
import { actOf, deskKeys } from './keys.ts';

const press = (key: string, change: Partial<KeyboardEvent> = {}) => ({
	...{ key, ctrlKey: false, metaKey: false, altKey: false, repeat: false, isComposing: false, defaultPrevented: false },
	...change
});
const free = { typing: false, covered: false };

test('each key has its act, whether caps lock is on or not', () => {
	for (const [key, act] of Object.entries(deskKeys)) {
		expect(actOf(press(key), free)).toBe(act);
		expect(actOf(press(key.toUpperCase()), free)).toBe(act);
	}
	expect(actOf(press('x'), free)).toBeNull();
	expect(actOf(press('Enter'), free)).toBeNull();
});

test('nothing happens while somebody types, with a dialog open, or with another shortcut', () => {
	for (const key of Object.keys(deskKeys)) {
		expect(actOf(press(key), { ...free, typing: true })).toBeNull();
		expect(actOf(press(key), { ...free, covered: true })).toBeNull();
		for (const held of ['ctrlKey', 'metaKey', 'altKey', 'isComposing', 'defaultPrevented'] as const)
			expect(actOf(press(key, { [held]: true }), free)).toBeNull();
	}
});

test('a key held down goes through the list and approves nothing', () => {
	expect(actOf(press('j', { repeat: true }), free)).toBe('next');
	expect(actOf(press('e', { repeat: true }), free)).toBeNull();
	expect(actOf(press('r', { repeat: true }), free)).toBeNull();
});
