import { m } from '#lib/paraglide/messages.js';

/** Why a session was not planned from a template. */
export const fillRefusals = {
	begun: m.curriculum_filled_begun,
	overtaken: m.curriculum_filled_overtaken,
	'not-yours': m.curriculum_filled_not_yours
};
