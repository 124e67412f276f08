import { afterAll, beforeAll, expect, test } from 'vitest';
import { shownRoom } from '#lib/room/agenda/shown.ts';
import { LiveWorld, type SeatOf, type Staff } from '#tests/support/live.ts';
import { commandId, Person } from '#tests/support/person.ts';

let world: LiveWorld;
let maria: Staff;
let theo: Staff;
let session: number;
let ana: SeatOf, ben: SeatOf, cho: SeatOf;
const opened: Person[] = [];
const open = async (person: Promise<Person>) => {
	opened.push(await person);
	return opened.at(-1)!;
};

beforeAll(async () => {
	world = await LiveWorld.open();
	maria = await world.staff('Maria Lindqvist');
	theo = await world.staff('Theo Adeyemi');
	await world.group(maria, theo);
	const live = await world.live(maria, ['Ana', 'Ben', 'Cho']);
	session = live.session;
	[ana, ben, cho] = live.seats as [SeatOf, SeatOf, SeatOf];
});
afterAll(async () => {
	opened.forEach((person) => person.close());
	await world.close();
});

test('[R2] what Ana says of herself reaches her and the console, and nobody else on any wire', async () => {
	const [console, anas, bens, screen] = await Promise.all([
		open(world.console(session, maria)),
		open(world.phone(ana)),
		open(world.phone(ben)),
		open(world.display(session))
	]);
	const goal = 'ask my brother about the flat on Tuesday';
	expect(await anas.send({ type: 'check-in.answer', block: 'in', field: 'goal', value: goal })).toMatchObject({
		ok: true
	});
	expect(await anas.send({ type: 'check-in.finish', block: 'in' })).toMatchObject({ ok: true });
	await console.until('the goal on the console', (it) => JSON.stringify(it.seen.seats ?? {}).includes(goal));
	await anas.until('the goal on her own phone', (it) => JSON.stringify(it.seen.seat ?? {}).includes(goal));
	for (const other of [bens, screen]) {
		await other.until('one checked in', (it) => JSON.stringify(it.seen.room?.activities).includes('"finished":1'));
		expect(other.text()).not.toContain('brother');
		expect(other.text()).not.toContain('Ana');
		expect(other.seen.staff ?? other.seen.seats).toBeUndefined();
	}
	expect(screen.seen.seat).toBeUndefined();
});

test('[R4] the same command sent again is answered and not done twice; from somebody else it is refused', async () => {
	const anas = await open(world.phone(ana));
	const bens = await open(world.phone(ben));
	const id = commandId();
	const word = { type: 'check-in.answer', block: 'in', field: 'word', value: 'steady' };
	const first = await anas.send(word, id);
	const before = (await world.app.rooms.room(session)).seq;
	expect(await anas.send(word, id)).toEqual(first);
	expect((await world.app.rooms.room(session)).seq).toBe(before);
	expect(await bens.send(word, id)).toEqual({ ok: false, code: 'not-yours' });
});

test('[R3] a phone that was away asks with its cursors and gets only what it missed', async () => {
	const bens = await open(world.phone(ben));
	const seen = bens.seen;
	bens.close();
	await world.say(session, maria, { type: 'room.prompt', text: 'Take your time.' });
	const back = await open(world.phone(ben));
	const welcome = await back.hello(seen.cursors);
	expect(welcome).toMatchObject({ ok: true, frames: [{ stream: 'room', from: seen.cursors.room! + 1 }] });
	expect(back.seen.room?.prompt).toBe('Take your time.');
});

test('[R3] past the horizon a snapshot is shorter, and says the same', async () => {
	const chos = await open(world.phone(cho));
	const cursors = chos.seen.cursors;
	chos.close();
	for (let i = 0; i < 900; i += 1) await world.say(session, maria, { type: 'room.prompt', text: `Line ${i}` });
	const back = await open(world.phone(cho));
	const welcome = await back.hello(cursors);
	expect(welcome).toHaveProperty('snapshot');
	expect(back.seen.room).toEqual(shownRoom(await world.app.rooms.state(session)));
});

test('[R5] a late joiner sees exactly what an early one sees', async () => {
	const early = await open(world.phone(ana));
	await early.send({ type: 'check-in.answer', block: 'in', field: 'mood', value: 6 });
	await early.until('the mood', (it) => JSON.stringify(it.seen.seat).includes('"mood":6'));
	const late = await open(world.phone(ana));
	expect(late.seen).toEqual(early.seen);
});

test('[R7] only the lead moves the room; a phone, a display and a co-facilitator are told it is not theirs', async () => {
	const [anas, screen, theos] = await Promise.all([
		open(world.phone(ana)),
		open(world.display(session)),
		open(world.console(session, theo))
	]);
	for (const person of [anas, screen, theos])
		expect(await person.send({ type: 'agenda.next' })).toEqual({ ok: false, code: 'not-yours' });
	expect(await anas.send({ type: 'seat.arrive', seat: ben.seat })).toEqual({ ok: false, code: 'not-yours' });
});

