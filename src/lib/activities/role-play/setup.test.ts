import { expect, test } from 'vitest';
import { example } from './example.ts';
import { rolePlay } from './rules.ts';
import { blank, isBlank, mostParts, withPart } from './offer.ts';

test('the example is a plan as it stands, in both languages', () => {
	expect(rolePlay.config.parse(example)).toEqual(example);
	const texts = [example.title, example.scene, ...example.parts.flatMap((it) => [it.name, it.brief])];
	for (const { en, es } of texts) expect(es).not.toBe(en);
});

test('an example is offered only where it covers nothing', () => {
	expect(isBlank(blank())).toBe(true);
	expect(isBlank({ ...blank(), scene: { en: '', es: 'En la cocina' } })).toBe(false);
	expect(isBlank(example)).toBe(false);
});

test('each new part has an id of its own, and there are no more than six', () => {
	const many = Array.from({ length: 9 }).reduce((parts: ReturnType<typeof withPart>) => withPart(parts), blank().parts);
	expect(many).toHaveLength(mostParts);
	expect(new Set(many.map((it) => it.id)).size).toBe(mostParts);
	expect(withPart(many.filter((it) => it.id !== 'part-2')).at(-1)!.id).toBe('part-2');
});
