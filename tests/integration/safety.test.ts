import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Standing } from '#lib/domain/standing.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { handleAlert, openAlertsFor } from '#lib/server/live/alerts.ts';
import { takeLate } from '#lib/server/live/late.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { safetySettings, saveSafetySettings } from '#lib/server/live/safety-settings.ts';
import { stayed } from '#tests/support/given.ts';
import { LiveWorld, type SeatOf, type Staff } from '#tests/support/live.ts';
import type { Person } from '#tests/support/person.ts';

let world: LiveWorld;
let maria: Staff, theo: Staff, ruth: Staff;
let session: number;
let ana: SeatOf, ben: SeatOf, cho: SeatOf;
const opened: Person[] = [];
const open = async (person: Promise<Person>) => {
	opened.push(await person);
	return opened.at(-1)!;
};
const member = ({ by }: Staff, ...standings: Standing[]): StaffMember => ({
	...{ id: by.id, name: by.name, credentials: 'LCSW', standings, locale: 'en' }
});
const found = () => ({ ...stayed, assessedAt: Date.now() - 1000 });
/** As the server does once the document is signed. */
const assessed = (session: number, { by }: Staff, alert: string, onCall = false) =>
	world.app.rooms.execute(session, { as: 'system' }, randomId(), {
		...{ type: 'safety.assess', alerts: [alert], assessment: found(), filing: randomId() },
		by: { id: by.id, name: by.name, onCall }
	});
const alerts = async (of = session) => (await world.app.rooms.state(of)).staff.alerts;
const alertOf = async (seat: SeatOf, of = session) =>
	Object.entries(await alerts(of)).find(([, it]) => it.seat === seat.seat && !it.disposed)![0];
const trail = async (alert: string) => {
	const { t, db } = world.app.store;
	const rows = await db
		.select()
		.from(t.audit)
		.where(eq(t.audit.subject, `alert/${alert}`))
		.orderBy(asc(t.audit.seq));
	return rows.map(({ act, by }) => [act, by]);
};
/** Soon enough that nobody waits: a few hundredths of a second each. */
const soon = 0.0005;

beforeAll(async () => {
	world = await LiveWorld.open();
	[maria, theo, ruth] = [
		await world.staff('Maria Lindqvist'),
		await world.staff('Theo Adeyemi'),
		await world.staff('Ruth Adler', ['supervisor'])
	];
	await world.group(maria, theo);
	const live = await world.live(maria, ['Ana', 'Ben', 'Cho']);
	session = live.session;
	[ana, ben, cho] = live.seats as [SeatOf, SeatOf, SeatOf];
});
afterAll(async () => {
	opened.forEach((person) => person.close());
	await world.close();
});

