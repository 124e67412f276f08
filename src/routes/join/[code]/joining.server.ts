import type { Cookies } from '@sveltejs/kit';
import { z } from 'zod';
import { nameFault, tidyName } from '#lib/domain/person-name.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { ownerHere } from '#lib/server/my/own-page.ts';

const faults = { empty: m.join_name_missing, long: m.join_name_missing, unseen: m.join_name_unseen };
/** Who asks to come in: by the name they gave, and by their own page where it is open on this phone. */
export async function personWho(name: string, cookies: Cookies) {
	const known = (await ownerHere(cookies))?.client;
	return { name, locale: getLocale(), ...(known && { known }) };
}

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
