import { isShareable } from '#lib/domain/worksheet-answers.ts';
import type { Field, Worksheet } from '#lib/domain/worksheet.ts';
import type { WorksheetConfig } from './commands.ts';
import type { WorksheetRoom } from './fold.ts';

/** Plans from before there was a choice leave it out, which means free (R11). */
export const paceOf = (config: WorksheetConfig): 'free' | 'together' => config.pace ?? 'free';

/** The field whose answers may be shown without names: as planned, unless the lead chooses another during the session. */
export const wallOf = (config: WorksheetConfig, room: WorksheetRoom): string | null =>
	room.wall === undefined ? (config.wall ?? null) : room.wall;

/** Fields with one text answer per person: no ratings, no rows. */
export const wallFields = (worksheet: Worksheet): Field[] =>
	worksheet.steps.flatMap(({ fields }) => fields.filter(({ id }) => isShareable(worksheet, id)));
