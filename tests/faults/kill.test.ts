import { asc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answers } from '#lib/domain/worksheet.ts';
import { apply } from '#lib/room/apply.ts';
import type { RoomEvent } from '#lib/room/events.ts';
import { emptyState } from '#lib/room/state.ts';
import { snapshot } from '#lib/room/view.ts';
import { verifyAudit } from '#lib/server/audit/verify.ts';
import { openStore } from '#lib/server/store/open-store.ts';
import type { Store } from '#lib/server/store/store.ts';
import { LiveWorld, type SeatOf, type Staff } from '#tests/support/live.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { Stubborn } from './stubborn.ts';

const kills = Number(process.env.KILLS ?? 25);
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

let lead: Staff;
let session: number;
let seats: SeatOf[];
let server: RunningServer;
let dataDir: string;

beforeAll(async () => {
	const world = await LiveWorld.open();
	dataDir = world.dataDir;
	lead = await world.staff('Maria Lindqvist');
	await world.group(lead);
	({ session, seats } = await world.live(
		lead,
		Array.from({ length: 19 }, (_, i) => `Person ${i + 1}`)
	));
	await world.say(session, lead, { type: 'agenda.next' });
	await world.close(false);
	server = await startServer({ dataDir, env: { COMMANDS_PER_SECOND: '1000', LOG_LEVEL: 'error' } });
});
afterAll(() => server?.stop());

test(`[R1] [R4] ${kills} times the server is killed while twenty people work: nothing acked is lost, doubled or different`, async () => {
	console.log(`seed ${seed}`);
	const pauses = fc.sample(fc.integer({ min: 30, max: 500 }), { seed, numRuns: kills });
	const people = [
		new Stubborn(server.origin, { as: 'staff', session }, lead.cookie),
		...seats.map(({ cookie }) => new Stubborn(server.origin, { as: 'seat', session }, cookie))
	];
	const work = people.map((person, i) => (i === 0 ? person.prompts() : person.answers(i)));
	for (const pause of pauses) {
		await new Promise((later) => setTimeout(later, pause));
		await server.kill();
		server = await server.restart();
	}
	people.forEach((person) => person.finish());
	await Promise.all(work);
	const acked = people.reduce((sum, person) => sum + person.acked.size, 0);
	console.log(
		`${acked} commands acked over ${kills} kills; ${people.reduce((sum, it) => sum + it.retried, 0)} sent again`
	);
	expect(acked).toBeGreaterThan(kills * 20);

	await Promise.all(people.map((person) => person.settle()));
	const seen = people.map((person) => person.person!.seen);
	people.forEach((person) => person.close());
	expect(await server.stop()).toBe(0);
	const store = await openStore({ dataDir });
	try {
		await checkLog(store, people, seen);
		await checkAnswers(store, people);
		expect(await verifyAudit(store)).toMatchObject({ ok: true });
	} finally {
		await store.close();
	}
}, 150_000);

async function checkLog({ db, t }: Store, people: Stubborn[], seen: Stubborn['person'][] | unknown[]) {
	const rows = await db.select().from(t.event).where(eq(t.event.session, session)).orderBy(asc(t.event.seq));
	expect(rows.map((row) => row.seq)).toEqual(rows.map((_, i) => i + 1));
	const inLog = new Map<string, number>();
	for (const id of new Set(rows.map((row) => `${row.commandId} ${row.by}`))) {
		const command = id.split(' ')[0]!;
		inLog.set(command, (inLog.get(command) ?? 0) + 1);
	}
	for (const person of people)
		for (const [id, command] of person.acked) {
			if (command.type === 'response.save') continue;
			expect(inLog.get(id), `${command.type} ${id}`).toBe(1);
			expect(rows.filter((row) => row.commandId === id && row.on !== 'room').length).toBeLessThanOrEqual(1);
		}
	const counts = new Map<string, number>([['all', rows.length]]);
	let state = emptyState;
	for (const row of rows) {
		counts.set(row.on, (counts.get(row.on) ?? 0) + 1);
		state = apply(state, row.on as 'room', JSON.parse(row.body) as RoomEvent);
	}
	const viewers = [
		{ as: 'staff' as const, id: lead.by.id },
		...seats.map(({ seat }) => ({ as: 'seat' as const, seat }))
	];
	viewers.forEach((viewer, i) =>
		expect(seen[i]).toEqual(snapshot(state, viewer, (channel) => counts.get(channel) ?? 0))
	);
}

/** Each person's last word on every field is what is kept; they went on until every one of their commands was acked. */
async function checkAnswers({ db, t }: Store, people: Stubborn[]) {
	const rows = await db.select().from(t.response).where(eq(t.response.session, session));
	expect(rows).toHaveLength(seats.length);
	seats.forEach(({ seat }, i) => {
		const row = rows.find((it) => it.seat === seat)!;
		expect(JSON.parse(row.answers) as Answers).toEqual(people[i + 1]!.wrote);
	});
}
