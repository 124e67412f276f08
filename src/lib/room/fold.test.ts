import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	ana,
	ben,
	cho,
	dee,
	jonas,
	maya,
	planned,
	server,
	ten,
	type Act,
	type Person,
	type Step
} from '#tests/support/given.ts';
import { Line, type Listener } from '#tests/support/line.ts';
import type { CheckInRoom, CheckInSeat } from '#lib/activities/check-in/fold.ts';
import type { Frame, Snapshot } from './protocol.ts';
import type { Viewer } from './view.ts';

const people = [ana, ben, cho, dee];
/** Values only their owner and staff may receive. They don't reveal whose they are. */
const goalOf = (it: Person) => `secret-goal-${people.indexOf(it)}`;
const wordOf = (it: Person) => `word-${people.indexOf(it)}`;
const checkin = { block: 'checkin' };
const shared = { block: 'skill', path: 'situation' };

const plain = ['session.open', 'session.shut', 'session.start', 'session.end', 'agenda.next', 'agenda.back'];
const timed = ['timer.pause', 'timer.resume', 'lead.take'];
const anyone = fc.constantFrom(...people);
const anyStaff = fc.constantFrom(maya, maya, jonas);

const staffAct = fc
	.tuple(anyStaff, anyone, fc.constantFrom('welcome', 'checkin', 'checkin', 'skill'))
	.chain(([it, { seat }, block]) =>
		fc.constantFrom<Step>(
			...[...plain, ...timed].map((type) => it.does(type)),
			it.arrives,
			it.leaves,
			it.does('agenda.go', { block }),
			it.does('agenda.go', { block }),
			it.does('agenda.extend', { block, minutes: 5 }),
			it.does('agenda.skip', { block, skipped: true }),
			it.does('seat.decline', { seat }),
			it.does('seat.remove', { seat }),
			it.does('seat.bind', { seat, client: 'client-x' }),
			it.does('room.prompt', { text: 'Pick a colour.' }),
			it.does('room.hold', { on: true }),
			it.does('room.hold', { on: false }),
			it.does('room.undo', { at: ten }),
			it.does('display.hide', { on: true }),
			it.does('seat.enter', { name: 'Gil', client: null }),
			it.does('care.note', { seat, text: 'secret-goal-note' }),
			it.does('care.rate', { of: seat, level: 'minimal', words: 'secret-goal-rate' }),
			it.does('care.prompt', { seat, text: 'After the group?' }),
			it.does('care.one-to-one', { seat, on: true }),
			it.does('check-in.reveal', checkin),
			it.does('check-in.reveal', checkin),
			it.does('check-in.hide', checkin),
			it.does('check-in.show-again', checkin)
		)
	);
const checksIn = (it: Person): Step[] => {
	const answer = (field: string, value: unknown) => it.does('check-in.answer', { ...checkin, field, value });
	return [
		answer('word', wordOf(it)),
		answer('goal', goalOf(it)),
		answer('mood', 4),
		it.does('check-in.finish', checkin)
	];
};
const phoneAct = anyone.chain((it) =>
	fc.constantFrom<Step>(
		it.asks,
		it.joins,
		it.departs,
		it.arrives,
		it.does('seat.leave'),
		it.does('care.moment', { on: true }),
		it.does('care.stuck', { ...checkin, on: true }),
		it.does('safety.help'),
		checksIn(it),
		checksIn(it),
		it.does('check-in.keep', { ...checkin, keep: true }),
		it.does('check-in.keep', { ...checkin, keep: false }),
		it.does('worksheet.share', { ...shared, as: 'anonymous', text: 'A sentence' }),
		it.does('worksheet.share', { ...shared, as: 'none' }),
		it.does('worksheet.finish', { block: 'skill' }),
		server.does('worksheet.progress', { block: 'skill', seat: it.seat, done: 2, of: 6, steps: [1, 2] })
	)
);
const viewers: Viewer[] = [
	{ as: 'staff', id: 'maya' },
	{ as: 'staff', id: 'jonas' },
	{ as: 'display' },
	...people.map(({ seat }): Viewer => ({ as: 'seat', seat }))
];
const trouble = fc.record({
	who: fc.nat({ max: viewers.length - 1 }),
	happens: fc.constantFrom<'gone' | 'back' | 'lost' | 'twice'>('gone', 'back', 'lost', 'twice')
});
const history = fc.array(fc.oneof({ weight: 3, arbitrary: phoneAct }, { weight: 2, arbitrary: staffAct }, trouble), {
	minLength: 20,
	maxLength: 80
});

