import { building } from '$app/environment';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import { app, startApp } from '#lib/server/app.ts';
import type { Handle, ServerInit } from '@sveltejs/kit';

export const init: ServerInit = async () => {
	if (!building) await startApp();
};

export const handle: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, async ({ request, locale }) => {
		event.request = request;
		const login = await app().auth.fromCookieHeader(request.headers.get('cookie'));
		event.locals.staff = login?.staff ?? null;
		event.locals.authSession = login ? { id: login.authSession } : null;
		return resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', locale) });
	});
