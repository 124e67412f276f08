import { expect } from 'vitest';
import type { Activity, ActivityView, InBlock } from '#lib/activities/activity.ts';
import type { Slices } from '#lib/domain/brick.ts';
import { currentBox } from '#lib/domain/ballot.ts';
import { seatOf, type Channel } from '#lib/domain/channel.ts';
import type { Addressed, By, Decision, Refusal, Who } from '#lib/domain/decision.ts';
import {
	ana,
	ben,
	castInto,
	cho,
	dee,
	maya,
	ten,
	withAnswer,
	type Act,
	type Person,
	type Step as RoomStep
} from './given.ts';
import { pressed } from './pressed.ts';

/** The block every story of one activity is told in. */
export const block = 'block';

/** Besides what people do: time goes by, and somebody goes home or is asked to leave. */
export type Step = RoomStep | { away: Person } | { removed: Person } | Step[];
export const goes = (away: Person): Step => ({ away });
export const isRemoved = (removed: Person): Step => ({ removed });

type Events = { room: InBlock; staff: InBlock; seat: InBlock };
export type Scene<S extends Slices> = {
	room: S['room'];
	staff: S['staff'];
	seats: Record<string, S['seat']>;
	names: Record<string, string>;
	boxes: Record<string, Record<string, number>>;
	now: number;
	log: Addressed<Events>[];
};

/**
 * One activity without a room around it, for stories of its rules: Maya leads, Jonas helps, and four people were let in. As the server
 * does, the shape is checked and the roles asked before the rules, events are kept as JSON, and a box keeps counts and nothing else.
 */
export function story<Config, S extends Slices>(
	// The commands and events of a kind are told in its stories, as people would see them.
	// eslint-disable-next-line @typescript-eslint/no-explicit-any
	activity: Omit<Activity<Config, S, any, any>, 'documents'>,
	config: unknown,
	people: Person[] = [ana, ben, cho, dee]
) {
	type Told = Scene<S>;
	const settled = activity.config.parse(config);

	const viewOf = (at: Told, answer?: string): ActivityView<Config, S> => {
		const box = at.boxes[currentBox(block, at.room)];
		const { room, staff, seats, names } = at;
		return { config: settled, room, staff, seats, names, ...(box && { box }), ...(answer && { answer }) };
	};

	/** Ids are told by how much has happened. */
	function perform(at: Told, { by, command }: Act): Decision<Events> {
		const row = activity.commands[command.type]!;
		const { room, staff, names } = at;
		const { sent, answer } = withAnswer(pressed(command, () => ({ current: block, room, staff, names })));
		const parsed = row.schema.parse({ ...sent, block });
		if (!rolesOf(at.names, by).some((role) => row.who.includes(role))) return { ok: false, code: 'not-yours' };
		return activity.decide(viewOf(at, answer), parsed, by, { now: at.now, id: `id${at.log.length + 1}` });
	}

	const happen = (at: Told, decision: Decision<Events>): Told =>
		decision.ok ? { ...decision.events.reduce(heard, at), boxes: castInto(at.boxes, decision.cast ?? []) } : at;

	function heard(at: Told, { on, event: told }: Addressed<Events>): Told {
		const event = JSON.parse(JSON.stringify(told)) as InBlock;
		expect(event).toEqual(told);
		const log = [...at.log, { on, event } as Addressed<Events>];
		if (on === 'room') return { ...at, log, room: frozen(activity.fold.room(at.room, event)) };
		if (on === 'staff') return { ...at, log, staff: frozen(activity.fold.staff(at.staff, event)) };
		const seat = seatOf(on)!;
		const part = activity.fold.seat(at.seats[seat] ?? activity.initial.seat, event);
		return { ...at, log, seats: { ...at.seats, [seat]: frozen(part) } };
	}

	const play = (scene: Told, steps: Step[]): Told =>
		steps.reduce((at: Told, step) => {
			if (Array.isArray(step)) return play(at, step);
			if ('pass' in step) return { ...at, now: at.now + step.pass };
			if ('away' in step) return { ...at, names: without(at.names, step.away.seat) };
			if ('removed' in step) {
				const { seat } = step.removed;
				return { ...at, names: without(at.names, seat), seats: without(at.seats, seat) };
			}
			const decision = perform(at, step);
			if (!decision.ok) throw new Error(`the story cannot begin: ${step.command.type} is refused, ${decision.code}`);
			return happen(at, decision);
		}, scene);

	const empty: Told = {
		room: frozen(activity.initial.room),
		staff: frozen(activity.initial.staff),
		seats: {},
		names: Object.fromEntries(people.map(({ seat, name }) => [seat, name])),
		boxes: {},
		now: ten,
		log: []
	};

	const given = (...history: Step[]) => {
		const scene = play(empty, history);
		return { ...scene, when: (act: Act) => outcome(perform(scene, act), (decision) => happen(scene, decision)) };
	};
	return { given, perform, happen, play };
}

function outcome<T>(decision: Decision<Events>, then: (decision: Decision<Events>) => T) {
	const told = () => {
		expect(decision).toMatchObject({ ok: true });
		const heard: Partial<Record<Channel, InBlock[]>> = {};
		if (decision.ok) for (const { on, event } of decision.events) (heard[on] ??= []).push(event);
		return heard;
	};
	return {
		decision,
		...then(decision),
		/** All that was told, by channel: one that is not named heard nothing. The block goes without saying. */
		emits(events: Partial<Record<Channel, object[]>>) {
			const whole = Object.entries(events).map(([on, list]) => [on, list!.map((event) => ({ ...event, block }))]);
			expect(told()).toEqual(Object.fromEntries(whole));
		},
		/** Only the types of what was told, by channel, as a table shows them. */
		carries(types: Partial<Record<Channel, string[]>>) {
			const heard = Object.entries(told()).map(([on, list]) => [on, list!.map((event) => event.type)]);
			expect(Object.fromEntries(heard)).toEqual(types);
		},
		/** What went into the open box, and that all of it did. */
		casts: (...keys: string[]) => expect(decision.ok && decision.cast?.map((it) => it.key)).toEqual(keys),
		refused: (code: Refusal) => expect(decision).toEqual({ ok: false, code }),
		changesNothing: () => expect(decision).toEqual({ ok: true, events: [] })
	};
}

function rolesOf(names: Record<string, string>, by: By): Who[] {
	if (by.as === 'system') return ['system'];
	if (by.as === 'staff') return by.id === maya.id ? ['facilitator', 'lead'] : ['facilitator'];
	return by.seat in names ? ['participant'] : [];
}

function without<T>(record: Record<string, T>, key: string): Record<string, T> {
	const { [key]: _gone, ...others } = record;
	return others;
}

/** A fold that changed what it was given would change what others still hold. */
function frozen<T>(value: T): T {
	if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
		Object.freeze(value);
		Object.values(value).forEach(frozen);
	}
	return value;
}
