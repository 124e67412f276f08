import { optionsFor } from '#lib/pages/forms/standing-options.server.ts';
import { app } from '#lib/server/app.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { isPlainHttp } from '#lib/server/http.ts';
import * as team from '#lib/server/programs/team.ts';
import { approve, deactivate, end, everywhere, give, link, reactivate } from './person-acts.server.ts';

export const load = async (event) => {
	const staff = requireStaff(event, 'admin');
	const { auth, config, store } = app();
	const [people, held, options] = await Promise.all([auth.people(), team.all(), optionsFor(staff)]);
	const heldBy = Map.groupBy(held, ({ staffId }) => staffId);
	return {
		people: people
			.map((person) => ({ ...person, held: heldBy.get(person.id) ?? [] }))
			.sort((a, b) => Number(b.active) - Number(a.active)),
		options,
		server: { version: config.version, engine: store.engine },
		plainHttp: isPlainHttp(event.url, config)
	};
};

export const actions = { give, end, approve, link, everywhere, deactivate, reactivate };
