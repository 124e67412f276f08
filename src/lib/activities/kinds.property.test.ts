import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { block, goes, isRemoved, story, type Step } from '#tests/support/activity.ts';
import { ana, ben, cho, dee, jonas, maya, type Act } from '#tests/support/given.ts';
import { ballots } from '#tests/support/kinds/ballots.ts';
import { checkIns } from '#tests/support/kinds/check-in.ts';
import { others } from '#tests/support/kinds/others.ts';
import { secrets, type Kind, type Said } from '#tests/support/kinds/said.ts';
import { seatOf } from '#lib/domain/channel.ts';
import type { Addressed } from '#lib/domain/decision.ts';
import type { AnyActivity, InBlock } from './activity.ts';

const kinds = [...ballots, ...others, ...checkIns].map((kind) => [kind.name, kind] as const);
const people = [ana, ben, cho, dee];
const anyone = fc.constantFrom(...people);

type Pair = { act: Act; twin: Act };
const pair = (who: { does: (type: string, rest?: object) => Act }, { type, rest, twin }: Said): Pair => ({
	act: who.does(type, rest),
	twin: who.does(type, twin ?? rest)
});
const byPhones = (kind: Kind) => fc.tuple(anyone, kind.own).map(([who, said]) => pair(who, said));
const byLead = (kind: Kind) => kind.lead.map((said) => pair(maya, said));
const bySomeoneElse = (kind: Kind) =>
	fc.oneof(
		kind.lead.map((said) => pair(jonas, said)),
		fc.tuple(anyone, kind.lead).map(([who, said]) => pair(who, said)),
		kind.own.map((said) => pair(maya, said))
	);
const comingAndGoing = anyone.chain((who) => fc.constantFrom<Step>(goes(who), isRemoved(who), { pass: 45_000 }));
const history = (kind: Kind) =>
	fc.array(
		fc.oneof(
			{ weight: 6, arbitrary: byPhones(kind).map((it): Step => it.act) },
			{ weight: 4, arbitrary: byLead(kind).map((it): Step => it.act) },
			{ weight: 1, arbitrary: bySomeoneElse(kind).map((it): Step => it.act) },
			{ weight: 1, arbitrary: comingAndGoing }
		),
		{ minLength: 5, maxLength: 40 }
	);

/** Runs a story to its end, ignoring refusals. */
function told(kind: Kind, steps: Step[]) {
	const { given, perform, happen, play } = story(kind.activity, kind.config);
	return steps.reduce<ReturnType<typeof play>>(
		(at, step) => {
			if (!('by' in step)) return play(at, [step]);
			return happen(at, perform(at, step));
		},
		given(...(kind.begun ?? []))
	);
}

type Log = Addressed<{ room: InBlock; staff: InBlock; seat: InBlock }>[];
const heardOn = (log: Log, on: string) => log.filter((it) => it.on === on).map((it) => it.event);
const seatsIn = (log: Log) => [...new Set(log.map((it) => seatOf(it.on)).filter((seat) => seat !== null))];

function folded(activity: AnyActivity, log: Log, from = activity.initial as object) {
	const start = from as { room: unknown; staff: unknown; seats?: Record<string, unknown> };
	const seats = seatsIn(log).map((seat) => {
		const part = start.seats?.[seat] ?? activity.initial.seat;
		return [seat, heardOn(log, `seat:${seat}`).reduce(activity.fold.seat, part)];
	});
	return {
		room: heardOn(log, 'room').reduce(activity.fold.room, start.room),
		staff: heardOn(log, 'staff').reduce(activity.fold.staff, start.staff),
		seats: { ...start.seats, ...Object.fromEntries(seats) }
	};
}

describe.each(kinds)('%s', (_, kind) => {
	const { activity } = kind;

	test('[R5] each part is the fold of its own channel, whole or from a snapshot on', () => {
		fc.assert(
			fc.property(history(kind), fc.nat({ max: 40 }), (steps, cut) => {
				const { log } = told(kind, steps);
				const whole = folded(activity, log);
				const snapshot = JSON.parse(JSON.stringify(folded(activity, log.slice(0, cut))));
				expect(folded(activity, log.slice(cut), snapshot)).toEqual(whole);
			}),
			{ numRuns: 60 }
		);
	});

	test('every event says whose it is and in which block', () => {
		fc.assert(
			fc.property(history(kind), (steps) => {
				for (const { event } of told(kind, steps).log) {
					expect(event.type.startsWith(`${activity.kind}.`)).toBe(true);
					expect(event.block).toBe(block);
				}
			}),
			{ numRuns: 30 }
		);
	});

	test('[R2] the room hears nobody’s seat or name, and no secret that was not let through', () => {
		fc.assert(
			fc.property(history(kind), (steps) => {
				const { log, staff } = told(kind, steps);
				const room = JSON.stringify(heardOn(log, 'room'));
				expect(room).not.toMatch(/"(ana|ben|cho|dee)"/i);
				const letThrough = JSON.stringify(heardOn(log, 'staff').filter((event) => event.type.endsWith('.approved')));
				const ideas = (staff as { ideas?: { id: string; text: string }[] } | null)?.ideas ?? [];
				const isLetThrough = (text: string) =>
					letThrough.includes(`"${text}"`) || ideas.some((it) => it.text === text && letThrough.includes(`"${it.id}"`));
				for (const text of secrets) if (room.includes(text)) expect(isLetThrough(text), text).toBe(true);
			}),
			{ numRuns: 100 }
		);
	});

	test(`[R2] what is private could be anything else: ${kind.blind === 'room' ? 'the room' : 'nobody'} can tell`, () => {
		const counts = /\.(close|reveal|collect|approve)$/;
		const pairs = fc.array(fc.oneof({ weight: 3, arbitrary: byPhones(kind) }, byLead(kind)), { maxLength: 25 });
		fc.assert(
			fc.property(pairs, (list) => {
				const uncounted = list.filter(({ act }) => !counts.test(act.command.type));
				const [one, other] = [uncounted.map((it) => it.act), uncounted.map((it) => it.twin)].map((steps) => {
					const { log } = told(kind, steps);
					return kind.blind === 'room' ? heardOn(log, 'room') : log;
				});
				expect(other).toEqual(one);
			}),
			{ numRuns: 100 }
		);
	});
});