/** Starts in mid-session, so that most of the following steps are not refused. */
const beginning: Step[] = [
	planned,
	maya.does('session.open'),
	ana.joins,
	ben.joins,
	cho.joins,
	maya.does('session.start'),
	maya.does('agenda.next')
];

function tell(line: Line, step: Step | { who: number; happens: string }): void {
	if (Array.isArray(step)) return step.forEach((it) => tell(line, it));
	if ('command' in step) return line.send(step as Act);
	if (!('who' in step)) return;
	const listener = line.listeners[step.who % line.listeners.length]!;
	if (step.happens === 'gone') listener.connected = false;
	else if (step.happens === 'back') line.hello(listener);
	else listener.next = step.happens as Listener['next'];
}

test('[R5] after any history and any trouble on the line, each viewer sees exactly its parts of the server’s state', () => {
	fc.assert(
		fc.property(history, (steps) => {
			const line = new Line(viewers, () => {});
			line.listeners.forEach((it) => line.hello(it));
			for (const step of [...beginning, ...steps]) tell(line, step);
			for (const it of line.listeners) {
				line.hello(it);
				expect(it.seen).toEqual(line.truth(it.viewer));
			}
		}),
		{ numRuns: 150 }
	);
});

test('[R5] on a good line nobody ever has to ask: every frame fits', () => {
	fc.assert(
		fc.property(fc.array(fc.oneof(phoneAct, staffAct), { maxLength: 40 }), (steps) => {
			const line = new Line(viewers.slice(0, 3), () => {});
			line.listeners.forEach((it) => line.hello(it));
			line.hello = () => expect.fail('a frame did not fit');
			for (const step of [...beginning, ...steps]) tell(line, step);
			for (const it of line.listeners) expect(it.seen).toEqual(line.truth(it.viewer));
		}),
		{ numRuns: 50 }
	);
});

test('[R2] no history makes a phone or the display hear what is private to somebody else', () => {
	fc.assert(
		fc.property(history, (steps) => {
			const line = new Line(viewers.slice(2), (who, message) => overhear(line, who, message));
			line.listeners.forEach((it) => line.hello(it));
			for (const step of [...beginning, dee.joins, people.map(checksIn), ...steps]) {
				tell(line, step);
				expectKeptWordsKept(line);
			}
		}),
		{ numRuns: 150 }
	);
});

/** The room never receives a goal, a name or a seat; a phone only its own person's goal, and nothing of the room unless admitted. */
function overhear(line: Line, { viewer }: Listener, message: Frame | Snapshot) {
	const said = JSON.stringify(message);
	const isRoom = 'stream' in message ? message.stream === 'room' : message.room !== undefined;
	const own = viewer.as === 'seat' ? people.find((it) => it.seat === viewer.seat)! : null;
	for (const it of people) if (it !== own) expect(said).not.toContain(goalOf(it));
	expect(said).not.toMatch(/secret-goal-note|safety\.raised|alerts/);
	const room = 'stream' in message ? (isRoom ? said : '') : JSON.stringify(message.room ?? '');
	expect(room).not.toMatch(/secret-goal|"(ana|ben|cho|dee|client-\w+)"/i);
	if (isRoom && own) expect(line.scene.state.staff.seats[own.seat]!.status).toBe('admitted');
	if ('stream' in message && message.stream === 'seat') expect(own).not.toBeNull();
}

/** No reveal still showing contains a word that someone is keeping private, whichever came first. */
function expectKeptWordsKept(line: Line) {
	const { room, seats } = line.scene.state;
	const words = (room.activities.checkin as CheckInRoom | undefined)?.revealed?.words.map((it) => it.word) ?? [];
	for (const it of people)
		if ((seats[it.seat]?.activities.checkin as CheckInSeat | undefined)?.keepWord)
			expect(words).not.toContain(wordOf(it));
}
