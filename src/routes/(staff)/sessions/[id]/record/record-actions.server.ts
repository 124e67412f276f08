import { error, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { rowId } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { correction, problemsIn, statusOf } from '#lib/pages/record/attendance-form.server.ts';
import { addition, marking } from '#lib/pages/record/adding.server.ts';
import { refusedWords } from '#lib/pages/record/words.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { leadsGroupOf } from '#lib/server/programs/access.ts';
import { sessionNamed } from '#lib/server/programs/guard.ts';
import { confirmStands } from '#lib/server/records/after-signing.ts';
import { correctLine } from '#lib/server/records/confirming.ts';
import { signerOf } from '#lib/server/records/who.ts';

type Event = Pick<RequestEvent, 'locals' | 'url' | 'request'> & { params: { id: string } };

const standing = z.strictObject({ note: rowId() });

export async function add(event: Event) {
	return addition(await requireWriter(event), event.request);
}

/** What should not stand in this record at all. */
export async function mark(event: Event) {
	return marking(await requireWriter(event), event.request);
}

/** A facilitator or supervisor of the session's group. */
async function requireWriter(event: Event): Promise<StaffMember> {
	const by = requireStaff(event, 'facilitator', 'supervisor');
	const { leads, reviews } = await signerOf(by, await sessionNamed(event.params.id));
	if (!leads && !reviews) error(403, 'not-yours');
	return by;
}

/** A correction at any time, also after signing and closing. */
export async function correct(event: Event) {
	const by = requireStaff(event, 'facilitator');
	const id = await sessionNamed(event.params.id);
	if (!(await leadsGroupOf(by, id))) error(403, 'not-yours');
	const form = await readForm(correction, event.request, 'correction');
	if (!form.ok) return form.refused;
	const { person, attendance } = form.data;
	const typed = attendance[person];
	if (!typed) return form.refuse({ form: refusedWords.unknown() }, 409);
	const answer = await correctLine(by, id, person, typed);
	if (!answer.ok) return form.refuse(problemsIn(answer), statusOf(answer));
	return { corrected: person };
}

/** Attendance changed after the signature, and the note stands. */
export async function stands(event: Event) {
	const by = await requireWriter(event);
	const form = await readForm(standing, event.request, 'standing');
	if (!form.ok) return form.refused;
	if (!(await confirmStands(by, form.data.note))) error(409, 'unknown');
	return { stood: form.data.note };
}
