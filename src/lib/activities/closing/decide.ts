import { boxOf } from '#lib/domain/ballot.ts';
import {
	happened,
	nothing,
	refuse,
	settling,
	toRoom,
	toSeat,
	toStaff,
	type By,
	type Decision,
	type Given
} from '#lib/domain/decision.ts';
import { fewest } from '#lib/domain/at-least-three.ts';
import type { ClosingCommand, ClosingView } from './commands.ts';
import { countFeedback, feedbackKeys, isFeedback } from './feedback.ts';
import { initial, type ClosingEvents, type ClosingRoom } from './fold.ts';

type Of<T extends ClosingCommand['type']> = Extract<ClosingCommand, { type: T }>;

export function decide(view: ClosingView, command: ClosingCommand, by: By, given: Given): Decision<ClosingEvents> {
	switch (command.type) {
		case 'closing.propose':
			return propose(view, command, given.id);
		case 'closing.collect':
			return collect(view, command.block);
		case 'closing.take-away':
			return by.as === 'seat' ? takeAway(view, command, by.seat) : refuse('not-yours');
		case 'closing.reply':
			return by.as === 'seat' ? reply(view, command, by.seat) : refuse('not-yours');
		case 'closing.feedback':
			return by.as === 'seat' ? feedback(view, command, by.seat) : refuse('not-yours');
	}
}

function takeAway(view: ClosingView, { block, text }: Of<'closing.take-away'>, seat: string): Decision<ClosingEvents> {
	const isFirst = view.seats[seat]?.takeAway === undefined;
	const mine = toSeat(seat, { type: 'closing.took-away', block, text });
	return happened(mine, ...(isFirst ? [counted(view, block, 'takeAways')] : []));
}

function counted(view: ClosingView, block: string, what: keyof ClosingRoom['counts']) {
	const { counts } = view.room;
	return toRoom({ type: 'closing.counted', block, counts: { ...counts, [what]: counts[what] + 1 } });
}

/** A proposal to everyone goes to the room; one to a single person goes only to them. */
function propose(view: ClosingView, { block, text, seat }: Of<'closing.propose'>, id: string): Decision<ClosingEvents> {
	const proposed = { type: 'closing.proposed' as const, block, homework: { id, text } };
	if (seat === null) return happened(toRoom(proposed));
	return seat in view.names ? happened(toSeat(seat, proposed)) : refuse('unknown');
}

/** A reply names the proposal, so that it is never taken for a reply to a later one. */
function reply(view: ClosingView, command: Of<'closing.reply'>, seat: string): Decision<ClosingEvents> {
	const { block, id, as, text } = command;
	const mine = view.seats[seat] ?? initial.seat;
	const homework = mine.homework ?? view.room.homework;
	if (!homework) return refuse('not-now');
	if (homework.id !== id) return refuse('too-late');
	if ((as === 'changed') !== (text !== null)) return refuse('invalid');
	const isFirst = mine.reply?.id !== id && !mine.homework;
	return happened(
		toSeat(seat, { type: 'closing.replied', block, reply: { id, as, text } }),
		...(isFirst ? [counted(view, block, 'replies')] : [])
	);
}

/** Anonymous feedback is final and has no free text, because people can be recognized by how they write. */
function feedback(view: ClosingView, command: Of<'closing.feedback'>, seat: string): Decision<ClosingEvents> {
	const { block, answers, line } = command;
	const gave = view.seats[seat]?.gave ?? false;
	switch (view.config.feedback) {
		case 'none':
			return refuse('unknown');
		case 'named': {
			if (!isFeedback(answers)) return refuse('invalid');
			const mine = toSeat(seat, { type: 'closing.gave-feedback', block, feedback: answers, line });
			return happened(mine, ...(gave ? [] : [counted(view, block, 'feedback')]));
		}
		case 'anonymous': {
			if (gave || view.room.isCollected) return refuse('too-late');
			if (!isFeedback(answers) || line !== null) return refuse('invalid');
			const box = boxOf(block, 1);
			const events = [toSeat(seat, { type: 'closing.voted', block }), counted(view, block, 'feedback')];
			return { ok: true, events, cast: feedbackKeys(answers).map((key) => ({ box, key })) };
		}
	}
}

/** Counted only once: someone who added theirs after a count would stand out as the difference. */
function collect(view: ClosingView, block: string): Decision<ClosingEvents> {
	if (view.config.feedback !== 'anonymous') return refuse('unknown');
	if (view.room.isCollected) return nothing();
	if (view.room.counts.feedback - (view.unopened ?? 0) < fewest) return refuse('too-few');
	const feedback = countFeedback(view.box ?? {}, fewest);
	const told = happened<ClosingEvents>(
		toStaff({ type: 'closing.feedback-collected', block, feedback }),
		toRoom({ type: 'closing.feedback-ended', block })
	);
	return settling(told, boxOf(block, 1));
}
