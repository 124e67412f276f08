import type { Command } from '#lib/activities/views.ts';

type KindOf<T> = T extends `${infer Kind}.again` ? Kind : never;
/** The kinds with voting: those that can have a second round. */
export type BallotKind = KindOf<Command['type']>;
type Verb = 'answer' | 'close' | 'reveal' | 'hide' | 'again';

/** A voting command under its kind's own name. The server checks the value against the kind's schema. */
export const ballotCommand = (
	kind: BallotKind,
	verb: Verb,
	rest: { block: string; round?: number; value?: unknown }
): Command => ({ type: `${kind}.${verb}`, ...rest }) as Command;

/** A person's own vote in a command; null for any other command. `value` is null for a pass. */
export function voteIn<V>(kind: BallotKind, command: Command): { round: number | undefined; value: V | null } | null {
	if (command.type !== `${kind}.answer`) return null;
	const { round, value } = command as { round?: number; value: V | null };
	return { round, value };
}
