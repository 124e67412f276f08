import { z } from 'zod';
import { local } from '#lib/activities/local.ts';
import { id } from '#lib/domain/id.ts';
import type { Local } from '#lib/domain/worksheet.ts';

const option = z.strictObject({ id, label: local(80) });
export type Option = z.output<typeof option>;

/** The options to choose from: few enough for a phone's screen. */
export const options = z
	.array(option)
	.min(2)
	.max(8)
	.refine((list) => new Set(list.map((it) => it.id)).size === list.length, 'the same option twice');

/**
 * Who never learns who gave an answer. `room`: facilitators can see it, the others can't. `everyone`: no one can, so
 * the answer goes into the ballot box and the log holds only that a person voted (R2).
 */
export const anonymous = z.enum(['room', 'everyone']);
export type Anonymous = z.output<typeof anonymous>;

/** The settings of every ballot with one question. */
export type BallotConfig = { question: Local; anonymous: Anonymous };
