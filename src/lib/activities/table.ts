import { z } from 'zod';
import type { Who } from '#lib/domain/decision.ts';
import { id } from '#lib/domain/id.ts';
import type { CommandRow } from './activity.ts';

/** Rows of the authorisation table (R7): who may send a command, and what is in it besides its type and block. */
export const table = (rows: Record<string, [readonly Who[], z.ZodRawShape]>): Record<string, CommandRow> =>
	Object.fromEntries(
		Object.entries(rows).map(([type, [who, shape]]) => [
			type,
			{ who, schema: z.strictObject({ type: z.literal(type), block: id, ...shape }) }
		])
	);
