import { fail, type ActionFailure } from '@sveltejs/kit';
import { longest } from '#lib/domain/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { likelyTwins } from '#lib/server/charts/client-list.ts';
import { checkbox, locale, requiredText } from './fields.server.ts';
import type { Twin } from './forms.ts';

/** The fields that every form about a client has: on the list of clients, in a group, and among others where a client is corrected. */
export const clientFields = {
	name: requiredText(longest.personName, () => m.staff_name_missing()),
	preferredName: requiredText(longest.preferredName, () => m.staff_client_preferred_missing()),
	locale: locale(),
	/** "This is somebody else", once a client of that name was pointed out. */
	another: checkbox()
};

type Read<Sent> = {
	data: { name: string; another: boolean };
	refuse(errors: { name: string }, status: number): ActionFailure<Sent>;
};

/** Sends a form back with those whom the person may already be; null when nobody is, or the staff member has said that it is somebody else. */
export async function pointOutTwins<Sent extends object>(
	staff: StaffMember,
	form: Read<Sent>,
	{ birthDate, except }: { birthDate?: string; except?: string } = {}
): Promise<ActionFailure<Sent & { twins: Twin[] }> | null> {
	if (form.data.another) return null;
	const twins = await likelyTwins(staff, { name: form.data.name, birthDate }, except);
	if (twins.length === 0) return null;
	const { data } = form.refuse({ name: m.chart_twin_error() }, 409);
	return fail(409, {
		...data,
		twins: twins.map(({ id, name, preferredName, birthDate }) => ({ id, name, preferredName, birthDate }))
	});
}
