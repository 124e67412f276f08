import { z } from 'zod';
import { id } from '#lib/domain/id.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import { local } from '#lib/activities/local.ts';

export type Option = { id: string; label: Local };

/** What there is to choose from: few enough to stand on a phone. */
export const options = z
	.array(z.strictObject({ id, label: local(80) }))
	.min(2)
	.max(8)
	.refine((list) => new Set(list.map((it) => it.id)).size === list.length, 'the same option twice');

/** Who never learns who gave an answer. */
export const anonymous = z.enum(['room', 'everyone']);
