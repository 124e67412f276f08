import { error, redirect } from '@sveltejs/kit';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { readCare } from '#lib/server/episodes/care-view.ts';
import { keptIdOf } from '#lib/server/programs/same-person.ts';
import { isFormAct } from '#lib/pages/care/words.ts';
import { act, actForm } from './act.server.ts';
import { begin, beginForm, refer, referForm } from './begin.server.ts';
import { consent, consentForm, revoke } from './consents.server.ts';

export const load = async (event) => {
	const staff = requireStaff(event, 'admin', 'facilitator', 'supervisor', 'care-team');
	const keptId = await keptIdOf(event.params.id);
	if (keptId !== event.params.id) redirect(303, `/clients/${keptId}/care`);
	const care = await readCare(staff, event.params.id);
	if (!care) error(404, 'not-found');
	const asked = event.url.searchParams.get('do');
	const stay = care.stays.find(
		({ id, acts }) => id === event.url.searchParams.get('stay') && acts.some((one) => one === asked)
	);
	const doing = isFormAct(asked) && stay ? { act: asked, stay, form: actForm(stay, asked) } : null;
	const page = doing ? null : asked;
	return {
		...care,
		doing,
		begin: page === 'begin' && care.open.length > 0 ? beginForm(care.open) : null,
		refer: page === 'refer' && care.open.length > 0 ? referForm(care.open) : null,
		consent: page === 'consent' && care.isClinical ? consentForm(care.programs) : null
	};
};

export const actions = { act, begin, refer, consent, revoke };
