import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { LiveWorld, type SeatOf, type Staff } from '#tests/support/live.ts';
import { commandId, Person } from '#tests/support/person.ts';

let world: LiveWorld;
let maria: Staff;
let session: number;
let ana: SeatOf, ben: SeatOf;
const opened: Person[] = [];
const open = async (person: Promise<Person>) => {
	opened.push(await person);
	return opened.at(-1)!;
};
const save = (path: string, value: unknown) => ({ type: 'response.save', block: 'sheet', path, value });

beforeAll(async () => {
	world = await LiveWorld.open();
	maria = await world.staff('Maria Lindqvist');
	await world.group(maria);
	const live = await world.live(maria, ['Ana', 'Ben']);
	session = live.session;
	[ana, ben] = live.seats as [SeatOf, SeatOf];
});
// A seat may have a few tabs open, and no more.
afterEach(() => opened.splice(0).forEach((person) => person.close()));
afterAll(() => world.close());

test('[R6] a worksheet that has not begun takes no answers yet', async () => {
	const anas = await open(world.phone(ana));
	expect(await anas.send(save('situation', 'On the bus'))).toEqual({ ok: false, code: 'not-now' });
	await world.say(session, maria, { type: 'agenda.next' });
	expect(await anas.send(save('situation', 'On the bus'))).toMatchObject({ ok: true, version: 1 });
});

test('[R1] [R15] what Ana wrote is on disk when it says Saved, and cannot be read there', async () => {
	const anas = await open(world.phone(ana));
	const secret = 'I thought everyone was staring at me';
	expect(await anas.send(save('main-thought', secret))).toMatchObject({ ok: true });
	const [mine] = await world.app.responses.ofSeat(session, ana.seat);
	expect(mine?.answers['main-thought']).toBe(secret);
	const { readFileSync } = await import('node:fs');
	const files = ['circlekeeper.db', 'circlekeeper.db-wal'].map((file) =>
		readFileSync(`${world.dataDir}/${file}`).toString('latin1')
	);
	expect(files.join()).not.toContain('staring at me');
});

test('[R2] the answers never travel to the console, the room or Ben; how far she is reaches the console alone', async () => {
	const [console, bens, screen, anas] = [
		await open(world.console(session, maria)),
		await open(world.phone(ben)),
		await open(world.display(session)),
		await open(world.phone(ana))
	];
	await anas.send(save('when-where', 'Tuesday at the pharmacy'));
	await console.until('progress', (it) => JSON.stringify(it.seen.seats?.[ana.seat]?.activities).includes('"done":'));
	for (const other of [console, bens, screen]) expect(other.text()).not.toContain('pharmacy');
	expect(bens.text()).not.toContain('"done"');
});

test('[R4] a repeat saves nothing twice; a later answer wins over an earlier one sent again', async () => {
	const anas = await open(world.phone(ana));
	const id = commandId();
	const first = await anas.send(save('situation', 'first'), id);
	await anas.send(save('situation', 'second'));
	expect(await anas.send(save('situation', 'first'), id)).toMatchObject({ ok: true });
	const [mine] = await world.app.responses.ofSeat(session, ana.seat);
	expect(mine?.answers.situation).toBe('second');
	expect(first).toMatchObject({ ok: true });
});

test('[R5] her other tab hears each answer as it is saved; Ben’s phone does not', async () => {
	const [one, two, bens] = [await open(world.phone(ana)), await open(world.phone(ana)), await open(world.phone(ben))];
	await one.send(save('next-step', 'Sit by the window tomorrow'));
	await two.until('the answer', (it) => it.heard.join().includes('Sit by the window'));
	expect(bens.text()).not.toContain('Sit by the window');
});

test('[R4] [R2] what an earlier page sent as it closed reaches the page that took its place, and nobody else', async () => {
	const earlier = await open(world.phone(ana));
	const page = await world.app.responses.ofSeat(session, ana.seat);
	await earlier.send(save('situation', 'On the bus, at the back'));
	const known = Object.fromEntries(page.map(({ block, version }) => [block, version]));
	const later = await open(world.phone(ana));
	await later.hello(undefined, known);
	await later.until('what was saved meanwhile', (it) => it.text().includes('On the bus, at the back'));
	const bens = await open(world.phone(ben));
	await bens.send(save('situation', 'At work'));
	expect(bens.text()).not.toContain('at the back');

	const saved = await world.app.responses.ofSeat(session, ana.seat);
	later.heard.length = 0;
	await later.hello(undefined, Object.fromEntries(saved.map(({ block, version }) => [block, version])));
	await later.send(save('next-step', 'Walk'));
	expect(later.text()).not.toContain('at the back');
});

test('[R7] the words that are shared come from the saved answer; without a name there is none; taken back they are gone', async () => {
	const anas = await open(world.phone(ana));
	const bens = await open(world.phone(ben));
	await anas.send(save('balanced-thought', 'Some people looked, most did not'));
	const share = (as: string) => ({ type: 'worksheet.share', block: 'sheet', path: 'balanced-thought', as });
	expect(await anas.send({ ...share('anonymous'), text: 'made up' })).toEqual({ ok: false, code: 'invalid' });
	expect(await anas.send(share('anonymous'))).toMatchObject({ ok: true });
	await bens.until('the shared line', (it) => it.heard.join().includes('most did not'));
	expect(bens.text()).not.toContain('Ana');
	expect(bens.heard.join()).not.toContain(ana.seat);
	expect(await anas.send(share('none'))).toMatchObject({ ok: true });
	await bens.until('nothing shared', (it) => !JSON.stringify(it.seen.room).includes('most did not'));
	expect(await anas.send({ type: 'worksheet.share', block: 'sheet', path: 'distress-before', as: 'named' })).toEqual({
		ok: false,
		code: 'not-yours'
	});
});

test('[R6] answers that do not fit are refused where they stand and nothing else changes', async () => {
	const anas = await open(world.phone(ana));
	const before = (await world.app.responses.ofSeat(session, ana.seat))[0]!;
	for (const [path, value] of [
		['distress-before', 400],
		['no-such', 'x'],
		['situation', { a: 1 }],
		['situation', 'x'.repeat(5000)],
		['__proto__', 'x']
	] as const)
		expect(await anas.send(save(path, value))).toEqual({ ok: false, code: 'invalid' });
	expect((await world.app.responses.ofSeat(session, ana.seat))[0]).toEqual(before);
});

test('[R8] two servers on one document cannot both win: the second reads again and both answers stand', async () => {
	const { t, db } = world.app.store;
	const anas = await open(world.phone(ana));
	await anas.send(save('evidence-for', ['r1']));
	const where = eq(t.response.seat, ana.seat);
	const [row] = await db.select().from(t.response).where(where);
	const answers = JSON.stringify({ ...(JSON.parse(row!.answers) as object), 'belief-before': 70 });
	await world.app.store.write((tx) => [
		tx
			.update(t.response)
			.set({ answers, version: row!.version + 1 })
			.where(where)
	]);
	expect(await anas.send(save('belief-after', 40))).toMatchObject({ ok: true });
	const [mine] = await world.app.responses.ofSeat(session, ana.seat);
	expect(mine?.answers).toMatchObject({ 'belief-before': 70, 'belief-after': 40 });
});
