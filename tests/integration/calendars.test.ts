import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { feedOf, makeFeed, readFeed, revokeFeed } from '#lib/server/calendars/feeds.ts';
import { openTransport } from '#lib/server/mail/transport.ts';
import { create } from '#lib/server/programs/sessions.ts';
import { ReminderPost } from '#lib/server/reminders/reminder-post.ts';
import { remindersOf, startReminders, stopByToken, stopReminders } from '#lib/server/reminders/reminders.ts';
import { openClinic, type Clinic } from '#tests/support/clinic.ts';

/** Monday 9 March 2026, 10:00 in New York; the clock went forward the night before. */
const monday = Date.parse('2026-03-09T14:00:00Z');
const hour = 3600_000;

let clinic: Clinic;
let server: SMTPServer;
let received: { to: string; text: string }[];
let isDown: boolean;
let now: number;
let transport: ReturnType<typeof openTransport>;
let post: ReminderPost;
let session: number;

beforeAll(async () => {
	clinic = await openClinic();
	[received, isDown] = [[], false];
	server = new SMTPServer({
		disabledCommands: ['AUTH', 'STARTTLS'],
		onRcptTo: (_address, _session, done) => done(isDown ? new Error('451 try again later') : null),
		onData(stream, { envelope }, done) {
			let text = '';
			stream.on('data', (part: Buffer) => (text += part.toString('utf8')));
			stream.on('end', () => {
				received.push({ to: envelope.rcptTo[0]!.address, text: text.replaceAll('=\r\n', '').replaceAll('=3D', '=') });
				done();
			});
		}
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const { port } = server.server.address() as AddressInfo;
	transport = openTransport({ url: `smtp://127.0.0.1:${port}`, from: 'no-reply@clinic.example' });
	post = new ReminderPost(clinic.app.store, {
		send: transport.send,
		origin: 'https://circle.example.org',
		onFailed: () => {},
		now: () => now
	});
	const plan = { groupId: 'skills', title: 'Skills group', plannedMinutes: 50, blocks: [] };
	session = await create({ ...plan, plannedStart: monday }, clinic.maya.id);
	await create({ ...plan, plannedStart: monday + 2 * hour }, clinic.maya.id);
}, 60_000);
afterAll(async () => {
	transport.close();
	await new Promise<void>((done) => server.close(done));
	await clinic.close();
});

const { quiet, wish } = {
	quiet: { quietFrom: '21:00', quietTo: '08:00' },
	wish: { hoursBefore: 24, locale: 'en' as const }
};
const asked = { ...wish, ...quiet, programId: 'iop', email: 'ana@home.example' };
const round = async (at: number) => {
	now = at;
	received = [];
	await post.deliver();
	return received;
};

test('a secret address opens one person’s appointments, until it is replaced or stopped', async () => {
	const first = await makeFeed({ clientId: 'ana' }, clinic.maya.id);
	const text = (await readFeed(first, monday - 24 * hour))!;
	expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
	expect(text).toContain('DTSTART;TZID=America/New_York:20260309T100000');
	expect(text).not.toMatch(/Skills|Evening|Ana/);
	const second = await makeFeed({ clientId: 'ana' }, clinic.maya.id);
	expect(await readFeed(first)).toBeNull();
	expect(await feedOf({ clientId: 'ana' })).toMatchObject({ readAt: null });
	await readFeed(second, monday);
	expect(await feedOf({ clientId: 'ana' })).toMatchObject({ readAt: monday });
	await revokeFeed({ clientId: 'ana' }, clinic.maya.id);
	expect(await readFeed(second)).toBeNull();
	expect(await readFeed('x'.repeat(43))).toBeNull();
});

test('somebody who has left has an empty calendar from then on; a colleague sees what they lead', async () => {
	const { store } = clinic.app;
	await store.write((tx) => [
		tx.insert(store.t.client).values({ id: 'dee', name: 'Dee', preferredName: 'Dee', locale: 'es', createdAt: 0 }),
		tx.insert(store.t.enrolment).values({
			...{ id: 'e-dee', clientId: 'dee', groupId: 'skills', startsOn: '2026-01-05', endsOn: '2026-03-08' }
		})
	]);
	const own = await makeFeed({ clientId: 'dee' }, clinic.maya.id);
	expect(await readFeed(own, monday - 24 * hour)).not.toContain('BEGIN:VEVENT');
	const led = await makeFeed({ staffId: clinic.maya.id }, clinic.maya.id);
	expect((await readFeed(led, monday - 24 * hour))!.match(/BEGIN:VEVENT/g)).toHaveLength(2);
	const other = await makeFeed({ staffId: clinic.otto.id }, clinic.otto.id);
	expect(await readFeed(other, monday - 24 * hour)).not.toContain('BEGIN:VEVENT');
});

test('nobody is mailed who did not ask; who did hears once of a day, of its first start, and of nothing else', async () => {
	expect(await round(monday - 20 * hour)).toEqual([]);
	expect(await startReminders('ana', asked, clinic.maya)).toBe('started');
	expect(await startReminders('ana', asked, clinic.maya)).toBe('already');
	expect(await round(monday - 25 * hour)).toEqual([]);
	const [mail, ...more] = await round(monday - 24 * hour);
	expect(more).toEqual([]);
	expect(mail!.to).toBe('ana@home.example');
	expect(mail!.text).toContain('Monday, March 9 at 10:00 AM (Eastern Time)');
	expect(mail!.text.replace(/^To:.*$/m, '')).not.toMatch(/Skills|Evening|Ana|Castellane|group|therapy/i);
	expect(await round(monday - 23 * hour)).toEqual([]);
});

test('a change of that day is told too, but not at night; a server that is down is tried again', async () => {
	const { store } = clinic.app;
	const { t } = store;
	await store.write((tx) => [
		tx.update(t.session).set({ cancelledAt: 1, cancelledBy: clinic.maya.id }).where(eq(t.session.id, session))
	]);
	expect(await round(monday - 10 * hour)).toEqual([]);
	isDown = true;
	expect(await round(monday - 2 * hour)).toEqual([]);
	isDown = false;
	expect((await round(monday - 1.9 * hour))[0]!.text).toContain('now begins at 12:00 PM');
	expect(await round(monday - 1.8 * hour)).toEqual([]);
});

test('the link in the mail stops the mails and the consent with them, and nothing else', async () => {
	const { store } = clinic.app;
	const [row] = await store.db.select().from(store.t.reminder);
	expect(await stopByToken('nothing')).toBe(false);
	expect(await stopByToken(row!.stopToken)).toBe(true);
	expect(await stopByToken(row!.stopToken)).toBe(false);
	expect(await remindersOf('ana')).toEqual([]);
	const [consent] = await store.db.select().from(store.t.consent);
	expect(consent).toMatchObject({ kind: 'reminders', revokedBy: 'ana' });
	expect(consent!.revokedOn).not.toBeNull();
	expect(await stopReminders('ana', row!.id, clinic.maya.id)).toBe(false);
});
