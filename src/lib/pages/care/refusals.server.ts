import { m } from '#lib/paraglide/messages.js';
import type { BegunEpisode } from '#lib/server/episodes/beginning.ts';
import type { ConsentRefusal } from '#lib/server/episodes/consents.ts';
import type { WriteRefusal } from '#lib/server/episodes/writing.ts';

type Codes = WriteRefusal | ConsentRefusal | Extract<BegunEpisode, { ok: false }>['code'];
type Field = 'day' | 'levelId' | 'reason' | 'disposition' | 'expiresOn' | 'to' | 'covers' | 'givenOn' | 'form';

/** Where a refusal is said, and in what words. */
const refusals: Record<Codes, [Field, () => string]> = {
	'not-now': ['form', m.episode_refusal_not_now],
	'no-day': ['day', m.episode_refusal_no_day],
	'in-future': ['day', m.episode_refusal_in_future],
	'before-referral': ['day', m.episode_refusal_before_referral],
	'before-admission': ['day', m.episode_refusal_before_admission],
	'before-level': ['day', m.episode_refusal_before_level],
	'before-hold': ['day', m.episode_refusal_before_hold],
	'same-level': ['levelId', m.episode_refusal_same_level],
	'no-level': ['levelId', m.episode_refusal_no_level],
	'after-later': ['day', m.episode_refusal_after_later],
	'no-reason': ['reason', m.episode_refusal_no_reason],
	'no-disposition': ['disposition', m.episode_refusal_no_disposition],
	overtaken: ['form', m.episode_refusal_overtaken],
	'unknown-place': ['form', m.episode_refusal_unknown_place],
	open: ['form', m.episode_refusal_open],
	'expires-before': ['expiresOn', m.consent_refusal_expires_before],
	'no-recipient': ['to', m.consent_refusal_no_recipient],
	'nothing-covered': ['covers', m.consent_refusal_nothing_covered]
};

/** By the name of the field; `day` is what the form calls its day. */
export function refusalOf(code: Codes, day: 'day' | 'givenOn' = 'day'): Partial<Record<Field, string>> {
	const [field, words] = refusals[code];
	return { [field === 'day' ? day : field]: words() };
}
