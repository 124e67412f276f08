import { isShareable } from '#lib/domain/worksheet-answers.ts';
import type { Field, Worksheet } from '#lib/domain/worksheet.ts';
import type { WorksheetConfig } from './commands.ts';
import type { WorksheetRoom } from './fold.ts';

/** Plans from before there was a choice say nothing, and mean free (R11). */
export const paceOf = (config: WorksheetConfig): 'free' | 'together' => config.pace ?? 'free';

/** The field whose answers may go to the wall: as planned, until the lead chooses during the session. */
export const wallOf = (config: WorksheetConfig, room: WorksheetRoom): string | null =>
	room.wall === undefined ? (config.wall ?? null) : room.wall;

/** One answer of each person, in words: no ratings, no rows. */
export const wallFields = (worksheet: Worksheet): Field[] =>
	worksheet.steps.flatMap(({ fields }) => fields.filter(({ id }) => isShareable(worksheet, id)));
