import { expect } from 'vitest';
import type { Channel } from '#lib/domain/channel.ts';
import type { Addressed, By, Cast, Decision, Refusal } from '#lib/domain/decision.ts';
import type { RiskAssessment } from '#lib/domain/risk-assessment.ts';
import { apply } from '#lib/room/apply.ts';
import { commands, type RoomCommand } from '#lib/room/commands.ts';
import { decide } from '#lib/room/decide.ts';
import type { RoomEvents } from '#lib/room/events.ts';
import { emptyState, type RoomState } from '#lib/room/state.ts';
import { pressed } from './pressed.ts';

/** Tuesday 10:00 UTC: every story begins here. */
export const ten = Date.UTC(2030, 0, 1, 10);
export const minutes = (count: number) => count * 60_000;

export type Act = { by: By; command: RoomCommand };
export type Step = Act | { pass: number } | Step[];

/** Time goes by between two steps. */
export const after = (count: number): Step => ({ pass: minutes(count) });

const actor = (by: By) => ({
	by,
	does: (type: string, rest: object = {}): Act => ({ by, command: { type, ...rest } as RoomCommand })
});

export const server = actor({ as: 'system' });

export const facilitator = (id: string) => {
	const name = id[0]!.toUpperCase() + id.slice(1);
	const it = actor({ as: 'staff', id, name });
	return { ...it, id, name, arrives: it.does('staff.arrive'), leaves: server.does('staff.leave', { staff: id }) };
};

/** A person on a phone. `joins` is all of asking, being let in by Maya and arriving; the client has the seat's id. */
export const person = (seat: string) => {
	const name = seat[0]!.toUpperCase() + seat.slice(1);
	const asks = server.does('seat.ask', { seat, name, locale: 'en' });
	const arrives = server.does('seat.arrive', { seat });
	const letIn = maya.does('seat.admit', { seat, client: `client-${seat}` });
	return {
		...actor({ as: 'seat', seat }),
		seat,
		name,
		channel: `seat:${seat}` as Channel,
		asks,
		arrives,
		departs: server.does('seat.depart', { seat }),
		joins: [asks, letIn, arrives]
	};
};

export const maya = facilitator('maya');
export const jonas = facilitator('jonas');
export const [ana, ben, cho, dee] = ['ana', 'ben', 'cho', 'dee'].map(person) as [Person, Person, Person, Person];
export type Person = ReturnType<typeof person>;

export const blocks = [
	{ id: 'welcome', title: 'Welcome', minutes: 5, activity: null },
	{
		id: 'checkin',
		title: 'Check-in',
		minutes: 10,
		activity: { kind: 'check-in' as const, fields: ['mood', 'anxiety', 'word', 'goal', 'need'] as const }
	},
	{ id: 'skill', title: 'Skill', minutes: 20, activity: { kind: 'worksheet' as const, slug: 'thought-record' } },
	{ id: 'close', title: 'Close', minutes: 5, activity: null }
];

/** What a clinician writes down in the stories of alerts. */
export const stayed = {
	assessedAt: ten,
	tool: 'Clinic interview',
	findings: {
		ideation: { is: 'described', words: 'Passing thoughts' },
		plan: { is: 'denied' },
		intent: { is: 'not-assessed' },
		means: { is: 'not-assessed' },
		protective: { is: 'described', words: 'Her sister' }
	},
	level: 'low',
	actions: ['plan-reviewed', 'stayed-in-group'],
	followUp: { on: '2030-01-03', ownerId: 'jonas', owner: 'Jonas', task: 'Call her.' },
	locationConfirmed: true,
	note: ''
} satisfies RiskAssessment;

/** As the server has it settled, in the unit that files the document. */
export const assesses = (
	who: { id: string; name: string },
	alerts: string[],
	assessment: RiskAssessment = stayed,
	onCall = false
): Act =>
	server.does('safety.assess', { alerts, assessment, filing: 'filed', by: { id: who.id, name: who.name, onCall } });

/** How far a session has come, each including the one before. */
export const planned: Step[] = [
	server.does('session.plan', { title: 'Skills group', group: 'Tuesday', plannedMinutes: 40, blocks })
];
export const open: Step[] = [planned, maya.arrives, maya.does('session.open')];
export const live: Step[] = [open, maya.does('session.start')];
export const checkingIn: Step[] = [live, maya.does('agenda.go', { block: 'checkin' })];
export const working: Step[] = [live, maya.does('agenda.go', { block: 'skill' })];
export const ended: Step[] = [live, maya.does('session.end')];
export const closed: Step[] = [ended, server.does('session.close')];

