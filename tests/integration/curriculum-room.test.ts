import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { skills } from '#lib/curricula/skills/curriculum.ts';
import { catchUpOf } from '#lib/domain/curricula/catch-up.ts';
import { isProposed } from '#lib/domain/curricula/next.ts';
import { sectionIn } from '#lib/domain/note.ts';
import { companyFor } from '#lib/made-up/people.ts';
import { follow, followedBy } from '#lib/server/curricula/following.ts';
import { courseOf, suggestionsFor } from '#lib/server/curricula/group-course.ts';
import { fill, templateIn } from '#lib/server/curricula/session-modules.ts';
import { notesOf as templateNotes } from '#lib/server/curricula/block-notes.ts';
import { enrol } from '#lib/server/programs/enrolments.ts';
import { create } from '#lib/server/programs/sessions.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { confirm } from '#lib/server/records/confirming.ts';
import { ensureDrafts } from '#lib/server/records/drafts.ts';
import { gather } from '#lib/server/records/gather.ts';
import { LiveWorld, type SeatOf, type Staff } from '#tests/support/live.ts';
import type { Person } from '#tests/support/person.ts';
import { AtOnce, led } from '#tests/support/played.ts';

/** One whole session of the skills curriculum through real sockets: Maria's console, three phones, the display. Dee comes late. */
const monday = Date.UTC(2026, 2, 2, 15);
const minute = 60_000;
const day = 24 * 60 * minute;
const names = ['Ana', 'Ben', 'Cho', 'Dee'] as const;
const template = templateIn(skills, 'skills-asking-clearly')!;

let world: LiveWorld;
let maria: Staff;
let session: number;
let later: number;
let console: Person;
let screen: Person;
let clients: Record<(typeof names)[number], string>;
const phones: { seat: SeatOf; phone: Person; who: AtOnce }[] = [];

/** A browser's clock does not jump when a story's does: its connection must not think that a ping was missed. */
function unhurried(person: Person): Person {
	Object.assign(person.socket.io.engine, { _hasPingExpired: () => false });
	return person;
}
/** Time passes; the console's heartbeat, which comes by a clock that runs, says that Maria is at work. */
const hop = async (minutes: number) => {
	vi.setSystemTime(Date.now() + minutes * minute);
	await world.app.auth.touch(maria.authSession);
};
const lead = async (command: { type: string; [key: string]: unknown }) =>
	expect(await console.send(command), command.type).toMatchObject({ ok: true });
const course = async (today = '2026-03-02') => courseOf((await followedBy(world.groupId))!, maria.by.id, today);
const proposedFor = async (of: number) => suggestionsFor(await course(), of).find(isProposed)!;

async function arrives(name: (typeof names)[number]) {
	const seat = await world.ask(session, name);
	await lead({ type: 'seat.admit', seat: seat.seat, client: clients[name] });
	const n = names.indexOf(name);
	phones.push({ seat, phone: unhurried(await world.phone(seat)), who: new AtOnce(companyFor('en')[n]!, n) });
}

beforeAll(async () => {
	vi.useFakeTimers({ now: monday - 5 * minute, toFake: ['Date'] });
	world = await LiveWorld.open();
	const { store } = world.app;
	const program = { id: 'day', name: 'Day program', weeklyHours: 9, weeks: 12, timeZone: 'America/New_York' };
	await store.write((tx) => [tx.insert(store.t.program).values({ ...program, createdAt: 0 })]);
	maria = await world.staff('Maria Lindqvist');
	await world.group(maria);
	const enrolled = await Promise.all(
		names.map(async (name) => {
			const done = await enrol(
				world.groupId,
				{ name: `${name} Example`, preferredName: name, locale: 'en' },
				'2026-02-02',
				maria.by.id
			);
			if (!done.ok) throw new Error(done.code);
			return [name, done.clientId];
		})
	);
	clients = Object.fromEntries(enrolled);
	const plan = (plannedStart: number) => ({
		...{
			groupId: world.groupId,
			title: 'Skills',
			plannedStart,
			plannedMinutes: 50,
			blocks: [{ id: 'talk', title: 'Talk', minutes: 50, activity: null }]
		}
	});
	await follow({ groupId: world.groupId, curriculum: skills, locale: 'en' }, { by: maria.by.id, today: '2026-03-01' });
	session = await create(plan(monday), maria.by.id);
	later = await create(plan(monday + 2 * day), maria.by.id);
}, 60_000);
afterAll(async () => {
	for (const { phone } of phones) phone.close();
	for (const person of [console, screen]) person?.close();
	await world.close();
	vi.useRealTimers();
});

test('before it, the session is planned, and the proposal for the next one says what all of them lack', async () => {
	expect((await proposedFor(session)).module).toBe('mindful-attention');
	expect(await fill(session, template, 'en', maria.by)).toBe('done');
	const next = await proposedFor(later);
	expect(next.template).toBe('skills-kind-and-steady');
	expect(next.for).toContainEqual({ why: 'goes-on', session: 2, of: 2 });
});

