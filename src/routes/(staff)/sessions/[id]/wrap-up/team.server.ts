import { z } from 'zod';
import { clockAt } from '#lib/domain/format.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { member } from '#lib/pages/record/attendance-form.server.ts';
import { refusedWords } from '#lib/pages/record/words.ts';
import { m } from '#lib/paraglide/messages.js';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { confirmStaff, staffFor, type TypedStaff } from '#lib/server/records/confirming-staff.ts';
import type { Gathered } from '#lib/server/records/gather.ts';
import { staffNames } from '#lib/server/records/who.ts';
import { enterWrapUp } from './open.server.ts';

/** Who led and who helped, by staff id. */
const team = z.strictObject({ staff: z.record(z.string(), member) });

/** Everybody who may have led, with what the log or a clinician says of them. */
export async function teamView(gathered: Gathered) {
	const staff = await staffFor(gathered);
	const names = await staffNames(staff.flatMap(({ confirmed }) => confirmed?.by ?? []));
	const clock = (at: number | null) => (at === null ? '' : clockAt(at, gathered.timeZone));
	return staff.map(({ staffId: id, name, credentials, role, from, to, confirmed }) => ({
		...{ id, name, credentials, role, from: clock(from), to: clock(to) },
		confirmed: confirmed && { by: names.get(confirmed.by) ?? '', at: confirmed.at }
	}));
}

/** What to look at, or null once it is confirmed. */
export async function confirmTeam(by: StaffMember, session: number, typed: Record<string, TypedStaff>) {
	const answer = await confirmStaff(by, session, typed);
	if (answer.ok) return null;
	if (answer.code === 'times') return { [`staff.${answer.staff}.to` as const]: m.record_look_staff_times() };
	return { form: refusedWords[answer.code]() };
}

/** The form of its own, once attendance is confirmed. */
export async function confirmTeamAlone(event: Parameters<typeof enterWrapUp>[0] & { request: Request }) {
	const { by, id } = await enterWrapUp(event);
	const form = await readForm(team, event.request, 'team');
	if (!form.ok) return form.refused;
	const refused = await confirmTeam(by, id, form.data.staff);
	if (refused) return form.refuse(refused);
}
