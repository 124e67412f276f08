import { expect, test } from 'vitest';
import { ConfigRefused, isHttps, keyLiesWithData, readConfig } from './config.ts';

test('an empty environment is enough to start', () => {
	const config = readConfig({ PATH: '/usr/bin', ORIGIN: '' });
	expect(config).toMatchObject({
		port: 3000,
		host: '0.0.0.0',
		origin: null,
		databaseUrl: null,
		tls: null,
		demo: false,
		logLevel: 'info'
	});
	expect(config.keyFile).toBe(`${config.dataDir}/key.json`);
	expect(config.version).toMatch(/^\d+\.\d+\.\d+/);
});

test.each([
	[{ PORT: 'eighty' }, 'PORT must be a number from 1 to 65535.'],
	[{ PORT: '70000' }, 'PORT must be a whole number from 1 to 65535.'],
	[{ ORIGIN: 'circle.example.org' }, 'ORIGIN must be an address without a path, like https://circle.example.org.'],
	[
		{ ORIGIN: 'https://circle.example.org/' },
		'ORIGIN must be an address without a path, like https://circle.example.org.'
	],
	[
		{ TRUSTED_PROXIES: 'proxy.example.org' },
		'TRUSTED_PROXIES must be addresses or networks, like 127.0.0.1, 10.0.0.0/8.'
	],
	[{ DATABASE_URL: 'mysql://db' }, 'DATABASE_URL must start with postgres://.'],
	[{ TLS_CERT_FILE: 'cert.pem' }, 'TLS_CERT_FILE and TLS_KEY_FILE must be given together.'],
	[
		{ TLS_CERT_FILE: 'c', TLS_KEY_FILE: 'k', ORIGIN: 'http://circle.example.org' },
		'ORIGIN must start with https:// when TLS_CERT_FILE is given.'
	],
	[{ SMTP_URL: 'mail.example.org' }, 'SMTP_URL must be an address like smtps://name:password@mail.example.org.'],
	[
		{ SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'Circlekeeper' },
		'MAIL_FROM must be an email address, or a name with one: Circlekeeper <no-reply@example.org>.'
	],
	[{ SMTP_URL: 'smtp://mail.example.org' }, 'SMTP_URL and MAIL_FROM must be given together.'],
	[{ DEMO: 'yes' }, 'DEMO must be 0 or 1.'],
	[{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.']
])('%o is refused with one line that names the variable', (env, line) => {
	expect(() => readConfig(env)).toThrow(new ConfigRefused([line]));
});

test('every bad variable has its line', () => {
	expect(() => readConfig({ PORT: '0', DEMO: '2' })).toThrow(/^PORT .*\nDEMO .*$/);
});

test('a proxy that ends HTTPS is told by the origin', () => {
	expect(isHttps(readConfig({ ORIGIN: 'https://circle.example.org' }))).toBe(true);
	expect(isHttps(readConfig({ ORIGIN: 'http://192.168.1.20:3000' }))).toBe(false);
	expect(isHttps(readConfig({ TLS_CERT_FILE: 'c', TLS_KEY_FILE: 'k' }))).toBe(true);
});

test('the key lies with the data unless it is put elsewhere, which a folder of a like name is', () => {
	const where = (env: Record<string, string>) => keyLiesWithData(readConfig({ DATA_DIR: '/srv/circle', ...env }));
	expect(where({})).toBe(true);
	expect(where({ DATA_KEY_FILE: '/srv/circle/keys/key.json' })).toBe(true);
	expect(where({ DATA_KEY_FILE: '/srv/circle-keys/key.json' })).toBe(false);
	expect(where({ DATA_KEY_FILE: '/etc/circlekeeper/key.json' })).toBe(false);
});