test('every block is led to its end: people answer, write, take roles, and the display shows what was revealed', async () => {
	console = unhurried(await world.console(session, maria));
	await lead({ type: 'staff.arrive' });
	await lead({ type: 'session.open' });
	screen = unhurried(await world.display(session));
	for (const name of ['Ana', 'Ben', 'Cho'] as const) await arrives(name);
	vi.setSystemTime(monday);
	await lead({ type: 'session.start' });
	const { blocks } = (await world.app.rooms.state(session)).room;
	for (const [n, block] of blocks.entries()) {
		await console.until(block.title, ({ seen }) => seen.room?.current === block.id);
		// Dee comes while the skill is being explained, and stays.
		if (n === 1) {
			await hop(4);
			await arrives('Dee');
		}
		const presses = led(
			block,
			phones.map(({ seat }) => seat.seat)
		);
		for (const command of presses.first) await lead(command);
		await everyoneTakesPart(block);
		for (const command of presses.then) await lead(command);
		await hop(n === 1 ? block.minutes - 4 : block.minutes);
		if (n < blocks.length - 1) await lead({ type: 'agenda.next' });
	}
	await screen.until('the ranking', () => screen.text().includes('ranking.revealed'));
	await lead({ type: 'session.end' });
	for (const { phone } of phones) await phone.until('the end', ({ seen }) => seen.room?.status === 'ended');
	expect(phones.map(({ phone }) => phone.gaps)).toEqual([0, 0, 0, 0]);
});

async function everyoneTakesPart(block: Parameters<AtOnce['next']>[1]) {
	for (let turn = true; turn;) {
		turn = false;
		for (const { phone, who } of phones) {
			await phone.until(block.title, ({ seen }) => seen.room?.current === block.id);
			const acts = who.next({ room: phone.seen.room!, seat: phone.seen.seat }, block);
			for (const command of acts ?? []) expect(await phone.send(command), command.type).toMatchObject({ ok: true });
			turn ||= acts !== null;
		}
	}
}

test('[R2] not a word to the facilitator reached a phone or the display', async () => {
	const { notes, blocks } = (await templateNotes(session, 'en'))!;
	const told = [notes, ...Object.values(blocks)].flatMap((text) => text.split('\n'));
	expect(told.length).toBeGreaterThan(6);
	for (const person of [screen, ...phones.map(({ phone }) => phone)])
		for (const line of told) expect(person.text()).not.toContain(JSON.stringify(line).slice(1, -1));
});

test('the record is drafted from what was done, and says nothing of the notes', async () => {
	await hop(10);
	const found = (await world.app.auth.people()).find(({ id }) => id === maria.by.id)!;
	expect(await confirm(found, session, {})).toEqual({ ok: true });
	const gathered = (await gather(session))!;
	const drafts = await ensureDrafts(found, gathered, await linesOf(gathered));
	expect(drafts).toHaveLength(5);
	const own = drafts.find(({ person }) => person === clients.Ana)!;
	expect(sectionIn(own.content, 'data')!.text).toMatch(/check-in|mood/i);
	const words = JSON.stringify(drafts.map(({ content }) => content));
	expect(words).toContain('Clear and kind');
	for (const line of Object.values((await templateNotes(session, 'en'))!.blocks)
		.join('\n')
		.split('\n'))
		expect(words).not.toContain(JSON.stringify(line).slice(1, -1));
});

test('the ledger says who was taught: Dee came in the middle and practiced only', async () => {
	const { people } = await course('2026-03-03');
	const of = (name: (typeof names)[number]) =>
		people.find(({ id }) => id === clients[name])!.ledger.get('asking-clearly')!;
	for (const name of ['Ana', 'Ben', 'Cho'] as const) {
		expect(of(name).taught.map(({ template }) => template)).toEqual(['skills-asking-clearly']);
		expect(of(name).practiced).toBe(1);
	}
	expect(of('Dee')).toMatchObject({ taught: [], practiced: 1 });
	expect(of('Dee').partly).toHaveLength(1);
});

test('what comes next goes on from there: three apply it and Dee learns it, who has it to catch up on', async () => {
	const now = await course('2026-03-03');
	const next = suggestionsFor(now, later).find(isProposed)!;
	expect(next.template).toBe('skills-kind-and-steady');
	expect(next.lacking).toEqual([clients.Dee]);
	expect(next.depths.filter(({ depth }) => depth === 'apply')).toHaveLength(3);
	const dee = now.people.find(({ id }) => id === clients.Dee)!;
	expect(catchUpOf(skills, now.held, dee)).toEqual([{ module: 'asking-clearly', heldOn: '2026-03-02', why: 'partly' }]);
});
