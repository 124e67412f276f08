import { z } from 'zod';
import { tableInBlock, type CommandOf } from '#lib/domain/brick.ts';
import { answerPath } from '#lib/domain/id.ts';

/** Answers that are documents of the person: saved beside the room, whose log never holds them. */
export const documentCommands = tableInBlock({
	'response.save': ['participant', { path: answerPath, value: z.unknown() }]
});
export type SaveCommand = CommandOf<typeof documentCommands>;
