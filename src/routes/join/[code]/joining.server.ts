import { z } from 'zod';
import { nameFault, tidyName } from '#lib/domain/person-name.ts';
import { m } from '#lib/paraglide/messages.js';

const faults = { empty: m.join_name_missing, long: m.join_name_missing, unseen: m.join_name_unseen };
/** What the door asks. */
export const joining = z.strictObject({
	name: z
		.string()
		.max(1000)
		.superRefine((typed, { addIssue }) => {
			const fault = nameFault(typed);
			if (fault) addIssue({ code: 'custom', message: faults[fault]() });
		})
		.transform(tidyName),
	/** Where a day's code leads to several groups: which one they are here for. */
	session: z.string().max(20),
	agree: z.literal('on', { error: () => m.join_agree_missing() })
});
