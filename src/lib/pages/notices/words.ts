import type { NoticeKind } from '#lib/domain/notice.ts';
import type { Standing } from '#lib/domain/standing.ts';
import { standingAt } from '#lib/pages/forms/standings.ts';
import { m } from '#lib/paraglide/messages.js';

/** What the sentence of a notice needs; names where the reader may see them. */
export type Shown = {
	kind: NoticeKind;
	by: string | null;
	about: string | null;
	standing: Standing | null;
	place: string | null;
	count?: number;
};

type Sentence = (of: { name: string; about: string; role: string; count: number }) => string;

const sentences: Record<NoticeKind, Sentence> = {
	'password-changed': m.notices_password_changed,
	'link-made': m.notices_link_made,
	'signed-out': m.notices_signed_out,
	'factor-reset': m.notices_factor_reset,
	deactivated: m.notices_deactivated,
	reactivated: m.notices_reactivated,
	'standing-given': m.notices_standing_given,
	'standing-ended': m.notices_standing_ended,
	'record-opened': m.notices_record_opened,
	'notes-due': m.notices_notes_due,
	'guessed-at': m.notices_guessed_at,
	'colleague-guessed-at': m.notices_colleague_guessed_at
};

export const noticeText = ({ kind, by, about, standing, place, count = 0 }: Shown): string =>
	sentences[kind]({
		name: by ?? m.notices_someone(),
		about: about ?? m.notices_someone(),
		role: standing ? standingAt(standing, place) : '',
		count
	});
