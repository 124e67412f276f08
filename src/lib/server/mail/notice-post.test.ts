import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openAuth, type Auth } from '#lib/server/auth/auth.ts';
import { noticesOf } from '#lib/server/auth/notices.ts';
import { openStore } from '#lib/server/store/open-store.ts';
import type { Store } from '#lib/server/store/store.ts';
import { NoticePost, waits } from './notice-post.ts';
import { openTransport } from './transport.ts';

const DAY = 24 * 60 * 60_000;
const person = { credentials: 'LCSW', password: 'seven herons at dusk' };

let dataDir: string;
let store: Store;
let auth: Auth;
let now: number;
let maya: string;
let received: { from: string; to: string[]; text: string }[];
/** How many attempts the mail server refuses before it accepts one. */
let refusals: number;
let server: SMTPServer;
let transport: ReturnType<typeof openTransport>;
let post: NoticePost;
let failed: [tries: number, givenUp: boolean][];

beforeEach(async () => {
	dataDir = mkdtempSync(join(tmpdir(), 'circlekeeper-mail-'));
	store = await openStore({ dataDir });
	now = Date.now();
	auth = openAuth(store, { origin: null, tls: null }, () => now);
	maya = await made('Maya Ortiz', 'es');
	[received, refusals, failed] = [[], 0, []];
	server = new SMTPServer({
		disabledCommands: ['AUTH', 'STARTTLS'],
		onRcptTo: (_address, _session, done) => done(refusals-- > 0 ? new Error('451 try again later') : null),
		onData(stream, { envelope }, done) {
			const parts: Buffer[] = [];
			stream.on('data', (part: Buffer) => parts.push(part));
			stream.on('end', () => {
				const from = envelope.mailFrom ? envelope.mailFrom.address : '';
				received.push({
					from,
					to: envelope.rcptTo.map(({ address }) => address),
					text: readable(Buffer.concat(parts))
				});
				done();
			});
		}
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const { port } = server.server.address() as AddressInfo;
	transport = openTransport({ url: `smtp://127.0.0.1:${port}`, from: 'Circlekeeper <no-reply@clinic.example>' });
	post = new NoticePost(store, {
		send: transport.send,
		origin: 'https://circle.example.org',
		onFailed: (_error, tries, givenUp) => failed.push([tries, givenUp]),
		now: () => now
	});
});
afterEach(async () => {
	transport.close();
	await new Promise<void>((done) => server.close(done));
	auth.close();
	await store.close();
	rmSync(dataDir, { recursive: true });
});

async function made(name: string, locale: 'en' | 'es') {
	const email = `${name.split(' ')[0]!.toLowerCase()}@clinic.example`;
	const done = await auth.createStaff({ ...person, name, email, locale }, 'system');
	if (!done.ok) throw new Error(done.code);
	return done.id;
}
/** A message with its quoted-printable characters decoded. */
const readable = (raw: Buffer) =>
	Buffer.from(
		raw
			.toString('latin1')
			.replaceAll('=\r\n', '')
			.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
		'latin1'
	).toString('utf8');

test('Maya is mailed in her language what was changed, with the way to the page and nothing of anybody else', async () => {
	await auth.makeLink(maya, await made('Ada Brook', 'en'));
	await post.deliver();
	expect(received).toMatchObject([{ from: 'no-reply@clinic.example', to: ['maya@clinic.example'] }]);
	expect(received[0]!.text).toContain('Se creó un enlace de acceso');
	expect(received[0]!.text).toContain('https://circle.example.org/account/notices');
	expect(received[0]!.text).not.toMatch(/Maya|Ortiz|Ada|Brook/);
	await post.deliver();
	expect(received).toHaveLength(1);
});

test('a mail that the server does not take is tried again, each time later, until it is', async () => {
	refusals = 2;
	await auth.makeLink(maya, 'ada');
	await post.deliver();
	now += waits[0]! - 1;
	await post.deliver();
	expect(failed).toEqual([[1, false]]);
	now += 1;
	await post.deliver();
	expect(failed).toEqual([
		[1, false],
		[2, false]
	]);
	now += waits[1]!;
	await post.deliver();
	expect(received).toHaveLength(1);
});

test('after the last wait it is given up, said in the log, and the notice stays on the page', async () => {
	refusals = 100;
	await auth.makeLink(maya, 'ada');
	await post.deliver();
	for (const wait of waits) {
		now += wait;
		await post.deliver();
	}
	now += DAY / 2;
	await post.deliver();
	expect(failed.at(-1)).toEqual([waits.length + 1, true]);
	expect(failed).toHaveLength(waits.length + 1);
	expect(await noticesOf(store, maya)).toHaveLength(1);
});

test('two rounds at the same time send it once', async () => {
	await auth.makeLink(maya, 'ada');
	await Promise.all([post.deliver(), post.deliver()]);
	expect(received).toHaveLength(1);
});

test('nothing is mailed a day late, or to an account that nobody has begun', async () => {
	const otto = await auth.createStaff(
		{ name: 'Otto Lind', credentials: '', email: 'otto@clinic.example', locale: 'en' },
		'ada'
	);
	if (!otto.ok) throw new Error(otto.code);
	await auth.makeLink(otto.id, 'ada');
	await post.deliver();
	await auth.makeLink(maya, 'ada');
	now += DAY;
	await post.deliver();
	expect(received).toEqual([]);
});
