import {
	concerning,
	happened,
	nothing,
	refuse,
	toRoom,
	toSeat,
	toStaff,
	type By,
	type Decision
} from '#lib/domain/decision.ts';
import type { CheckInCommand, CheckInView as View } from './commands.ts';
import { checkInAnswer, isConcern, isSafety, questionsFor } from './asking.ts';
import type { AskedField, CheckInAnswers } from './fields.ts';
import { initial, type CheckInEvents, type CheckInSeat } from './fold.ts';
import { tally, tellsApart, type Revealed } from './tally.ts';

export function decide(view: View, command: CheckInCommand, by: By): Decision<CheckInEvents> {
	switch (command.type) {
		case 'check-in.reveal': {
			const result = tally(view.config.fields, Object.values(view.seats));
			if (!result || tellsApart(view.room.shown, result.answered)) return refuse('too-few');
			return happened(toRoom({ type: 'check-in.revealed', block: command.block, result }));
		}
		case 'check-in.show-again': {
			const { earlier } = view.staff;
			if (view.room.revealed) return nothing();
			if (!earlier) return refuse('gone');
			return happened(toRoom({ type: 'check-in.revealed', block: command.block, result: earlier }));
		}
		case 'check-in.hide':
			return view.room.revealed ? happened(...hidden(command.block, view.room.revealed)) : nothing();
		case 'check-in.answer-for':
			return answerFor(view, command);
		case 'check-in.bring':
			return brought(view, command);
		case 'check-in.answer':
		case 'check-in.keep':
		case 'check-in.finish':
			return by.as === 'seat' ? decideForSeat(view, command, by.seat) : refuse('not-yours');
	}
}

type SeatCommand = Extract<CheckInCommand, { type: 'check-in.answer' | 'check-in.keep' | 'check-in.finish' }>;

function decideForSeat(view: View, command: SeatCommand, seat: string): Decision<CheckInEvents> {
	const mine = view.seats[seat] ?? initial.seat;
	switch (command.type) {
		case 'check-in.answer':
			return answered(view, command, seat);
		case 'check-in.keep':
			if (mine.keepWord === command.keep) return nothing();
			return happened(
				toSeat(seat, { type: 'check-in.kept', block: command.block, keep: command.keep }),
				...(command.keep ? withdrawn(view, command.block, seat, mine) : [])
			);
		case 'check-in.finish':
			return mine.finished ? nothing() : happened(...finished(view, command.block, seat));
	}
}

/** A phone asks about safety only while staff are there; what somebody was let to answer counts, whenever it arrives. */
function answered(
	{ config }: View,
	{ block, field, value }: { block: string; field: AskedField; value: string | number | null },
	seat: string,
	by?: 'staff'
): Decision<CheckInEvents> {
	if (!config.fields.includes(field)) return refuse('unknown');
	const answer = checkInAnswer(field, value, config.own);
	if (!answer.ok) return refuse('invalid');
	const told = happened<CheckInEvents>(
		toSeat(seat, { type: 'check-in.answered', block, field, value: answer.value, ...(by && { by }) })
	);
	// One person’s answers in one check-in are one alert.
	const { value: said } = answer;
	if (said === null || !isConcern(field, said)) return told;
	return concerning(told, { seat, item: 'safety', answer: { item: field, value: said } });
}

const finished = (view: View, block: string, seat: string) => [
	toSeat(seat, { type: 'check-in.finished', block }),
	toRoom({ type: 'check-in.counted', block, finished: view.room.finished + 1 })
];

/** What somebody without a phone said, in a facilitator's hand. It is finished when every question has its answer. */
function answerFor(
	view: View,
	command: Extract<CheckInCommand, { type: 'check-in.answer-for' }>
): Decision<CheckInEvents> {
	const { seat, field, block } = command;
	if (!(seat in view.names)) return refuse('unknown');
	if (!view.entered?.includes(seat)) return refuse('not-yours');
	const decision = answered(view, command, seat, 'staff');
	const mine = view.seats[seat] ?? initial.seat;
	if (!decision.ok || mine.finished) return decision;
	const answers: CheckInAnswers = { ...mine.answers, [field]: command.value };
	const isLast = questionsFor(view.config.fields, answers, true).every((it) => answers[it] !== undefined);
	if (!isLast) return decision;
	return { ...decision, events: [...decision.events, ...finished(view, block, seat)] };
}

/** What was answered before counts now, but for what was answered here meanwhile; whoever had finished is done unless there is more to ask. */
function brought(
	view: View,
	{ block, seat, said }: Extract<CheckInCommand, { type: 'check-in.bring' }>
): Decision<CheckInEvents> {
	if (!(seat in view.names)) return refuse('unknown');
	const { fields, own } = view.config;
	const mine = view.seats[seat] ?? initial.seat;
	const fresh = fields.flatMap((field) => {
		const { value, at } = said.answers[field] ?? {};
		const answer = checkInAnswer(field, value, own);
		if (at === undefined || !answer.ok || isSafety(field) || mine.answers[field] !== undefined) return [];
		return [{ type: 'check-in.answered' as const, block, field, value: answer.value, early: at }];
	});
	const answers: CheckInAnswers = {
		...mine.answers,
		...Object.fromEntries(fresh.map(({ field, value }) => [field, value]))
	};
	const isDone = questionsFor(fields, answers, true).every((field) => answers[field] !== undefined);
	return happened<CheckInEvents>(
		...fresh.map((event) => toSeat(seat, event)),
		...(said.keepWord && !mine.keepWord ? [toSeat(seat, { type: 'check-in.kept' as const, block, keep: true })] : []),
		...(said.finished && isDone && !mine.finished ? finished(view, block, seat) : [])
	);
}

const hidden = (block: string, result: Revealed | null) => [
	toRoom({ type: 'check-in.hidden', block }),
	toStaff({ type: 'check-in.kept-back', block, result })
];

function withdrawn(view: View, block: string, seat: string, mine: CheckInSeat) {
	if (view.room.revealed) return without(view, block, seat, mine);
	return view.staff.earlier ? [toStaff({ type: 'check-in.kept-back', block, result: null })] : [];
}

/** A word that its owner takes back leaves the room at once; one that is given later waits for the next reveal. */
function without(view: View, block: string, seat: string, mine: CheckInSeat) {
	const seats = { ...view.seats, [seat]: { ...mine, keepWord: true } };
	const result = tally(view.config.fields, Object.values(seats));
	return result ? [toRoom({ type: 'check-in.revealed', block, result })] : hidden(block, null);
}