/** What lies in each ballot box, as the server keeps it beside the log. */
type Boxes = Record<string, Record<string, number>>;
export type Scene = { state: RoomState; now: number; log: Addressed<RoomEvents>[]; boxes: Boxes };
export const empty: Scene = { state: emptyState, now: ten, log: [], boxes: {} };

export const given = (...history: Step[]) => {
	const scene = play(empty, history);
	return {
		...scene,
		when: (...steps: [...Step[], Act]) => when(scene, steps),
		then: (...steps: Step[]) => given(history, ...steps)
	};
};

function when(scene: Scene, steps: [...Step[], Act]) {
	const before = play(scene, steps.slice(0, -1));
	const decision = perform(before, steps.at(-1) as Act);
	return {
		decision,
		state: decision.ok ? happen(before, decision).state : before.state,
		/** All that was told, by channel: one that is not named heard nothing. */
		emits(told: Partial<Record<Channel, object[]>>) {
			expect(decision).toMatchObject({ ok: true });
			const heard: Partial<Record<Channel, object[]>> = {};
			if (decision.ok) for (const { on, event } of decision.events) (heard[on] ??= []).push(event);
			expect(heard).toEqual(told);
		},
		refused: (code: Refusal) => expect(decision).toEqual({ ok: false, code }),
		changesNothing: () => expect(decision).toEqual({ ok: true, events: [] })
	};
}

export function play(scene: Scene, steps: Step[]): Scene {
	return steps.reduce((at: Scene, step) => {
		if (Array.isArray(step)) return play(at, step);
		if ('pass' in step) return { ...at, now: at.now + step.pass };
		const decision = perform(at, step);
		if (!decision.ok) throw new Error(`the story cannot begin: ${step.command.type} is refused, ${decision.code}`);
		return happen(at, decision);
	}, scene);
}

export const happen = (at: Scene, { events, cast = [] }: Happened): Scene => ({
	...at,
	state: events.reduce((state, { on, event }) => apply(state, on, event), at.state),
	log: [...at.log, ...events],
	boxes: castInto(at.boxes, cast)
});
type Happened = Extract<Decision<RoomEvents>, { ok: true }>;

export const castInto = (boxes: Boxes, cast: Cast[]): Boxes =>
	cast.reduce((all, { box, key }) => ({ ...all, [box]: { ...all[box], [key]: (all[box]?.[key] ?? 0) + 1 } }), boxes);

/** As the server does: the shape is checked before the rules are asked. Ids tell how much has happened; `text` is a saved answer. */
export function perform(at: Scene, { by, command }: Act): Decision<RoomEvents> {
	const { sent, answer } = withAnswer(pressed(command, () => sightIn(at.state, command)));
	const parsed = commands[command.type]!.schema.parse(sent);
	const given = { now: at.now, id: `id${at.log.length + 1}` };
	const boxes = new Map(Object.entries(at.boxes).map(([box, counts]) => [box, { counts }]));
	return decide(at.state, parsed, by, given, { boxes, answer });
}

export function sightIn({ room, staff }: RoomState, command: { type: string; block?: unknown }) {
	const block = room.blocks.find(({ id }) => id === command.block);
	const part = <S extends RoomState['room'] | RoomState['staff']>(slice: S) =>
		block?.activity ? slice.activities[block.id] : undefined;
	const admitted = Object.entries(staff.seats).filter(([, card]) => card.status === 'admitted');
	return {
		current: room.current,
		room: part(room),
		staff: part(staff) ?? { turns: [], said: [] },
		names: Object.fromEntries(admitted.map(([seat, { name }]) => [seat, name]))
	};
}

/** Commands about a saved answer: in stories its words stand in the command as `text`; the server reads them from the document. */
export function withAnswer(command: { type: string }): { sent: object; answer?: string } {
	const { text, ...sent } = command as { type: string; text?: string };
	const isAbout = ['worksheet.share', 'worksheet.offer'].includes(command.type);
	return isAbout && text !== undefined ? { sent, answer: text } : { sent: command };
}
