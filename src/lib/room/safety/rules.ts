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
	/** Sent only by the server, in the same unit that files and signs the document: no browser can settle an alert without one. */
	'safety.assess': ['system', assessing]
});
export type SafetyCommand = CommandOf<typeof commands>;

type Decided = Decision<TopicEvents>;
type Of<T extends SafetyCommand['type']> = Extract<SafetyCommand, { type: T }>;

const help: AlertSource = { kind: 'help', block: null, item: null };
/** In milliseconds: a press sooner after another than this is the same call. */
const sameCall = 60_000;

/** Only staff and the person receive these events; the room never does, not even as a count (R2). */
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
 * Raises an alert and tells the person right away that it was sent, unless one from the same person and source is open.
 * The same for the help button, a check-in answer and a questionnaire answer. If no console is open, the alert
 * escalates at once; in a practice session it never does.
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

/** When the last console closes, alerts no one has taken escalate at once, since no one would see them there. */
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

/** Another call while an alert is open marks it as repeated, without a second alert. Delayed calls count even after the session. */
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
	// On-call supervisors from outside the group know only of alerts escalated to them.
	if (by.as !== 'staff' || (by.onCall && it.level !== 'on-call')) return refuse('not-yours');
	return it.acknowledged ? nothing() : happened(...acknowledged(it, alert, by, at));
}
