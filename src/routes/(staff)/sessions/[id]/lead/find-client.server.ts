import type { RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { longest } from '#lib/domain/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { requiredText } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { requireLead } from '#lib/server/programs/guard.ts';
import { findSeatable } from '#lib/server/programs/seating.ts';

const schema = z.strictObject({ name: requiredText(longest.preferredNameUnits, () => m.live_lead_find_missing()) });

/** Clients of the program whom the console may bind to a seat though they are not on the roster. By form, so that no name is in an address. */
export async function findClient(event: RequestEvent<{ id: string }>) {
	const { staff, id } = await requireLead(event);
	const form = await readForm(schema, event.request);
	if (!form.ok) return form.refused;
	return { found: await findSeatable(id, form.data.name, staff.id) };
}
