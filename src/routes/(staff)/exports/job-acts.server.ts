import { redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { rowId } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { app } from '#lib/server/app.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';

type Event = Pick<RequestEvent, 'locals' | 'url' | 'request'>;
const schema = z.strictObject({ id: rowId() });

export const cancel = (event: Event) => act(event, (by, id) => app().jobs.cancel(by, id));
export const again = (event: Event) => act(event, async (by, id) => (await app().jobs.again(by, id)) !== null);

/** With one of the person's own exports; whose it is, is asked where it is kept. */
async function act(event: Event, does: (by: StaffMember, id: string) => Promise<boolean>) {
	const by = requireStaff(event, 'facilitator', 'supervisor');
	const form = await readForm(schema, event.request, 'job');
	if (!form.ok) return form.refused;
	if (!(await does(by, form.data.id))) return form.refuse({ form: m.exports_gone() }, 409);
	redirect(303, '/exports');
}
