import { expect, test } from 'vitest';
import { shortMessage } from './short-messages.ts';

const compiled = (takes: string, en: string, es: string) => `/* eslint-disable */
import { getLocale, experimentalStaticLocale } from '../runtime.js';

const en_greet = /** @type {(inputs: GreetInputs) => LocalizedString} */ ${en};

const es_greet = /** @type {(inputs: GreetInputs) => LocalizedString} */ ${es};

/**
* @returns {LocalizedString}
*/
export const greet = /** @type {((inputs?: GreetInputs) => LocalizedString)} */ ((inputs${takes}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "es") return es_greet(inputs)
	return en_greet(inputs)
});`;
const says = (sign: string, text: string) => `${sign} => {\n\treturn /** @type {LocalizedString} */ (\`${text}\`)\n}`;
const last = (code: string) => shortMessage(code)?.split('\n').at(-1);

test('a message without blanks becomes its two texts', () => {
	expect(last(compiled(' = {}', says('()', 'Hello'), says('()', 'Hola')))).toBe(
		'export const greet = /* @__PURE__ */ inLocale(`Hello`, `Hola`);'
	);
});

test('one with blanks keeps its functions', () => {
	const [en, es] = [says('(i)', 'Hello ${i?.name}'), says('(i)', 'Hola ${i?.name}')];
	expect(shortMessage(compiled('', en, es))).toContain(`inLocale(${en}, ${es});`);
});

test('what looks otherwise stays as it is', () => {
	expect(shortMessage('export const greet = () => `Hello`;')).toBeNull();
});
