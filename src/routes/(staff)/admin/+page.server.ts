import { optionsFor } from '#lib/pages/forms/standing-options.server.ts';
import { startForm } from '#lib/pages/forms/read-form.server.ts';
import { app } from '#lib/server/app.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { isPlainHttp } from '#lib/server/http.ts';
import { twoStepPolicy } from '#lib/server/auth/two-step-policy.ts';
import { licenses, unlicensed } from '#lib/server/programs/licenses.ts';
import * as team from '#lib/server/programs/team.ts';
import { choosePolicy, policyForm } from './policy.server.ts';
import {
	approve,
	deactivate,
	end,
	everywhere,
	give,
	license,
	link,
	reactivate,
	resetTwoStep
} from './person-acts.server.ts';

export const load = async (event) => {
	const staff = requireStaff(event, 'admin');
	const { auth, config, store } = app();
	const [people, held, options, withFactor, licensed] = await Promise.all([
		auth.people(),
		team.all(),
		optionsFor(staff),
		auth.twoStep.factors.owners(),
		licenses()
	]);
	const heldBy = Map.groupBy(held, ({ staffId }) => staffId);
	return {
		people: people
			.map((person) => ({
				...person,
				...(licensed.get(person.id) ?? unlicensed),
				held: heldBy.get(person.id) ?? [],
				twoStep: withFactor.has(person.id)
			}))
			.sort((a, b) => Number(b.active) - Number(a.active)),
		options,
		twoStep: startForm(policyForm, { who: (await twoStepPolicy(store)).who }),
		server: { version: config.version, engine: store.engine },
		plainHttp: isPlainHttp(event.url, config)
	};
};

export const actions = {
	give,
	end,
	approve,
	license,
	link,
	everywhere,
	deactivate,
	reactivate,
	resetTwoStep,
	policy: choosePolicy
};
