import { afterAll, beforeAll, expect, test } from 'vitest';
import { example } from '#lib/activities/role-play/example.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import { LiveWorld, type SeatOf, type Staff } from '#tests/support/live.ts';
import type { Person } from '#tests/support/person.ts';

const canary = (text: string) => ({ en: `canary ${text}`, es: `canario ${text}` });
const options = ['a', 'b'].map((id) => ({ id, label: canary('option') }));
const asking = { kind: 'poll', question: canary('question'), options, many: false, anonymous: 'everyone' };
const scene = { ...example, parts: example.parts.map((part) => ({ ...part, brief: canary(`brief of ${part.id}`) })) };
const plan: Block[] = [
	{ id: 'talk', title: 'Talk together', minutes: 5, activity: null },
	{ id: 'play', title: 'Canary scene', minutes: 10, activity: scene },
	{ id: 'vote', title: 'Canary vote', minutes: 10, activity: asking as Block['activity'] },
	{ id: 'talk-later', title: 'Canary talk', minutes: 7, activity: null }
];

let world: LiveWorld;
let maria: Staff;
let session: number;
let seats: SeatOf[];
let ana: Person;
let ben: Person;
let screen: Person;
let console: Person;
beforeAll(async () => {
	world = await LiveWorld.open();
	maria = await world.staff('Maria');
	await world.group(maria);
	({ session, seats } = await world.live(maria, ['Ana', 'Ben'], plan));
	ana = await world.phone(seats[0]!);
	ben = await world.phone(seats[1]!);
	screen = await world.display(session);
	console = await world.console(session, maria);
});
afterAll(async () => {
	for (const who of [ana, ben, screen, console]) who?.close();
	await world?.close();
});

const everyoneInTheRoom = () => [ana, ben, screen];
const say = (type: string, rest: object = {}) => console.send({ type, ...rest });

test('a phone and a display receive these fields of the room, and no others', () => {
	const fields = [
		...['activities', 'ahead', 'awayDone', 'blocks', 'clock', 'current', 'edition', 'endedAt', 'group', 'held', 'here'],
		...['hidden', 'lapsed', 'leader', 'plannedMinutes', 'prompt', 'recoded', 'skipped', 'staffed', 'startedAt'],
		...['status', 'title']
	];
	for (const who of everyoneInTheRoom()) expect(Object.keys(who.seen.room!).sort()).toEqual(fields);
	for (const who of everyoneInTheRoom()) expect(who.seen.room!.leader).toEqual({ name: 'Maria', here: true });
	expect(Object.keys(screen.seen).sort()).toEqual(['cursors', 'room']);
	expect(Object.keys(ana.seen).sort()).toEqual(['cursors', 'room', 'seat']);
});

test('[R2] nothing of the blocks to come reaches a phone or a display, also when the plan changes', async () => {
	expect(await say('agenda.extend', { block: 'vote', minutes: 5 })).toMatchObject({ ok: true });
	expect(await say('agenda.skip', { block: 'talk-later', skipped: true })).toMatchObject({ ok: true });
	const block = { id: 'new', title: 'Canary idea', minutes: 5, activity: null };
	expect(await say('agenda.insert', { block, after: 'vote' })).toMatchObject({ ok: true });
	await console.until('the new block', ({ seen }) => seen.room!.blocks.length === 5);
	expect(console.seen.room).toMatchObject({ edition: 2, skipped: ['talk-later'] });
	for (const who of everyoneInTheRoom()) {
		await who.hello(undefined);
		expect(who.seen.room).toMatchObject({ blocks: [plan[0]], ahead: ['poll', 'role-play'], edition: 0, skipped: [] });
		expect(who.heard.join()).not.toMatch(/canar|talk-later|"vote"|"play"/i);
		expect(who.gaps).toBe(0);
	}
});

test('[R2] a role’s brief reaches the person who plays it and staff', async () => {
	expect(await say('agenda.next')).toMatchObject({ ok: true });
	for (const who of everyoneInTheRoom()) {
		await who.until('the scene', ({ seen }) => seen.room!.current === 'play');
		expect(who.seen.room!.blocks.map(({ id }) => id)).toEqual(['talk', 'play']);
	}
	const [asks, hears] = example.parts;
	expect(await ana.send({ type: 'role-play.volunteer', block: 'play', part: asks!.id })).toMatchObject({ ok: true });
	await ana.until('her role', ({ seen }) => JSON.stringify(seen.seat!.activities).includes('canary brief'));
	expect(ana.seen.seat!.activities.play).toEqual({ part: asks!.id, brief: canary(`brief of ${asks!.id}`) });
	expect(ana.heard.join()).not.toContain(`brief of ${hears!.id}`);
	for (const who of [ben, screen]) expect(who.heard.join()).not.toContain('canary brief');
});

test('[R5] who comes late receives the same', async () => {
	const late = await world.display(session);
	expect(late.seen.room).toEqual(screen.seen.room);
	expect(late.heard.join()).not.toMatch(/canary (brief|question|option)/i);
	late.close();
});

test('the page that prepares a session receives the plan, and nothing of a person', async () => {
	const { Person } = await import('#tests/support/person.ts');
	const page = await Person.connect(world.url, { as: 'staff', session, plan: true }, maria.cookie);
	expect(page.seen.room).toEqual(console.seen.room);
	expect(Object.keys(page.seen).sort()).toEqual(['cursors', 'room']);
	expect(await say('agenda.extend', { block: 'vote', minutes: 5 })).toMatchObject({ ok: true });
	await page.until('more time', ({ seen }) => seen.room!.blocks.find(({ id }) => id === 'vote')!.minutes === 20);
	expect(page.gaps).toBe(0);
	expect(page.heard.join()).not.toContain(seats[0]!.seat);
	page.close();
});
