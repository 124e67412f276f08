import { redirect } from '@sveltejs/kit';
import { app } from '#lib/server/app.ts';

export const load = ({ locals }) => {
	if (!locals.staff) redirect(303, '/login');
};

export const actions = {
	default: async ({ locals, cookies, setHeaders }) => {
		const { auth } = app();
		if (locals.authSession) await auth.signOut(locals.authSession.id);
		cookies.delete(auth.cookieName, auth.cookieAttributes);
		// Pages are never kept; this is for what a browser keeps all the same. Why nothing else is cleared: decision 34.
		setHeaders({ 'Clear-Site-Data': '"cache"' });
		redirect(303, '/login?why=out');
	}
};
