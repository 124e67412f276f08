import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { checkbox, locale, rowId } from '#lib/pages/forms/fields.server.ts';

const time = () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: () => m.reminder_quiet_wrong() });

/** So many hours ahead a reminder may come. */
export const hoursAhead = ['2', '4', '12', '24', '48'] as const;

export const reminding = z.strictObject({
	programId: rowId(),
	email: z
		.string()
		.trim()
		.max(254)
		.pipe(z.email({ error: () => m.reminder_email_wrong() })),
	hoursBefore: z.enum(hoursAhead).transform(Number),
	quietFrom: time(),
	quietTo: time(),
	locale: locale(),
	agreed: checkbox().refine((agreed) => agreed, { error: () => m.reminder_agreed_missing() })
});

/** What the form proposes. */
export const usual = { hoursBefore: '24', quietFrom: '21:00', quietTo: '08:00' } as const;

export const chosen = z.strictObject({ reminder: rowId() });
