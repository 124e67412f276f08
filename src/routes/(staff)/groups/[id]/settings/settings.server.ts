import { z } from 'zod';
import { longestAgreed, mostAgreed } from '#lib/domain/agreement.ts';
import { meetings } from '#lib/domain/group.ts';
import { longest } from '#lib/domain/limits.ts';
import { serviceKinds } from '#lib/domain/service-kind.ts';
import { m } from '#lib/paraglide/messages.js';
import { checkbox, text } from '#lib/pages/forms/fields.server.ts';
import type { ViewOf } from '#lib/pages/forms/read-form.server.ts';
import { groupFields } from '#lib/pages/groups/group-fields.server.ts';
import type { GroupSettings } from '#lib/server/programs/group-settings.ts';

/** An https address without a name or password in it: any provider's. */
export function isMeetingLink(address: string): boolean {
	const url = URL.parse(address);
	return url?.protocol === 'https:' && url.hostname.includes('.') && !url.username && !url.password;
}

const wrongLink = { error: () => m.staff_group_link_wrong() };
const agreed = z
	.string()
	.trim()
	.max(longestAgreed, { error: () => m.staff_group_agreement_long({ longest: longestAgreed }) });

export const schema = z.strictObject({
	...groupFields,
	meets: z.enum(meetings),
	kind: z.union([z.literal('').transform(() => null), z.enum(serviceKinds)]),
	serviceCode: text(longest.serviceCode),
	meetingLink: z
		.string()
		.trim()
		.max(longest.meetingLink, wrongLink)
		.refine((address) => address === '' || isMeetingLink(address), wrongLink)
		.transform((address) => address || null),
	/** A line that is empty in both languages is taken out. */
	agreement: z
		.array(z.strictObject({ en: agreed, es: agreed }))
		.max(mostAgreed)
		.transform((lines) => lines.filter(({ en, es }) => en || es)),
	namesAgreed: checkbox()
});

/** The settings as they stand, in the fields. */
export const settingsValues = (group: GroupSettings): ViewOf<typeof schema>['values'] => ({
	title: group.title,
	purpose: group.purpose,
	capacity: String(group.capacity),
	plannedMinutes: String(group.plannedMinutes),
	noteFormat: group.noteFormat,
	meets: group.meets,
	kind: group.kind ?? '',
	serviceCode: group.serviceCode,
	meetingLink: group.meetingLink ?? '',
	agreement: group.agreement,
	namesAgreed: group.namesAgreed ? 'on' : ''
});
