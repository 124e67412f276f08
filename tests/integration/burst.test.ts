import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Block } from '#lib/room/agenda/block.ts';
import { LiveWorld, type Staff } from '#tests/support/live.ts';
import type { Person } from '#tests/support/person.ts';

/** Thirty people, and each of them presses in the same tenth of a second. */
const thirty = Array.from({ length: 30 }, (_, at) => `Person ${at + 1}`);
const choices = ['rest', 'walk', 'talk'];
const options = choices.map((id) => ({ id, label: { en: id, es: id } }));
const question = { en: 'What next?', es: '¿Qué sigue?' };
const poll = (id: string, anonymous: 'room' | 'everyone'): Block => ({
	...{ id, title: id, minutes: 5 },
	activity: { kind: 'poll', question, options, many: false, anonymous }
});
const plan: Block[] = [
	{ id: 'in', title: 'Check-in', minutes: 5, activity: { kind: 'check-in', fields: ['mood', 'word'] } },
	poll('secret', 'everyone'),
	poll('open', 'room'),
	{ id: 'talk', title: 'Talk', minutes: 5, activity: { kind: 'discussion', question } }
];

let world: LiveWorld, maria: Staff, session: number;
let phones: Person[], console: Person, screen: Person;

beforeAll(async () => {
	world = await LiveWorld.open();
	maria = await world.staff('Maria Lindqvist');
	await world.group(maria);
	const live = await world.live(maria, thirty, plan);
	session = live.session;
	phones = await Promise.all(live.seats.map((seat) => world.phone(seat)));
	[console, screen] = await Promise.all([world.console(session, maria), world.display(session)]);
}, 60_000);
afterAll(async () => {
	[...phones, console, screen].forEach((person) => person.close());
	await world.close();
});

type Part = {
	finished?: number;
	answered?: number;
	hands?: number;
	revealed?: { mood: number[] };
	results?: unknown[];
};
const part = (of: Person, block: string) => of.seen.room?.activities[block] as Part | undefined;

async function everybody(says: (at: number) => { type: string; block: string; [key: string]: unknown }) {
	const replies = await Promise.all(phones.map((phone, at) => phone.send(says(at))));
	for (const reply of replies) expect(reply).toMatchObject({ ok: true });
}

const onEveryScreen = (what: string, holds: (of: Person) => boolean) =>
	Promise.all([...phones, console, screen].map((who) => who.until(what, holds)));

test('[R4] thirty check-ins in one moment: each is counted once, and the spread adds up', async () => {
	await everybody((at) => ({ type: 'check-in.answer', block: 'in', field: 'mood', value: at % 11 }));
	await everybody(() => ({ type: 'check-in.finish', block: 'in' }));
	await onEveryScreen('thirty', (of) => part(of, 'in')?.finished === 30);
	expect(await console.send({ type: 'check-in.reveal', block: 'in' })).toMatchObject({ ok: true });
	await onEveryScreen(
		'the spread',
		(of) => part(of, 'in')?.revealed !== undefined && part(of, 'in')?.revealed !== null
	);
	expect(part(screen, 'in')!.revealed!.mood).toEqual([3, 3, 3, 3, 3, 3, 3, 3, 2, 2, 2]);
});

test.each(['secret', 'open'])(
	'[R2] thirty votes in one moment, poll “%s”: every count is right on every screen',
	async (block) => {
		await world.say(session, maria, { type: 'agenda.go', block });
		await onEveryScreen('the poll', (of) => of.seen.room?.current === block);
		await everybody((at) => ({
			type: 'poll.answer',
			block,
			value: [choices[at % 3 === 0 ? 0 : at % 3 === 1 ? 1 : 2]!]
		}));
		await onEveryScreen('thirty answers', (of) => part(of, block)?.answered === 30);
		for (const type of ['poll.close', 'poll.reveal'])
			expect(await console.send({ type, block, ...(type === 'poll.reveal' && { round: 1 }) })).toMatchObject({
				ok: true
			});
		const result = { answered: 30, options: choices.map((id) => ({ id, count: 10 })) };
		await onEveryScreen('the result', (of) => JSON.stringify(part(of, block)?.results) === JSON.stringify([result]));
	}
);

test('thirty hands go up at once, and each stands in line once', async () => {
	await world.say(session, maria, { type: 'agenda.go', block: 'talk' });
	await onEveryScreen('the talk', (of) => of.seen.room?.current === 'talk');
	await everybody(() => ({ type: 'discussion.raise', block: 'talk' }));
	await onEveryScreen('thirty hands', (of) => part(of, 'talk')?.hands === 30);
	const { hands } = console.seen.staff!.activities.talk as { hands: string[] };
	expect(new Set(hands).size).toBe(30);
});

test('[R5] nobody missed a frame, and what each of them has is what the server has', async () => {
	const { room } = await world.app.rooms.state(session);
	for (const who of [...phones, console, screen]) {
		expect(who.gaps).toBe(0);
		expect(who.seen.room).toEqual(room);
	}
});
