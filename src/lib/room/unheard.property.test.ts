import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	ana,
	assesses,
	ben,
	blocks,
	cho,
	dee,
	jonas,
	maya,
	server,
	ten,
	type Act,
	type Scene,
	type Step
} from '#tests/support/given.ts';
import { Line, type Listener } from '#tests/support/line.ts';
import type { Viewer } from './view.ts';

/** A command between Ana and staff. It may depend on the past, for example to refer to an alert. */
type Unheard = (scene: Scene) => Act | null;
type Told = Step | { who: number; happens: 'gone' | 'back' | 'lost' | 'twice' };

const checkin = { block: 'checkin' };
const about = { seat: ana.seat };
const lastAlert = ({ state }: Scene) => Object.keys(state.staff.alerts).at(-1);
const ofAlert =
	(by: { does: typeof maya.does }, type: string, rest: object = {}): Unheard =>
	(scene) => {
		const alert = lastAlert(scene);
		return alert ? by.does(type, { alert, ...rest }) : null;
	};
const says =
	(act: Act): Unheard =>
	() =>
		act;
const onOrOff = fc.boolean();
const unheard = fc.oneof(
	fc.constant(says(ana.does('safety.help'))),
	fc
		.constantFrom('yes', 'prefer-to-talk', 'no', null)
		.map((value) => says(ana.does('check-in.answer', { ...checkin, field: 'safety', value }))),
	fc.constantFrom('now', 'after', 'someone-else').map((wish) => ofAlert(ana, 'safety.wish', { wish })),
	fc.constantFrom('co-facilitators', 'on-call').map((level) => ofAlert(server, 'safety.escalate', { level })),
	fc.constantFrom(maya, jonas).map((it) => ofAlert(it, 'safety.acknowledge')),
	fc.constantFrom(maya, jonas).map((it): Unheard => (scene) => {
		const alert = lastAlert(scene);
		return alert ? assesses(it, [alert]) : null;
	}),
	fc.constant(says(jonas.does('care.note', { ...about, text: 'By the door' }))),
	fc.constantFrom('After the group?', null).map((text) => says(jonas.does('care.prompt', { ...about, text }))),
	onOrOff.map((on) => says(jonas.does('care.one-to-one', { ...about, on }))),
	onOrOff.map((on) => says(ana.does('care.moment', { on }))),
	onOrOff.map((on) => says(ana.does('care.stuck', { ...checkin, on }))),
	fc.constantFrom('moment', 'stuck').map((what) => says(jonas.does('care.settle', { ...about, what }))),
	fc
		.constantFrom('session.ask-to-end', 'session.stay')
		.map((type) => says(type === 'session.stay' ? jonas.does(type) : server.does(type)))
);

const people = [ana, ben, cho, dee];
const checksIn = (it: (typeof people)[number]): Step[] => [
	it.does('check-in.answer', { ...checkin, field: 'word', value: 'tired' }),
	it.does('check-in.answer', { ...checkin, field: 'mood', value: 4 }),
	it.does('check-in.finish', checkin)
];
const heard = fc.oneof(
	fc
		.constantFrom(...people)
		.chain((it) => fc.constantFrom<Step>(it.joins, it.departs, it.arrives, it.does('seat.leave'), checksIn(it))),
	fc.constantFrom<Step>(
		...['agenda.next', 'agenda.back', 'timer.pause', 'session.end'].map((type) => maya.does(type)),
		server.does('session.reopen'),
		...[true, false].flatMap((on) => [maya.does('room.hold', { on }), jonas.does('display.hide', { on })]),
		maya.does('room.undo', { at: ten }),
		maya.does('seat.remove', { seat: 'ben' }),
		maya.does('check-in.reveal', checkin),
		maya.does('check-in.hide', checkin),
		maya.does('room.prompt', { text: 'Pick a colour.' }),
		jonas.arrives,
		jonas.leaves
	)
);
/** Everyone except Ana and staff. */
const others: Viewer[] = [{ as: 'display' }, ...[ben, cho, dee].map(({ seat }): Viewer => ({ as: 'seat', seat }))];
const trouble = fc.record({
	who: fc.nat({ max: others.length - 1 }),
	happens: fc.constantFrom<'gone' | 'back' | 'lost' | 'twice'>('gone', 'back', 'lost', 'twice')
});
const history = fc.array(fc.oneof({ weight: 3, arbitrary: unheard }, { weight: 3, arbitrary: heard }, trouble), {
	minLength: 10,
	maxLength: 60
});

const plan = blocks.map((block) =>
	block.id === 'checkin' ? { ...block, activity: { kind: 'check-in', fields: ['mood', 'word', 'safety'] } } : block
);
const beginning: Step[] = [
	server.does('session.plan', { title: 'Skills group', group: 'Tuesday', plannedMinutes: 40, blocks: plan }),
	...[maya.arrives, jonas.arrives, maya.does('session.open')],
	...[ana.joins, ben.joins, cho.joins, maya.does('session.start'), maya.does('agenda.next')]
];

/** Every message the others received, in order, from a history with or without the steps they may not hear. */
function overheard(steps: (Told | Unheard)[], withUnheard: boolean) {
	const messages: string[] = [];
	const line = new Line(others, (who, message) =>
		messages.push(`${JSON.stringify(who.viewer)} ${JSON.stringify(message)}`)
	);
	line.listeners.forEach((it) => line.hello(it));
	for (const step of [beginning, ...steps]) {
		if (typeof step !== 'function') tell(line, step);
		else if (withUnheard) tell(line, step(line.scene) ?? []);
	}
	line.listeners.forEach((it) => line.hello(it));
	return { messages, alerts: Object.keys(line.scene.state.staff.alerts).length };
}

function tell(line: Line, step: Told): void {
	if (Array.isArray(step)) return step.forEach((it) => tell(line, it));
	if ('command' in step) return line.send(step);
	if (!('who' in step)) return;
	const listener = line.listeners[step.who]!;
	if (step.happens === 'gone') listener.connected = false;
	else if (step.happens === 'back') line.hello(listener);
	else listener.next = step.happens as Listener['next'];
}

test('[R2] [R3] whatever passes between Ana and staff, everybody else hears exactly what they would have heard without it', () => {
	let raised = 0;
	fc.assert(
		fc.property(history, (steps) => {
			const told = overheard(steps, true);
			raised += told.alerts;
			expect(told.messages).toEqual(overheard(steps, false).messages);
		}),
		{ numRuns: 150 }
	);
	expect(raised).toBeGreaterThan(50);
});