test('[R2] Ana asks for help: both consoles and her own phone hear it; Ben’s phone and the display get no frame at all', async () => {
	const [console, theos, anas, bens, screen] = await Promise.all([
		open(world.console(session, maria)),
		open(world.console(session, theo)),
		open(world.phone(ana)),
		open(world.phone(ben)),
		open(world.display(session))
	]);
	await console.until('everybody here', ({ seen }) => seen.room?.here === 2);
	await world.say(session, maria, { type: 'room.prompt', text: 'Before.' });
	for (const it of [bens, screen]) await it.until('the line before', ({ seen }) => seen.room?.prompt === 'Before.');
	const before = [bens, screen].map(({ heard, seen }) => ({ messages: heard.length, room: seen.cursors.room! }));

	expect(await anas.send({ type: 'safety.help' })).toMatchObject({ ok: true });
	await anas.until('the calm screen', ({ seen }) => seen.seat?.help !== null);
	const { alert } = anas.seen.seat!.help!;
	expect(await anas.send({ type: 'safety.wish', alert, wish: 'after' })).toMatchObject({ ok: true });
	for (const it of [console, theos])
		await it.until('the alert', ({ seen }) => seen.staff?.alerts[alert]?.wish === 'after');
	expect(await theos.send({ type: 'safety.acknowledge', alert })).toMatchObject({ ok: true });
	await anas.until('that somebody has it', ({ seen }) => seen.seat?.help?.seen === true);

	await world.say(session, maria, { type: 'room.prompt', text: 'After.' });
	for (const [i, it] of [bens, screen].entries()) {
		await it.until('the line after', ({ seen }) => seen.room?.prompt === 'After.');
		expect(it.heard.length).toBe(before[i]!.messages + 1);
		expect(it.seen.cursors.room).toBe(before[i]!.room + 1);
		expect(it.gaps).toBe(0);
		expect(it.text()).not.toMatch(/safety|alert|"help":\{/);
	}
	expect((await open(world.phone(ben))).seen).toEqual(bens.seen);
	expect(anas.text()).not.toMatch(/acknowledged|Theo/);
});

test('[R17] each act has its audit row, and who came to know of it is written down once', async () => {
	const alert = await alertOf(ana);
	await openAlertsFor(member(maria, 'facilitator'));
	await openAlertsFor(member(maria, 'facilitator'));
	expect(await trail(alert)).toEqual([
		['safety.raised', ana.seat],
		['safety.acknowledged', theo.by.id],
		['safety.read', maria.by.id]
	]);
});

test('[R7] a page shows open alerts to the group’s staff alone', async () => {
	const alert = await alertOf(ana);
	expect(await openAlertsFor(member(maria, 'facilitator'))).toMatchObject([
		{ alert, session, name: 'Ana', as: 'facilitator', wish: 'after', acknowledged: { by: theo.by.id } }
	]);
	expect(await openAlertsFor(member(await world.staff('Ada Brook', ['admin']), 'admin'))).toEqual([]);
	expect(await openAlertsFor(member(ruth, 'supervisor'))).toEqual([]);
	const acknowledge = { type: 'safety.acknowledge', alert } as const;
	expect(await handleAlert(member(ruth, 'supervisor'), session, acknowledge)).toEqual({ ok: false, code: 'not-yours' });
});

test('what nobody takes on comes to the co-facilitators, and then to the supervisor on call', async () => {
	await saveSafetySettings('system', { minutes: soon, onCall: ruth.by.id });
	const console = await open(world.console(session, maria));
	await (await open(world.phone(ben))).send({ type: 'safety.help' });
	const alert = await alertOf(ben);
	await console.until('the supervisor told', ({ seen }) => seen.staff?.alerts[alert]?.level === 'on-call');
	expect((await trail(alert)).map(([act]) => act)).toEqual(['safety.raised', 'safety.escalated', 'safety.escalated']);

	const isRuth = member(ruth, 'supervisor');
	expect(await openAlertsFor(isRuth)).toMatchObject([{ alert, name: 'Ben', as: 'on-call' }]);
	await expect(world.console(session, ruth)).rejects.toThrow();
	const anas = await alertOf(ana);
	const other = await handleAlert(isRuth, session, { type: 'safety.acknowledge', alert: anas });
	expect(other).toEqual({ ok: false, code: 'not-yours' });
	expect(await handleAlert(isRuth, session, { type: 'safety.acknowledge', alert })).toMatchObject({ ok: true });
	await console.until('that Ruth has it', ({ seen }) => seen.staff?.alerts[alert]?.acknowledged?.name === 'Ruth Adler');
	expect(await handleAlert(member(ruth, 'facilitator'), session, { type: 'safety.acknowledge', alert })).toMatchObject({
		ok: false
	});
});

test('an alert goes on from where it was after a restart', async () => {
	await saveSafetySettings('system', { minutes: 30 });
	await (await open(world.phone(cho))).send({ type: 'safety.help' });
	const alert = await alertOf(cho);
	expect((await alerts())[alert]!.level).toBe('facilitators');
	await saveSafetySettings('system', { minutes: soon });
	await world.close(false);
	const { groupId, dataDir } = world;
	world = await LiveWorld.open({}, dataDir);
	world.groupId = groupId;
	const console = await open(world.console(session, maria));
	await console.until('the supervisor told', ({ seen }) => seen.staff?.alerts[alert]?.level === 'on-call');
	expect((await alerts())[await alertOf(ben)]!.acknowledged!.name).toBe('Ruth Adler');
});

test('the session ends, and its record closes once what came of every alert is written down', async () => {
	const close = () => world.app.rooms.execute(session, { as: 'system' }, randomId(), { type: 'session.close' });
	const console = await open(world.console(session, maria));
	expect(await console.send({ type: 'session.end' })).toMatchObject({ ok: true });
	expect(await close()).toEqual({ ok: false, code: 'open-alert' });
	const from = { by: { id: maria.by.id, name: 'Maria', onCall: false }, filing: randomId() };
	const own = { type: 'safety.assess', alerts: [await alertOf(ana)], assessment: found(), ...from };
	expect(await console.send(own)).toEqual({ ok: false, code: 'not-yours' });
	for (const seat of [ana, cho])
		expect(await assessed(session, maria, await alertOf(seat))).toMatchObject({ ok: true });
	expect(await close()).toEqual({ ok: false, code: 'open-alert' });
	expect(await assessed(session, ruth, await alertOf(ben), true)).toMatchObject({ ok: true });
	expect(await openAlertsFor(member(maria, 'facilitator'))).toEqual([]);
	expect(await close()).toMatchObject({ ok: true });
});

test('what Ana answered offline reaches somebody hours after the session was over on her phone, and nothing else of hers does', async () => {
	const session = await world.plan(maria, [
		{ id: 'on', title: 'Check-in', minutes: 10, activity: { kind: 'check-in', fields: ['mood', 'safety'] } }
	]);
	await world.say(session, maria, { type: 'session.open' });
	const { seat, cookie } = await world.ask(session, 'Ana');
	await world.say(session, maria, { type: 'seat.admit', seat, client: null });
	await world.say(session, maria, { type: 'session.start' });
	const hoursAgo = Date.now() - 3 * 3600_000;
	const ends = world.app.rooms.execute(session, maria.by, randomId(), { type: 'session.end' }, { at: hoursAgo });
	expect(await ends).toMatchObject({ ok: true });
	const close = { type: 'session.close' } as const;
	expect(await world.app.rooms.execute(session, { as: 'system' }, randomId(), close)).toMatchObject({ ok: true });

	const cookies = { get: (name: string) => (name === 'seat' ? cookie.slice('seat='.length) : undefined) };
	const answer = (field: string, value: unknown) => ({ type: 'check-in.answer', block: 'on', field, value });
	const yes = { id: randomId(), command: answer('safety', 'yes') };
	expect(await takeLate({ get: () => undefined }, yes)).toEqual({ ok: false, code: 'not-yours' });
	for (const other of [answer('mood', 3), answer('safety', 'no'), { type: 'check-in.finish', block: 'on' }])
		expect(await takeLate(cookies, { id: randomId(), command: other })).toEqual({ ok: false, code: 'too-late' });
	expect(await takeLate(cookies, { id: randomId(), command: { type: 'session.plan' } })).toMatchObject({ ok: false });
	const first = await takeLate(cookies, yes);
	expect(first).toMatchObject({ ok: true });
	// [R4] sent twice, it is one alert.
	expect(await takeLate(cookies, yes)).toEqual(first);
	expect(Object.values(await alerts(session))).toMatchObject([
		{ seat, source: { kind: 'check-in', item: 'safety' }, acknowledged: null }
	]);
	expect(await openAlertsFor(member(theo, 'facilitator'))).toMatchObject([{ session, name: 'Ana' }]);
	expect(await assessed(session, theo, await alertOf({ seat, cookie, session }, session))).toMatchObject({ ok: true });
});

test('settings that do not fit are not saved, and what does not fit in the store counts as the usual', async () => {
	expect(await saveSafetySettings('system', { crisis: [] })).toBe(false);
	expect(await saveSafetySettings('system', { minutes: 0 })).toBe(false);
	expect(await saveSafetySettings('system', { minutes: 3, onCall: null })).toBe(true);
	const { store } = world.app;
	await store.write((tx) => [tx.insert(store.t.setting).values({ key: 'safety.crisis', value: 'nonsense' })]);
	const settings = await safetySettings();
	expect(settings).toMatchObject({ minutes: 3, onCall: null });
	expect(settings.crisis.map(({ to }) => to)).toEqual(['988', '988', '911']);
});
