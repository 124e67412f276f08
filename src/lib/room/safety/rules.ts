import { z } from 'zod';
import { table, type CommandOf } from '#lib/domain/brick.ts';
import {
	happened,
	nothing,
	refuse,
	toSeat,
	toStaff,
	type Addressed,
	type By,
	type Concern,
	type Decision,
	type Given
} from '#lib/domain/decision.ts';
import { id } from '#lib/domain/id.ts';
import {
	alertLevels,
	isHigher,
	isOpen,
	wishes,
	type Alert,
	type AlertSource,
	type GivenAnswer
} from '#lib/domain/safety.ts';
import type { TopicEvents } from '#lib/room/events.ts';
import type { RoomState } from '#lib/room/state.ts';
import { acknowledged, assess, assessing } from './assess.ts';

const staffed = ['lead', 'facilitator', 'on-call'] as const;

export const commands = table({
	'safety.help': [['participant', 'waiting'], {}],
	'safety.wish': [['participant', 'waiting'], { alert: id, wish: z.enum(wishes) }],
	'safety.escalate': ['system', { alert: id, level: z.enum(alertLevels) }],
	'safety.acknowledge': [staffed, { alert: id }],
	/** From the server alone, in the unit that files and signs the document: no browser settles an alert without one. */
	'safety.assess': ['system', assessing]
});
export type SafetyCommand = CommandOf<typeof commands>;

type Decided = Decision<TopicEvents>;
type Of<T extends SafetyCommand['type']> = Extract<SafetyCommand, { type: T }>;

const help: AlertSource = { kind: 'help', block: null, item: null };
/** A press that follows another sooner than this is the same call. Milliseconds. */
const sameCall = 60_000;

/** Told to staff and to the person alone: the room never hears of it, not even as a count (R2). */
export function decide(state: RoomState, command: SafetyCommand, by: By, given: Given): Decided {
	if (command.type === 'safety.help') return by.as === 'seat' ? call(state, by.seat, given) : refuse('not-yours');
	if (command.type === 'safety.assess') return assess(state.staff, command, given.now);
	const alert = state.staff.alerts[command.alert];
	if (!alert) return refuse('unknown');
	switch (command.type) {
		case 'safety.wish':
			return wish(alert, command, by);
		case 'safety.escalate': {
			const { level } = command;
			if (state.room.practice || alert.acknowledged || !isOpen(alert) || !isHigher(level, alert.level))
				return nothing();
			return happened(toStaff({ type: 'safety.escalated', alert: command.alert, level, at: given.now }));
		}
		case 'safety.acknowledge':
			return acknowledge(alert, command.alert, by, given.now);
	}
}

/**
 * What raises an alert: the person is told at once that it was sent. While one from the same person and source is open there is no second.
 * The same for the help button, a check-in's answer and a questionnaire's. Where no console is open it goes further at once; in practice
 * it goes nowhere else.
 */
export function raise(
	state: RoomState,
	seat: string,
	source: AlertSource,
	given: Given,
	said?: Concern['answer']
): Addressed<TopicEvents>[] {
	const answer = said && { ...said, at: given.now };
	const [before, open] = openFrom(state, seat, source) ?? [];
	if (before !== undefined)
		return answer && isNews(open!, answer) ? [toStaff({ type: 'safety.answered', alert: before, answer })] : [];
	const alert = given.id;
	return [
		toStaff({ type: 'safety.raised', alert, seat, source, at: given.now, ...(answer && { answer }) }),
		...(state.room.staffed || state.room.practice ? [] : [goesFurther(alert, given.now)]),
		toSeat(seat, { type: 'safety.received', alert })
	];
}

const isNews = ({ answers }: Alert, { item, value }: GivenAnswer) =>
	answers.findLast((given) => given.item === item)?.value !== value;

/** When the last console closes, what nobody has taken on goes further at once: nobody would see it there. */
export const unwatched = ({ room, staff }: RoomState, now: number): Addressed<TopicEvents>[] =>
	Object.entries(staff.alerts)
		.filter(([, alert]) => !room.practice && isOpen(alert) && !alert.acknowledged && alert.level === 'facilitators')
		.map(([alert]) => goesFurther(alert, now));

const goesFurther = (alert: string, at: number) =>
	toStaff({ type: 'safety.escalated', alert, level: 'co-facilitators', at });

const openFrom = ({ staff }: RoomState, seat: string, { kind, block, item }: AlertSource) =>
	Object.entries(staff.alerts).find(([, alert]) => {
		const { source } = alert;
		const isSame = source.kind === kind && source.block === block && source.item === item;
		return isSame && alert.seat === seat && isOpen(alert);
	});

/** Whoever calls again while it is open is heard again, without a second alert. A call that was long on its way is heard after the session too. */
function call(state: RoomState, seat: string, given: Given): Decided {
	const before = openFrom(state, seat, help);
	if (!before) return happened(...raise(state, seat, help, given));
	const [alert, { at, repeatedAt }] = before;
	if (given.now - (repeatedAt ?? at) < sameCall) return nothing();
	return happened(toStaff({ type: 'safety.repeated', alert, at: given.now }));
}

function wish(it: Alert, { alert, wish }: Of<'safety.wish'>, by: By): Decided {
	if (by.as !== 'seat' || it.seat !== by.seat) return refuse('unknown');
	if (!isOpen(it)) return refuse('too-late');
	if (it.wish === wish) return nothing();
	const event = { type: 'safety.wished' as const, alert, wish };
	return happened(toStaff(event), toSeat(by.seat, event));
}

function acknowledge(it: Alert, alert: string, by: By, at: number): Decided {
	// Who is not of the group knows only of what came as far as them.
	if (by.as !== 'staff' || (by.onCall && it.level !== 'on-call')) return refuse('not-yours');
	return it.acknowledged ? nothing() : happened(...acknowledged(it, alert, by, at));
}
