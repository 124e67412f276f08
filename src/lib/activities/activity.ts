import type { z } from 'zod';
import type { Brick, CommandOf, Fold, Slices, Table } from '#lib/domain/brick.ts';
import type { ByChannel } from '#lib/domain/decision.ts';
import type { Local, Worksheet } from '#lib/domain/worksheet.ts';
import type { Progress } from '#lib/domain/worksheet-answers.ts';

import type { SaveCommand } from './documents.ts';
import type { Early } from './early.ts';
import type { Facts } from './facts.ts';
import type { Lookback } from './lookback.ts';
import type { MadeUpSight, MadeUpTurn } from './made-up.ts';

/** Every command and event of an activity names its agenda block and is prefixed with the activity's kind. */
export type InBlock = { type: string; block: string };

export type ActivityView<Config, S extends Slices> = {
	config: Config;
	room: S['room'];
	staff: S['staff'];
	/** By seat; a seat with no activity yet is absent. */
	seats: Record<string, S['seat']>;
	/** Preferred name by admitted seat. */
	names: Record<string, string>;
	/** Seats that staff entered for people without a phone. */
	entered?: readonly string[];
	/** How often each key was cast in the current round's ballot box; absent while it is empty. */
	box?: Record<string, number>;
	/** How many people's answers are still sealed beside that box, as their phones have not been back since a restart; absent for none. */
	unopened?: number;
	/** The text of the saved answer a command refers to, read by the server from the person's document and never sent (R7). */
	answer?: string;
};

/** A command about one saved answer: which one, whether it only takes it back, and how the answer is shared from then on. */
export type AboutAnswer = { path: string; takesBack: boolean; sharing?: 'named' | 'anonymous' | 'none' };

/** For an activity whose answers are the person's own documents rather than room events. */
export interface Documents<Config, C extends InBlock> {
	/** The worksheet a block's documents follow; undefined if it doesn't exist. */
	worksheet(config: Config): Worksheet | undefined;
	/** The same block with another worksheet, without settings that fit only the old one. */
	withWorksheet(config: Config, worksheet: Worksheet): Config;
	/** Null for a command that isn't about a saved answer. */
	about(command: C): AboutAnswer | null;
	/** The command that updates the room after a document changed. */
	progressed(block: string, seat: string, progress: Progress): C;
}

/**
 * Something the room does together, as pure rules. State is sliced by channel and an event changes only its channel's
 * slice, so a viewer's state is the same fold as the server's, over fewer slices (R5).
 */
export interface Activity<Config, S extends Slices, T extends Table, E extends ByChannel> extends Brick<
	ActivityView<Config, S>,
	CommandOf<T>,
	E
> {
	kind: string;
	config: z.ZodType<Config>;
	commands: T;
	/** Programs may write blocks of this kind in their library; how they do is in its offer. */
	ownBlocks?: true;
	/** The slices before anything has happened. */
	initial: S;
	fold: Fold<S, E>;
	documents?: Documents<Config, Extract<CommandOf<T>, InBlock>>;
	/** Its facts for notes; without them, a note says only that the block was on. */
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- Each activity defines its own facts.
	facts?: Facts<NoInfer<Config>, NoInfer<S>, NoInfer<E>, any>;
	/** What a person may start before the session. */
	early?: Early<NoInfer<Config>, CommandOf<T>, NoInfer<S['seat']>>;
	/** What someone agrees to practice until next time; null if nothing. Undefined for an event about something else. */
	agreed?(
		event: NoInfer<E>['seat'],
		at: { config: NoInfer<Config>; room: NoInfer<S>['room']; seat: NoInfer<S>['seat'] }
	): Local | null | undefined;
	lookback?: Lookback<NoInfer<E>>;
	/** What made-up participants do, in the demo and in practice; null if there is nothing to do. Absent if people send nothing. */
	madeUp?(sight: MadeUpSight<NoInfer<Config>, NoInfer<S>>): MadeUpTurn<CommandOf<T> | SaveCommand> | null;
}

/** Infers an activity's types from its parts. */
export const activity = <Config, S extends Slices, T extends Table, E extends ByChannel>(
	it: Activity<Config, S, T, E>
): Activity<Config, S, T, E> => it;

/* eslint-disable @typescript-eslint/no-explicit-any -- The room keeps activities of many kinds in one list and knows none of their types. */
export type AnyActivity = Omit<Activity<any, any, any, any>, 'documents' | 'early'> & {
	documents?: Documents<any, any>;
	early?: Early<any, any, any>;
};
