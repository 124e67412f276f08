import { z } from 'zod';
import { activities } from '#lib/activities/rules.ts';
import type { Who } from '#lib/domain/decision.ts';
import { id } from '#lib/domain/id.ts';
import { disposition, type Disposition } from '#lib/domain/disposition.ts';
import { alertLevels, wishes, type AlertLevel, type Wish } from '#lib/domain/safety.ts';
import { isInOrder, mostBlocks, type Block } from './agenda.ts';
import { blockSchema } from './block-schema.ts';

/** What may be asked of a room, imperative. */
export type CoreCommand =
	| { type: 'session.plan'; title: string; group: string; plannedMinutes: number; blocks: Block[] }
	| { type: 'session.open' }
	| { type: 'session.start' }
	| { type: 'session.end' }
	| { type: 'session.ask-to-end' }
	| { type: 'session.stay' }
	| { type: 'session.lapse'; at: number }
	| { type: 'session.reopen' }
	| { type: 'session.close' }
	| { type: 'agenda.edit'; blocks: Block[]; edition: number }
	| { type: 'agenda.insert'; block: Block; after: string | null }
	| { type: 'agenda.next' }
	| { type: 'agenda.back' }
	| { type: 'agenda.go'; block: string }
	| { type: 'agenda.extend'; block: string; minutes: number }
	| { type: 'agenda.skip'; block: string; skipped: boolean }
	| { type: 'timer.pause' }
	| { type: 'timer.resume' }
	| { type: 'room.hold'; on: boolean }
	| { type: 'room.undo'; at: number }
	| { type: 'display.hide'; on: boolean }
	| { type: 'room.prompt'; text: string | null }
	| { type: 'lead.take' }
	| { type: 'staff.arrive' }
	| { type: 'staff.leave'; staff: string }
	| { type: 'seat.ask'; seat: string; name: string; locale: string }
	| { type: 'seat.enter'; name: string; client: string | null }
	| { type: 'seat.attend'; seat: string; here: boolean }
	| { type: 'seat.admit'; seat: string; client: string | null }
	| { type: 'seat.bind'; seat: string; client: string | null }
	| { type: 'seat.decline'; seat: string }
	| { type: 'seat.remove'; seat: string }
	| { type: 'seat.note'; seat: string; text: string | null }
	| { type: 'seat.prompt'; seat: string; text: string | null }
	| { type: 'seat.one-to-one'; seat: string; on: boolean }
	| { type: 'seat.moment'; on: boolean }
	| { type: 'seat.stuck'; block: string; on: boolean; step?: number }
	/** Staff saw to it: the moment is over, or the person gets on again. */
	| { type: 'seat.settle'; seat: string; what: 'moment' | 'stuck' }
	| { type: 'seat.leave' }
	| SafetyCommand
	| { type: 'seat.arrive'; seat: string }
	| { type: 'seat.depart'; seat: string };

export type SafetyCommand =
	| { type: 'safety.help' }
	| { type: 'safety.wish'; alert: string; wish: Wish }
	| { type: 'safety.escalate'; alert: string; level: AlertLevel }
	| { type: 'safety.acknowledge'; alert: string }
	| { type: 'safety.dispose'; alert: string; disposition: Disposition };

type Row = { schema: z.ZodType; who: readonly Who[] };

const blocks = z
	.array(blockSchema)
	.min(1)
	.max(mostBlocks)
	.refine((list) => new Set(list.map((block) => block.id)).size === list.length, 'the same block twice')
	.refine(isInOrder, 'pins out of order');
const row = <S extends z.ZodRawShape>(type: CoreCommand['type'], who: readonly Who[], shape: S): [string, Row] => [
	type,
	{ schema: z.strictObject({ type: z.literal(type), ...shape }), who }
];
const plan = {
	title: z.string().min(1).max(120),
	group: z.string().max(120),
	plannedMinutes: z.number().int().min(5).max(480),
	blocks
};
const name = z.string().trim().min(1).max(40);
/** Words to say, or null to take them back. */
const line = (longest: number) => z.string().trim().min(1).max(longest).nullable();
const staffed = ['lead', 'facilitator'] as const;

