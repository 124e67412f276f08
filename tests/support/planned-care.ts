import { ritasPlan } from '#lib/domain/plan-of-care.example.ts';
import type { PlanOfCare } from '#lib/domain/plan-of-care.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { beginPlanDocument } from '#lib/server/care-plans/beginning.ts';
import { savePlanData } from '#lib/server/care-plans/writing.ts';
import { documentById } from '#lib/server/records/note-rows.ts';
import { signOne } from '#lib/server/records/signing.ts';
import { password } from './cast.ts';

/** A plan of care that is complete in March 2026, as a draft. */
export async function draftPlan(by: StaffMember, clientId: string, at: number): Promise<string> {
	const begun = await beginPlanDocument(by, clientId, 'plan-of-care', at);
	if (!begun.ok) throw new Error(begun.code);
	const was = (await documentById(begun.id))!.content.data as PlanOfCare;
	const saved = await savePlanData(by, begun.id, { data: { ...ritasPlan, basis: was.basis }, was }, at);
	if (!saved.ok) throw new Error(saved.code);
	return begun.id;
}

/** The same, signed. */
export async function signedPlan(by: StaffMember, clientId: string, at: number): Promise<string> {
	const id = await draftPlan(by, clientId, at);
	const { version } = (await documentById(id))!;
	const signed = await signOne(by, { id, version }, password, at);
	if (!signed.ok) throw new Error(signed.code);
	return id;
}
