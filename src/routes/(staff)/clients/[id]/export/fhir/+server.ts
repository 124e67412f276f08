import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { addressOf } from '#lib/server/address.ts';
import { app } from '#lib/server/app.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { requireRecent } from '#lib/server/auth/recent.ts';
import { chartScope } from '#lib/server/charts/scope.ts';
import { bundle } from '#lib/server/exports/fhir/bundle.ts';
import { personRecord } from '#lib/server/exports/fhir/person-record.ts';

const asked = z.object({ from: z.iso.date(), to: z.iso.date() });

/** A client and a period as a FHIR R4 bundle. The file's name names nobody. */
export const GET = async (event) => {
	const staff = requireStaff(event);
	const { id } = event.params;
	const scope = await chartScope(staff, id);
	if (!scope || scope.groups.length === 0) error(404, 'not-found');
	await requireRecent(event, `/clients/${id}/export${event.url.search}`);
	const period = asked.safeParse(Object.fromEntries(event.url.searchParams));
	if (!period.success || period.data.from > period.data.to) redirect(303, `/clients/${id}/export?wrong`);
	const { origin } = addressOf(event.url, app().config);
	const record = await personRecord(staff, id, { period: period.data, origin });
	if (!record) error(404, 'not-found');
	const { from, to } = period.data;
	return new Response(JSON.stringify(bundle(record)), {
		headers: {
			'content-type': 'application/fhir+json; charset=utf-8',
			'content-disposition': `attachment; filename="record-${from}-${to}.fhir.json"`
		}
	});
};
