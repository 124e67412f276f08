import { app } from '#lib/server/app.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { isPlainHttp } from '#lib/server/http.ts';
import { deactivate, everywhere, password, reactivate, roles } from './person-acts.server.ts';

export const load = async (event) => {
	requireStaff(event, 'admin');
	const { auth, config, store } = app();
	return {
		people: (await auth.people()).sort((a, b) => Number(b.active) - Number(a.active)),
		server: { version: config.version, engine: store.engine },
		plainHttp: isPlainHttp(event.url, config)
	};
};

export const actions = { roles, password, everywhere, deactivate, reactivate };
