import type { Meets } from '#lib/domain/group.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';

/** Being in a private place is part of the agreement when people join by video; in a room they see who else is there. */
const where = { room: m.join_agree_who, video: m.join_agree_private, both: m.join_agree_private_video };

/** What people agree to at the door of a group that has not written its own agreement. */
export const usualAgreement = (meets: Meets): Local[] =>
	[where[meets], m.join_agree_here, m.join_agree_no_recording, m.join_agree_pass, m.join_agree_leave].map((line) => ({
		en: line({}, { locale: 'en' }),
		es: line({}, { locale: 'es' })
	}));
