import { z } from 'zod';
import { tableInBlock, type CommandOf } from '#lib/domain/brick.ts';
import { answerPath } from '#lib/domain/id.ts';

/** Answers kept as the person's own documents: saved beside the room, and never in its log. */
export const documentCommands = tableInBlock({
	'response.save': ['participant', { path: answerPath, value: z.unknown() }]
});
export type SaveCommand = CommandOf<typeof documentCommands>;
