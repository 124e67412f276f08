import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withoutIds } from './without-ids.ts';

/** The same bytes in every run. */
const bytes = (seed: number, size: number) => createHash('sha256').update(String(seed)).digest().subarray(0, size);

test.each<[string, (seed: number) => string]>([
	['an id', (seed) => bytes(seed, 16).toString('base64url')],
	['a token', (seed) => bytes(seed, 32).toString('base64url')],
	['the hash of one', (seed) => bytes(seed, 32).toString('hex')],
	['a time', (seed) => String(1_772_550_000_000 + seed * 7919)],
	['a session', (seed) => String(bytes(seed, 6).readUIntBE(0, 6) + 2 ** 52)]
])('%s is taken out', (_, make) => {
	for (let seed = 0; seed < 3000; seed++) {
		const random = make(seed);
		expect(withoutIds(`{"by":"${random}","on":"seat:${random}","at":${random}}`)).toBe(
			'{"by":"…","on":"seat:…","at":…}'
		);
	}
});

test('what people and programs say stays, word for word and number for number', () => {
	const said =
		'{"seats":{"ana":{"name":"Ana Castellane","value":35,"total":"11 of 27"}},"type":"measure.answered","code":"not-in-any-group-or-program","phone":"555 0100","anAnswerThatStaffWroteDown":1}';
	expect(withoutIds(said)).toBe(said);
});
