import { z } from 'zod';
import type { By, ByChannel, Decision, Given, Who } from './decision.ts';
import { id } from './id.ts';

/**
 * One row of the authorization table (R7): who may send a command, and its strict shape. `movesRoom` means that
 * everyone sees the effect at once, so a command that was delayed in transit is refused instead of being applied late.
 */
export type Row<C extends { type: string } = { type: string }> = {
	who: readonly Who[];
	schema: z.ZodType<C>;
	movesRoom?: boolean;
};
/** A brick's rows, by command type. */
export type Table<C extends { type: string } = { type: string }> = Record<string, Row<C>>;

/** The union of a table's commands, inferred from its rows. */
export type CommandOf<T> = T extends unknown
	? { [K in keyof T]: T[K] extends Row<infer C> ? C : never }[keyof T]
	: never;

/** Whether a command moves the room or may arrive late. By default, lead-only commands move the room. */
type Weight = 'moves-room' | 'may-come-late';
type Rows = Record<string, readonly [who: Who | readonly Who[], shape: z.ZodRawShape, weight?: Weight]>;
type Flat<T> = { [K in keyof T]: T[K] };
/** An empty shape would be inferred as an empty record, losing `type`. */
type Shaped<S extends z.ZodRawShape> = keyof S extends never ? unknown : z.output<z.ZodObject<S>>;
type TableOf<R extends Rows, Also> = {
	[T in keyof R & string]: Row<Flat<{ type: T } & Also & Shaped<R[T][1]>>>;
};

function rowsOf<R extends Rows, Also>(rows: R, also: z.ZodRawShape): TableOf<R, Also> {
	const table = Object.entries(rows).map(([type, [who, shape, weight]]) => {
		const schema = z.strictObject({ type: z.literal(type), ...also, ...shape });
		return [type, { who: [who].flat(), schema, movesRoom: weight ? weight === 'moves-room' : who === 'lead' }];
	});
	return Object.fromEntries(table) as TableOf<R, Also>;
}

/** Each command is defined once, as a row: who may send it, its shape and, by inference, its type. */
export const table = <const R extends Rows>(rows: R): TableOf<R, unknown> => rowsOf(rows, {});

/** The same for commands that name the agenda block they belong to, as every activity's commands do. */
export const tableInBlock = <const R extends Rows>(rows: R): TableOf<R, { block: string }> =>
	rowsOf(rows, { block: id });

/** The rules of a brick: an activity, or a topic of the room itself. Commands and events start with the brick's name. */
export interface Brick<View, C extends { type: string }, E extends ByChannel> {
	commands: Table;
	decide(view: View, command: C, by: By, given: Given): Decision<E>;
}

/** State by the channel that may know it (R2, R5). */
export type Slices = { room: unknown; staff: unknown; seat: unknown };

/** Applies an event to the slice of its channel. In a file of its own, without schemas, because browsers fold too. */
export type Fold<S extends Slices, E extends ByChannel> = {
	room(slice: S['room'], event: E['room']): S['room'];
	staff(slice: S['staff'], event: E['staff']): S['staff'];
	seat(slice: S['seat'], event: E['seat']): S['seat'];
};
