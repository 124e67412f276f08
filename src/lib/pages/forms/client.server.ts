import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';

/** What registering a person asks, on its own page and on a group's. */
export const personInCare = {
	name: z
		.string()
		.trim()
		.min(1, { error: () => m.staff_name_missing() })
		.max(100),
	preferredName: z
		.string()
		.trim()
		.min(1, { error: () => m.staff_client_preferred_missing() })
		.max(40),
	locale: z.enum(['en', 'es'])
};
