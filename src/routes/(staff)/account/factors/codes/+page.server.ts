import { redirect } from '@sveltejs/kit';
import { app } from '#lib/server/app.ts';
import { ownTarget, requireStaff } from '#lib/server/auth/guard.ts';
import { inGroups } from '#lib/server/auth/recovery-codes.ts';

/** New recovery codes, until the person says they have them or ten minutes are over. */
export const load = (event) => {
	requireStaff(event);
	const codes = app().auth.twoStep.shownCodes(event.locals.authSession!.id);
	if (!codes) redirect(303, '/account/factors');
	return { codes: codes.map(inGroups) };
};

export const actions = {
	default: (event) => {
		requireStaff(event);
		app().auth.twoStep.codesSeen(event.locals.authSession!.id);
		redirect(303, ownTarget(event.url.searchParams.get('to'), '/account/factors'));
	}
};
