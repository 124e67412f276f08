import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { personInCare } from '#lib/pages/forms/client.server.ts';

const day = z.iso.date({ error: () => m.staff_enroll_day_missing() });

export const returning = z.object({
	clientId: z.string().min(1, { error: () => m.staff_enroll_choose_missing() }),
	startsOn: day
});

export const newcomer = z.object({ ...personInCare, startsOn: day });