test('[R7] malformed, unknown and oversized messages change nothing and crash nothing', async () => {
	const bens = await open(world.phone(ben));
	const before = (await world.app.rooms.room(session)).seq;
	const refused = [
		{ type: 'no.such', block: 'in' },
		{ type: 'check-in.answer', block: 'in', field: 'mood', value: 11 },
		{ type: 'check-in.answer', block: 'in', field: 'mood', value: 3, seat: ana.seat },
		{ type: 'check-in.answer', block: 'elsewhere', field: 'mood', value: 3 },
		{ type: '__proto__' },
		{ type: 'constructor' }
	];
	for (const command of refused) expect(await bens.send(command)).toMatchObject({ ok: false });
	for (const raw of [null, 7, 'x', {}, { id: 'short', command: { type: 'x' } }])
		expect(await bens.socket.timeout(5_000).emitWithAck('command', raw)).toEqual({ ok: false, code: 'invalid' });
	bens.socket.emit('command', { id: commandId(), command: { type: 'check-in.finish', block: 'in' } });
	bens.socket.emit('nothing-we-know', { a: 1 });
	const huge = new Promise<void>((cut) => bens.socket.once('disconnect', () => cut()));
	bens.socket.emit(
		'command',
		{ id: commandId(), command: { type: 'room.prompt', text: 'x'.repeat(200_000) } },
		() => {}
	);
	await huge;
	expect((await world.app.rooms.room(session)).seq).toBeLessThanOrEqual(before + 2);
	expect((await open(world.phone(ben))).seen.room?.status).toBe('live');
});

test('[R7] a page from elsewhere cannot open a socket, even with a good cookie', async () => {
	const elsewhere = Person.connect(world.url, { as: 'staff', session }, maria.cookie, {
		origin: 'https://elsewhere.example'
	});
	await expect(elsewhere).rejects.toThrow();
	const own = await open(Person.connect(world.url, { as: 'staff', session }, maria.cookie, { origin: world.url }));
	expect(own.seen.staff).toBeDefined();
});

test('[R7] no cookie, a made-up one, another session and another group are all turned away', async () => {
	const stranger = await world.staff('Sol Strand');
	const other = await world.plan(maria);
	const attempts = [
		Person.connect(world.url, { as: 'staff', session }),
		Person.connect(world.url, { as: 'staff', session }, stranger.cookie),
		Person.connect(world.url, { as: 'seat', session }, 'seat=made-up'),
		Person.connect(world.url, { as: 'seat', session: other }, ana.cookie),
		Person.connect(world.url, { as: 'seat', session }, maria.cookie),
		Person.connect(world.url, { as: 'display', code: 'WRONG2' })
	];
	for (const attempt of attempts) await expect(attempt).rejects.toThrow();
});

test('[R2] somebody who waits hears nothing of the room until let in, and nothing after being sent away', async () => {
	const dee = await world.ask(session, 'Dee');
	const waiting = await open(world.phone(dee));
	const console = await open(world.console(session, maria));
	expect(waiting.seen.room).toBeUndefined();
	await world.say(session, maria, { type: 'room.prompt', text: 'For those inside' });
	await console.send({ type: 'seat.admit', seat: dee.seat, client: null });
	await waiting.until('the room', (it) => it.seen.room?.prompt === 'For those inside');
	await console.until('Dee here', (it) => it.seen.staff?.seats[dee.seat]?.visits.length === 1);
	await console.send({ type: 'seat.remove', seat: dee.seat });
	await waiting.until('the news', (it) => it.seen.seat?.status === 'removed');
	const heard = waiting.heard.length;
	await world.say(session, maria, { type: 'room.prompt', text: 'After Dee left' });
	await waiting.hello();
	expect(waiting.heard.slice(heard).join()).not.toContain('After Dee left');
});

test('[R7] signing out closes that person’s sockets at once, and no other', async () => {
	const again = await world.signIn(theo.by.id, theo.by.name, theo.email);
	const [theos, marias] = [await open(world.console(session, again)), await open(world.console(session, maria))];
	await world.app.auth.signOut(again.authSession);
	await theos.until('goodbye', (it) => it.goodbye === 'signed-out' && it.socket.disconnected);
	expect(marias.socket.connected).toBe(true);
});

test('[R10] a co-facilitator takes over by saying so, and the room learns who leads', async () => {
	const theos = await open(world.console(session, theo));
	const screen = await open(world.display(session));
	expect(await theos.send({ type: 'lead.take' })).toMatchObject({ ok: true });
	await screen.until('the new lead', (it) => it.seen.room?.leader?.name === 'Theo Adeyemi');
	expect(await theos.send({ type: 'timer.pause' })).toMatchObject({ ok: true });
	await world.say(session, maria, { type: 'lead.take' });
});
