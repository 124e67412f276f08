import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { noteFormats } from '#lib/server/programs/groups.ts';

export const text = (longest: number) => z.string().trim().max(longest).default('');

export const count = (min: number, max: number, from: number) => {
	const error = () => m.staff_number_range({ min, max });
	return z.number({ error }).int({ error }).min(min, { error }).max(max, { error }).default(from);
};

/** What every group says of itself, when it is made and later. */
export const basics = {
	title: text(80).pipe(z.string().min(1, { error: () => m.staff_group_title_missing() })),
	purpose: text(200),
	capacity: count(2, 40, 12),
	plannedMinutes: count(15, 240, 50),
	noteFormat: z.enum(noteFormats).default('DAP')
};
