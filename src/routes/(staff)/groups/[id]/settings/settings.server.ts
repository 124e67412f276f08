import { z } from 'zod';
import { longestAgreed, mostAgreed } from '#lib/domain/agreement.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import type { GroupSettings } from '#lib/server/programs/group-settings.ts';
import { meetings, type Group } from '#lib/server/programs/groups.ts';
import { basics } from '../../fields.server.ts';

/** An https address without a name or password in it: any provider's. */
export function isMeetingLink(address: string): boolean {
	const url = URL.parse(address);
	return url?.protocol === 'https:' && url.hostname.includes('.') && !url.username && !url.password;
}

const wrongLink = { error: () => m.staff_group_link_wrong() };
const lines = z
	.array(
		z
			.string()
			.trim()
			.max(longestAgreed, { error: () => m.staff_group_agreement_long({ longest: longestAgreed }) })
	)
	.max(mostAgreed)
	.default([]);

export const schema = z.object({
	...basics,
	meets: z.enum(meetings).default('room'),
	meetingLink: z
		.string()
		.trim()
		.max(500, wrongLink)
		.refine((address) => address === '' || isMeetingLink(address), wrongLink)
		.default(''),
	// A form has no pairs: the nth line in English and the nth in Spanish belong together.
	agreementEn: lines,
	agreementEs: lines,
	namesAgreed: z.boolean().default(false)
});
export type Sent = z.infer<typeof schema>;

export const toForm = (group: Group): Sent => ({
	...{ title: group.title, purpose: group.purpose, capacity: group.capacity, plannedMinutes: group.plannedMinutes },
	...{ noteFormat: group.noteFormat, meets: group.meets, namesAgreed: group.namesAgreed },
	meetingLink: group.meetingLink ?? '',
	agreementEn: group.agreement.map(({ en }) => en),
	agreementEs: group.agreement.map(({ es }) => es)
});

export function fromForm({ agreementEn, agreementEs, meetingLink, ...rest }: Sent): GroupSettings {
	const count = Math.max(agreementEn.length, agreementEs.length);
	const agreement = Array.from({ length: count }, (_, i): Local => ({
		en: agreementEn[i] ?? '',
		es: agreementEs[i] ?? ''
	}));
	return { ...rest, meetingLink: meetingLink || null, agreement: agreement.filter(({ en, es }) => en || es) };
}
