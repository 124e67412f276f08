import type { Local } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';

/** What people agree on at the door of a group that has not written its own lines. */
export const usualAgreement = (): Local[] =>
	[m.join_agree_private, m.join_agree_here, m.join_agree_no_recording, m.join_agree_pass, m.join_agree_leave].map(
		(line) => ({ en: line({}, { locale: 'en' }), es: line({}, { locale: 'es' }) })
	);