/**
 * The authorisation table (R7): every command with its strict shape and who may send it. A command that is not here does not exist.
 * What the room sees is moved by the lead alone; people are looked after by every facilitator.
 */
export const commands: Record<string, Row> = Object.assign(
	// Looked up by words from the wire, so it must not inherit anything.
	Object.create(null),
	Object.fromEntries([
		row('session.plan', ['system'], plan),
		row('session.open', staffed, {}),
		row('session.start', ['lead'], {}),
		row('session.end', ['lead'], {}),
		row('session.ask-to-end', ['system'], {}),
		row('session.stay', staffed, {}),
		row('session.lapse', ['system'], { at: z.number().int() }),
		// Only the records know whether something is confirmed already, so they ask for it.
		row('session.reopen', ['system'], {}),
		row('session.close', ['system'], {}),
		row('agenda.edit', ['lead'], { blocks, edition: z.number().int().min(0) }),
		row('agenda.insert', ['lead'], { block: blockSchema, after: id.nullable() }),
		row('agenda.next', ['lead'], {}),
		row('agenda.back', ['lead'], {}),
		row('agenda.go', ['lead'], { block: id }),
		row('agenda.extend', ['lead'], { block: id, minutes: z.number().int().min(-60).max(60) }),
		row('agenda.skip', ['lead'], { block: id, skipped: z.boolean() }),
		row('timer.pause', ['lead'], {}),
		row('timer.resume', ['lead'], {}),
		row('room.hold', ['lead'], { on: z.boolean() }),
		row('room.undo', staffed, { at: z.number().int() }),
		row('display.hide', staffed, { on: z.boolean() }),
		row('room.prompt', ['lead'], { text: line(280) }),
		row('lead.take', ['facilitator'], {}),
		row('staff.arrive', staffed, {}),
		row('staff.leave', ['system'], { staff: id }),
		row('seat.ask', ['system'], { seat: id, name, locale: z.enum(['en', 'es']) }),
		row('seat.enter', staffed, { name, client: id.nullable() }),
		row('seat.attend', staffed, { seat: id, here: z.boolean() }),
		row('seat.admit', staffed, { seat: id, client: id.nullable() }),
		row('seat.bind', staffed, { seat: id, client: id.nullable() }),
		row('seat.decline', staffed, { seat: id }),
		row('seat.remove', staffed, { seat: id }),
		row('seat.note', staffed, { seat: id, text: line(500) }),
		row('seat.prompt', staffed, { seat: id, text: line(280) }),
		row('seat.one-to-one', staffed, { seat: id, on: z.boolean() }),
		row('seat.moment', ['participant'], { on: z.boolean() }),
		row('seat.stuck', ['participant'], {
			block: id,
			on: z.boolean(),
			step: z.number().int().min(1).max(99).optional()
		}),
		row('seat.settle', staffed, { seat: id, what: z.enum(['moment', 'stuck']) }),
		row('seat.leave', ['participant', 'waiting'], {}),
		row('safety.help', ['participant', 'waiting'], {}),
		row('safety.wish', ['participant', 'waiting'], { alert: id, wish: z.enum(wishes) }),
		row('safety.escalate', ['system'], { alert: id, level: z.enum(alertLevels) }),
		row('safety.acknowledge', [...staffed, 'on-call'], { alert: id }),
		row('safety.dispose', [...staffed, 'on-call'], { alert: id, disposition }),
		row('seat.arrive', ['system'], { seat: id }),
		row('seat.depart', ['system'], { seat: id })
	]),
	...Object.values(activities).map((activity) => activity.commands)
);

/** Command types that only the server itself sends: a browser's is refused before its shape is looked at. */
export const isForSystemOnly = (type: string): boolean => commands[type]?.who.every((who) => who === 'system') ?? true;
