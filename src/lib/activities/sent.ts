import type { Command } from './views.ts';

/** The commands of one type, in order. */
export const allOf = <T extends Command['type']>(
	commands: readonly Command[],
	type: T
): Extract<Command, { type: T }>[] =>
	commands.filter((command): command is Extract<Command, { type: T }> => command.type === type);
