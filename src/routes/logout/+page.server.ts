import { redirect } from '@sveltejs/kit';
import { app } from '#lib/server/app.ts';

export const load = ({ locals }) => {
	if (!locals.staff) redirect(303, '/login');
};

export const actions = {
	default: async ({ locals, cookies }) => {
		const { auth } = app();
		if (locals.authSession) await auth.signOut(locals.authSession.id);
		cookies.delete(auth.cookieName, auth.cookieAttributes);
		redirect(303, '/login?why=out');
	}
};
