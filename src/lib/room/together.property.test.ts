import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ana, ben, cho, dee, jonas, maya, server, type Act, type Step } from '#tests/support/given.ts';
import { ballots } from '#tests/support/kinds/ballots.ts';
import { others } from '#tests/support/kinds/others.ts';
import { secrets, type Said } from '#tests/support/kinds/said.ts';
import { Line, type Listener } from '#tests/support/line.ts';
import type { Block } from './agenda/block.ts';
import type { Frame, Snapshot } from './protocol.ts';
import type { Viewer } from './view.ts';

/** One session with every kind of activity, and four people whose phones come and go while it runs. */
const kinds = [...ballots, ...others].filter((kind) => !kind.begun);
const blocks = kinds.map(({ config }, i) => ({
	...{ id: `part${i}`, title: `Part ${i}`, minutes: 5 },
	activity: config as Block['activity']
}));
const people = [ana, ben, cho, dee];
const anyone = fc.constantFrom(...people);

type Actor = { does: (type: string, rest?: object) => Act };
type Trouble = { who: number; happens: 'gone' | 'back' | 'lost' | 'twice' };
const viewers: Viewer[] = [
	{ as: 'staff', id: 'maya' },
	{ as: 'staff', id: 'jonas' },
	{ as: 'display' },
	...people.map(({ seat }): Viewer => ({ as: 'seat', seat }))
];
const trouble: fc.Arbitrary<Trouble> = fc.record({
	who: fc.nat({ max: viewers.length - 1 }),
	happens: fc.constantFrom('gone', 'back', 'lost', 'twice')
});
const comingAndGoing = anyone.chain((it) =>
	fc.constantFrom<Step>(
		...[it.joins, it.departs, it.arrives, it.does('seat.leave'), it.does('safety.help')],
		jonas.does('care.prompt', { seat: it.seat, text: `quiet ${it.seat}` }),
		maya.does('seat.remove', { seat: it.seat }),
		maya.does('room.hold', { on: true }),
		maya.does('room.hold', { on: false }),
		jonas.does('display.hide', { on: true }),
		{ pass: 20_000 }
	)
);

/** A while in one block: what people and the lead send there, in any order, some of it by people who may not. */
const whileIn = fc.nat({ max: kinds.length - 1 }).chain((at) => {
	const block = `part${at}`;
	const say = (who: Actor, { type, rest }: Said) => who.does(type, { ...rest, block });
	const { own, lead } = kinds[at]!;
	const acts = fc.oneof(
		{ weight: 6, arbitrary: fc.tuple(anyone, own).map(([who, said]): Step => say(who, said)) },
		{ weight: 5, arbitrary: lead.map((said): Step => say(maya, said)) },
		{ weight: 1, arbitrary: fc.tuple(anyone, lead).map(([who, said]): Step => say(who, said)) },
		{ weight: 1, arbitrary: comingAndGoing },
		{ weight: 2, arbitrary: trouble }
	);
	return fc
		.array(acts, { minLength: 8, maxLength: 24 })
		.map((list): (Step | Trouble)[] => [maya.does('agenda.go', { block }), ...list]);
});
const history = fc.array(whileIn, { minLength: 2, maxLength: 5 }).map((list) => list.flat());

const beginning: Step[] = [
	server.does('session.plan', { title: 'Skills group', group: 'Tuesday', plannedMinutes: 40, blocks }),
	...[maya.arrives, jonas.arrives, maya.does('session.open')],
	...[ana.joins, ben.joins, cho.joins, dee.joins, maya.does('session.start')]
];

function tell(line: Line, step: Step | Trouble): void {
	if (Array.isArray(step)) return step.forEach((it) => tell(line, it));
	if ('command' in step) return line.send(step);
	if ('pass' in step) return void (line.scene = { ...line.scene, now: line.scene.now + step.pass });
	const listener = line.listeners[step.who]!;
	if (step.happens === 'gone') listener.connected = false;
	else if (step.happens === 'back') line.hello(listener);
	else listener.next = step.happens;
}

const begun = (overheard: Line['overheard']) => {
	const line = new Line(viewers, overheard);
	line.listeners.forEach((it) => line.hello(it));
	tell(line, beginning);
	return line;
};

test('[R5] whatever a session did and whatever happened on the line, whoever comes late sees what those in it see', () => {
	fc.assert(
		fc.property(history, (steps) => {
			const line = begun(() => {});
			for (const step of steps) tell(line, step);
			for (const it of line.listeners) {
				line.hello(it);
				expect(it.seen).toEqual(line.truth(it.viewer));
			}
		}),
		{ numRuns: 250 }
	);
});

/** Words a facilitator approved appear on the display; so do ideas, referred to by id. */
function letThrough({ scene }: Line): string {
	const approved = scene.log.filter(({ event }) => event.type.endsWith('.approved')).map(({ event }) => event);
	const ids = approved.flatMap((event) => ('ids' in event ? (event.ids as string[]) : []));
	const ideas = Object.values(scene.state.staff.activities).flatMap(
		(part) => (part as { ideas?: { id: string; text: string }[] } | null)?.ideas ?? []
	);
	return JSON.stringify([approved, ideas.filter(({ id }) => ids.includes(id))]);
}

test('[R2] in no session does a phone or the display hear a word that is somebody else’s', () => {
	let heard = 0;
	fc.assert(
		fc.property(history, (steps) => {
			/** What each phone may receive because its person sent it, or staff sent it to them. */
			const theirs = new Map<string, Set<string>>();
			let on: Line | null = null;
			const overhear = ({ viewer }: Listener, message: Frame | Snapshot) => {
				if (viewer.as === 'staff') return;
				const text = JSON.stringify(message);
				const own = viewer.as === 'seat' ? theirs.get(viewer.seat) : undefined;
				for (const secret of secrets) {
					if (!text.includes(secret)) continue;
					heard += 1;
					expect(own?.has(secret) || (on && letThrough(on).includes(secret)), `${secret} in ${text}`).toBeTruthy();
				}
				expect(text).not.toMatch(/safety\.raised|"alerts"/);
				if (viewer.as === 'display') expect(text).not.toMatch(/"(ana|ben|cho|dee)"/i);
			};
			const note = (step: Step | Trouble): void => {
				if (Array.isArray(step)) return step.forEach(note);
				if (!('command' in step)) return;
				const { by, command } = step;
				const whose = by.as === 'seat' ? by.seat : (command as { seat?: string | null }).seat;
				const said = secrets.filter((secret) => JSON.stringify(command).includes(secret));
				if (whose) theirs.set(whose, new Set([...(theirs.get(whose) ?? []), ...said]));
			};
			const line = begun(overhear);
			on = line;
			for (const step of steps) {
				note(step);
				tell(line, step);
			}
			line.listeners.forEach((it) => line.hello(it));
		}),
		{ numRuns: 250 }
	);
	expect(heard).toBeGreaterThan(100);
});
