import { expect, test } from 'vitest';
import { foldName, isNamed, isNearName, isSameName } from './folded-name.ts';

const finds = (name: string, typed: string) => isNamed(foldName(name), foldName(typed));

test.each([
	['Siobhán O’Neill', "o'neil"],
	['Siobhán O’Neill', 'siobhan'],
	['Siobhán O’Neill', 'ONeill'],
	['José Muñoz', 'munoz'],
	['José Muñoz', 'muñoz jo'],
	['Jose Munoz', 'Muñoz'],
	['Ana María García-López', 'garcia lopez'],
	['Ana María García-López', 'garcialopez'],
	['Luz de la Cruz', 'delacruz'],
	['Jürgen Weiß', 'weiss'],
	['Łukasz Ørsted', 'lukasz orsted'],
	['Nguyễn Thị Ánh', 'nguyen anh'],
	['Иван Петров', 'петр'],
	['王小明', '小明'],
	['Ana Torres MRN-00417', '0417']
])('%s is found by "%s"', (name, typed) => expect(finds(name, typed)).toBe(true));

test.each([
	['Ana Torres', 'ana ruiz'],
	['Ana Torres', ''],
	['Ana Torres', "''"],
	['Ana Torres', 'at']
])('%s is not found by "%s"', (name, typed) => expect(finds(name, typed)).toBe(false));

test('the same person typed in another way has the same name, in any order', () => {
	expect(isSameName(foldName('Torres, Ana María'), foldName('ana maria TORRES'))).toBe(true);
	expect(isSameName(foldName('Ana Torres'), foldName('Ana Torres Ruiz'))).toBe(false);
	expect(isSameName('', '')).toBe(false);
});

test('a shared family name, or two letters typed otherwise, is near', () => {
	expect(isNearName(foldName('Ana Torres'), foldName('Anna Torres'))).toBe(true);
	expect(isNearName(foldName('Jon Smyth'), foldName('Jan Smith'))).toBe(true);
	expect(isNearName(foldName('Ana Torres'), foldName('Ben Okafor'))).toBe(false);
});
