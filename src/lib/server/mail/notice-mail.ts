import type { NoticeKind } from '#lib/domain/notice.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Mail } from './transport.ts';

const sentences: Record<NoticeKind, (of: { count: number }, words: { locale: Locale }) => string> = {
	'password-changed': m.notices_mail_password_changed,
	'link-made': m.notices_mail_link_made,
	'signed-out': m.notices_mail_signed_out,
	'factor-reset': m.notices_mail_factor_reset,
	deactivated: m.notices_mail_deactivated,
	reactivated: m.notices_mail_reactivated,
	'standing-given': m.notices_mail_standing_given,
	'standing-ended': m.notices_mail_standing_ended,
	'record-opened': m.notices_mail_record_opened,
	'notes-due': m.notices_mail_notes_due,
	'guessed-at': m.notices_mail_guessed_at,
	'colleague-guessed-at': m.notices_mail_colleague_guessed_at
};

/** Where a notice that requires action links to; the others link to the list of notices. */
const asks: Partial<Record<NoticeKind, string>> = { 'notes-due': '/today' };

type About = { to: string; locale: Locale; kind: NoticeKind; count?: number; origin: string | null };

/** What happened, in one sentence: no group, no program and no one else's name, since mail can be read on the way. */
export function noticeMail({ to, locale, kind, count = 0, origin }: About): Mail {
	const words = { locale };
	const lines = [
		sentences[kind]({ count }, words),
		...(asks[kind] ? [] : [m.notices_mail_unexpected({}, words)]),
		...(origin ? [m.notices_mail_link({ link: `${origin}${asks[kind] ?? '/account/notices'}` }, words)] : []),
		m.notices_mail_why({}, words)
	];
	return { to, subject: m.notices_mail_subject({}, words), text: `${lines.join('\n\n')}\n` };
}
