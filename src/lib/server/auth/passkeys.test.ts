import { expect, test } from 'vitest';
import { Passkeys, relyingParty } from './passkeys.ts';

const at = (origin: string | null, url = 'http://10.0.0.8:3000/login') => relyingParty({ origin }, new URL(url));

test('passkeys belong to the host of ORIGIN, whatever address a request came to', () => {
	expect(at('https://circle.example.org')).toEqual({ id: 'circle.example.org', origin: 'https://circle.example.org' });
});

test.each(['http://10.0.0.8:3000', 'https://10.0.0.8', 'https://[::1]:3000', 'http://circle.example.org'])(
	'browsers have no passkeys at %s',
	(origin) => {
		expect([at(origin), at(null, `${origin}/login`)]).toEqual([null, null]);
	}
);

test('the machine itself needs no HTTPS', () => {
	expect(at(null, 'http://localhost:3000/login')).toEqual({ id: 'localhost', origin: 'http://localhost:3000' });
});

test('what is no answer of a passkey is refused, not thrown', async () => {
	const passkeys = new Passkeys(Date.now);
	const rp = { id: 'localhost', origin: 'http://localhost' };
	const known = [{ id: 'a', secret: JSON.stringify({ id: 'x', publicKey: '' }), counter: 0 }];
	for (const answer of ['', 'null', '{}', '[1]', '{"id":"x","rawId":"x","type":"public-key","response":{}}']) {
		expect(await passkeys.created(rp, 'login', answer)).toBeNull();
		expect(await passkeys.answered(rp, 'login', answer, known)).toBeNull();
	}
});
