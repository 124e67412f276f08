import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { measureBySlug, unheardOf } from '#lib/measures/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { checkbox, rowId } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { app } from '#lib/server/app.ts';
import { keepLanguage } from '#lib/server/auth/guard.ts';
import { isHttps } from '#lib/server/config.ts';
import { handOver } from '#lib/server/measures/handover.ts';
import { tabletCookie } from '#lib/server/measures/tablet-cookie.ts';
import { enter } from '../../place.server.ts';

const handing = z.strictObject({ programId: rowId(), isHeard: checkbox() });

/** Before a tablet is handed to the person: who will see the answers, and whether somebody stays. */
export const load = async (event) => {
	const { by, place } = await enter(event);
	const measure = measureBySlug(event.params.slug) ?? error(404, 'not-found');
	const { id, name, preferredName } = place.person;
	const without = unheardOf(measure.slug);
	return {
		client: { id, name, preferredName },
		title: measure.title[by.locale],
		/** What is asked where nobody hears; null where it waits. */
		without: without === null ? null : measureBySlug(without)!.title[by.locale],
		asksSafety: measure.items.some((item) => item.safety),
		programs: place.programs.map(({ id, name }) => ({ id, name }))
	};
};

export const actions = {
	default: async (event) => {
		const { by, place } = await enter(event);
		const measure = measureBySlug(event.params.slug) ?? error(404, 'not-found');
		const form = await readForm(handing, event.request);
		if (!form.ok) return form.refused;
		const { programId, isHeard } = form.data;
		if (!place.programs.some(({ id }) => id === programId)) error(403, 'not-yours');
		const slug = isHeard ? measure.slug : unheardOf(measure.slug);
		if (slug === null) return form.refuse({ isHeard: m.measure_tablet_needs_you() });
		const token = await handOver({ clientId: place.person.id, programId, slug, isHeard }, by.id);
		const cookie = tabletCookie(token, isHttps(app().config));
		event.cookies.set(cookie.name, cookie.value, cookie.options);
		keepLanguage(event.cookies, place.person.locale);
		// From here on the tablet opens no page of the staff's until the password is typed.
		if (event.locals.authSession) await app().auth.cover(event.locals.authSession.id);
		redirect(303, '/kiosk');
	}
};
