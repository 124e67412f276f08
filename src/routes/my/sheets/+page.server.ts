import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { timeIn } from '#lib/domain/format.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { checkbox, rowId } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { tellOfMore } from '#lib/server/my/access.ts';
import { beginSheet, sharesByDefault, sheetsOf } from '#lib/server/my/sheets.ts';
import { zoneOf } from '#lib/server/my/zone.ts';
import { enter } from '../enter.server.ts';

const schema = z.strictObject({ slug: rowId() });
const telling = z.strictObject({ tell: checkbox() });

export const load = async ({ cookies }) => {
	const { clientId, access } = await enter(cookies);
	const [sheets, timeZone, isShared] = await Promise.all([
		sheetsOf(clientId),
		zoneOf(clientId),
		sharesByDefault(clientId)
	]);
	const locale = getLocale();
	return {
		tells: access.tellsOfMore,
		isShared,
		sheets: sheets.map(({ id, slug, title, from, changedAt, isRead }) => ({
			...{ id, slug, title: title[locale], from, isRead },
			changedOn: timeIn('weekday', changedAt, locale, timeZone)
		}))
	};
};

export const actions = {
	/** Another one like it, empty. Only of what the person has met: the library is the care team's. */
	again: async ({ cookies, request }) => {
		const { clientId } = await enter(cookies);
		const form = await readForm(schema, request);
		if (!form.ok) return form.refused;
		const { slug } = form.data;
		const known = (await sheetsOf(clientId)).some((sheet) => sheet.slug === slug);
		const id = known ? await beginSheet(clientId, slug) : null;
		redirect(303, id ? `/my/sheets/${id}?write` : '/my/sheets');
	},
	tell: async ({ cookies, request }) => {
		const { access } = await enter(cookies);
		const form = await readForm(telling, request, 'telling');
		if (!form.ok) return form.refused;
		await tellOfMore(access.id, form.data.tell);
	}
};
