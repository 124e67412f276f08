import { error, redirect, type Cookies } from '@sveltejs/kit';
import { z } from 'zod';
import { timeIn } from '#lib/domain/format.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { checkbox } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { beginSheet, continueSheet, letRead, sheetOf } from '#lib/server/my/sheets.ts';
import { zoneOf } from '#lib/server/my/zone.ts';
import { enter } from '../../enter.server.ts';

const schema = z.strictObject({ read: checkbox() });

async function own(cookies: Cookies, id: string) {
	const { clientId } = await enter(cookies);
	const sheet = await sheetOf(clientId, id);
	if (!sheet) error(404, 'not-found');
	return { clientId, sheet };
}

export const load = async ({ cookies, params }) => {
	const { clientId, sheet } = await own(cookies, params.id);
	return { sheet, changedOn: timeIn('weekday', sheet.changedAt, getLocale(), await zoneOf(clientId)) };
};

export const actions = {
	continue: async ({ cookies, params }) => {
		const { clientId, sheet } = await own(cookies, params.id);
		redirect(303, `/my/sheets/${await continueSheet(clientId, sheet)}?write`);
	},
	again: async ({ cookies, params }) => {
		const { clientId, sheet } = await own(cookies, params.id);
		redirect(303, `/my/sheets/${await beginSheet(clientId, sheet.slug)}?write`);
	},
	share: async ({ cookies, params, request }) => {
		const { sheet } = await own(cookies, params.id);
		const form = await readForm(schema, request);
		if (!form.ok) return form.refused;
		await letRead(sheet, form.data.read);
		return { shared: form.data.read };
	}
};
