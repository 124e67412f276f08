import { z } from 'zod';
import { isAlike } from '#lib/domain/alike.ts';
import {
	happened,
	nothing,
	refuse,
	toRoom,
	toStaff,
	type By,
	type Decision,
	type Given
} from '#lib/domain/decision.ts';
import { elapsed, pauseClock, resumeClock, startClock, type Clock } from '#lib/domain/clock.ts';
import { table, type CommandOf } from '#lib/domain/brick.ts';
import { id } from '#lib/domain/id.ts';
import type { TopicEvents } from '#lib/room/events.ts';
import { whyNotLive } from '#lib/room/session/why-not.ts';
import type { RoomSlice, RoomState, Span, Status } from '#lib/room/state.ts';
import { isInOrder, mostBlocks, neighbour, type Block } from './block.ts';
import { blockSchema, blocks } from './block-schema.ts';
import { from, hasMovedOn } from './from.ts';

export const commands = table({
	'agenda.edit': ['lead', { blocks, edition: z.number().int().min(0) }, 'may-come-late'],
	'agenda.insert': ['lead', { block: blockSchema, after: id.nullable() }, 'may-come-late'],
	'agenda.next': ['lead', { from }],
	'agenda.back': ['lead', { from }],
	'agenda.go': ['lead', { block: id, from }],
	'agenda.extend': ['lead', { block: id, minutes: z.number().int().min(-60).max(60) }],
	'agenda.skip': ['lead', { block: id, skipped: z.boolean() }],
	'timer.pause': ['lead', { from }],
	'timer.resume': ['lead', { from }]
});
type Command = CommandOf<typeof commands>;
type Decided = Decision<TopicEvents>;

/** The plan, before and during the session. */
export function decide({ room, staff }: RoomState, command: Command, _by: By, { now }: Given): Decided {
	const notLive = whyNotLive(room.status);
	switch (command.type) {
		case 'agenda.edit':
			if (command.edition !== room.edition) return refuse('too-late');
			return edit(room, begun(staff.spans), command.blocks);
		case 'agenda.insert':
			return insert(room, command.block, command.after);
		case 'agenda.next':
		case 'agenda.back': {
			if (notLive) return refuse(notLive);
			if (hasMovedOn(room, command.from)) return refuse('too-late');
			const to = neighbour(room.blocks, room.current, room.skipped, command.type === 'agenda.next' ? 1 : -1);
			return to ? move(room, to, now) : refuse('not-now');
		}
		case 'agenda.go': {
			const to = room.blocks.find((block) => block.id === command.block);
			if (!to) return refuse('unknown');
			if (notLive) return refuse(notLive);
			if (to.id === room.current) return nothing();
			return hasMovedOn(room, command.from) ? refuse('too-late') : move(room, to, now);
		}
		case 'agenda.extend':
			return extend(room, command.block, command.minutes, now);
		case 'agenda.skip': {
			if (!room.blocks.some((block) => block.id === command.block)) return refuse('unknown');
			if (room.skipped.includes(command.block) === command.skipped) return nothing();
			if (isOver(room)) return refuse('over');
			if (begun(staff.spans.filter((span) => !span.undone)).has(command.block)) return refuse('begun');
			return happened(toRoom({ type: 'agenda.skipped', block: command.block, skipped: command.skipped }));
		}
		case 'timer.pause':
		case 'timer.resume': {
			if (notLive) return refuse(notLive);
			if (!room.clock) return refuse('not-now');
			if (room.held !== null) return refuse('held');
			if (hasMovedOn(room, command.from)) return refuse('too-late');
			const clock = (command.type === 'timer.pause' ? pauseClock : resumeClock)(room.clock, now);
			return clock === room.clock ? nothing() : happened(toRoom({ type: 'timer.set', clock }));
		}
	}
}

const isOver = ({ status }: RoomSlice) => over.includes(status);
const over: Status[] = ['ended', 'closed', 'discarded', 'cancelled'];
const begun = (spans: Span[]) => new Set(spans.map((span) => span.block));

function move({ held }: RoomSlice, to: Block, now: number): Decided {
	const started = startClock(now, to.minutes);
	const clock = held === null ? started : pauseClock(started, now);
	return happened(
		toRoom({ type: 'agenda.moved', block: to.id, clock }),
		toStaff({ type: 'agenda.spanned', block: to.id, at: now })
	);
}

/** Blocks that have started keep their place in the plan and their activity: people's answers belong to it. */
function edit(room: RoomSlice, begun: Set<string>, blocks: Block[]): Decided {
	if (isOver(room)) return refuse('over');
	const kept = room.blocks.filter((block) => begun.has(block.id));
	const same = (block: Block) => blocks.some((it) => it.id === block.id && isAlike(it.activity, block.activity));
	if (!kept.every(same)) return refuse('too-late');
	const planned = (list: Block[]) => list.find((block) => block.id === room.current)?.minutes ?? 0;
	const longer = planned(blocks) - planned(room.blocks);
	const clock = room.clock && longer !== 0 ? [toRoom({ type: 'timer.set', clock: lengthen(room.clock, longer) })] : [];
	return happened(toRoom({ type: 'agenda.edited', blocks }), ...clock);
}

/** Adds one block, after another or at the start; unlike replacing the whole plan, it can't undo someone else's recent change. */
function insert(room: RoomSlice, block: Block, after: string | null): Decided {
	if (isOver(room)) return refuse('over');
	const at = room.blocks.findIndex((it) => it.id === after);
	if (after !== null && at < 0) return refuse('unknown');
	if (room.blocks.length >= mostBlocks) return refuse('full');
	const blocks = [...room.blocks.slice(0, at + 1), block, ...room.blocks.slice(at + 1)];
	if (room.blocks.some((it) => it.id === block.id) || !isInOrder(blocks)) return refuse('invalid');
	return happened(toRoom({ type: 'agenda.edited', blocks }));
}

/** Adds or removes time; a block never gets shorter than the time already used, or than a minute. */
function extend(room: RoomSlice, id: string, minutes: number, now: number): Decided {
	const block = room.blocks.find((it) => it.id === id);
	if (!block) return refuse('unknown');
	if (isOver(room)) return refuse('over');
	const clock = id === room.current ? room.clock : null;
	const used = clock && minutes < 0 ? Math.ceil(elapsed(clock, now) / 60_000) : 1;
	const fewest = Math.min(block.minutes, Math.max(1, used));
	const planned = Math.min(240, Math.max(fewest, block.minutes + minutes));
	if (planned === block.minutes) return nothing();
	const changed = clock && lengthen(clock, planned - block.minutes, used);
	return happened(toRoom({ type: 'agenda.timed', block: id, minutes: planned, clock: changed }));
}

const lengthen = (clock: Clock, minutes: number, atLeast = 1): Clock => ({
	...clock,
	length: Math.max(60_000 * atLeast, clock.length + minutes * 60_000)
});
