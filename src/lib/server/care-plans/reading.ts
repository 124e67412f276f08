import type { StaffMember } from '#lib/server/auth/staff.ts';
import { identityOf } from '#lib/server/charts/identity.ts';
import { chartScope } from '#lib/server/charts/scope.ts';
import { isSamePerson } from '#lib/server/programs/same-person.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { documentById, type Document } from '#lib/server/records/note-rows.ts';
import { programOf } from '#lib/server/records/place-of.ts';
import { isAsSigned } from '#lib/server/records/signature.ts';
import { traceReading } from '#lib/server/records/trail.ts';
import { mayReadDocument, signerFor, staffNames } from '#lib/server/records/who.ts';
import { homeOf } from './beginning.ts';
import { clientAnswersOn } from './client-signing.ts';
import { isPlanKind, planDataIn, type PlanData } from './kinds.ts';
import { planViewOf } from './view.ts';

/** A client's plan with everything around it; null for staff who may not read the client's record. Reading is audited. */
export async function readPlan(staff: StaffMember, clientId: string, at = Date.now()) {
	const scope = await chartScope(staff, clientId);
	if (!scope || scope.groups.length === 0) return null;
	const { groups, signedOnly } = scope;
	const [identity, view, home] = await Promise.all([
		identityOf(clientId),
		planViewOf(clientId, { groups, signedOnly: signedOnly.length === groups.length }),
		homeOf(staff, clientId)
	]);
	const read = view.current ? [view.current.id] : [];
	await traceReading(
		read.map((subject) => ({ at, by: staff.id, act: 'note.read' as const, subject, session: null, clientId }))
	);
	const timeZone = home?.timeZone ?? 'UTC';
	return { ...view, name: identity?.name ?? '', timeZone, today: dayOf(at, timeZone), mayWrite: home !== null };
}

export type PlanRead = {
	document: Document;
	of: PlanData;
	author: string;
	mine: boolean;
	timeZone: string;
	today: string;
	name: string;
	/** What the client did with it, newest first, and whether the text is still the same. */
	answers: Awaited<ReturnType<typeof clientAnswersOn>>;
	intact: boolean;
	mayWitness: boolean;
};

/**
 * One plan, review or summary of a client; null if there is none, or not for this person. A draft is shown only to its author: others see that
 * there is one.
 */
export async function readPlanDocument(
	staff: StaffMember,
	clientId: string,
	id: string,
	at = Date.now()
): Promise<PlanRead | null> {
	const document = await documentById(id);
	if (!document || !isPlanKind(document.kind) || !(await isSamePerson(document.clientId, clientId))) return null;
	const mine = document.authorId === staff.id;
	const signer = await signerFor(staff, document);
	const maySee = document.status === 'draft' ? mine && signer.leads : await mayReadDocument(staff, document);
	const of = planDataIn(document.kind, document.content.data);
	if (!maySee || !of) return null;
	await traceReading([{ at, by: staff.id, act: 'note.read', subject: id, session: null, clientId }]);
	const [identity, program, authors, answers] = await Promise.all([
		identityOf(clientId),
		programOf(document.programId),
		staffNames([document.authorId]),
		clientAnswersOn(id)
	]);
	const { timeZone } = program;
	return {
		...{ document, of, mine, timeZone, today: dayOf(at, timeZone), answers },
		author: authors.get(document.authorId) ?? '',
		name: identity?.name ?? '',
		intact: isAsSigned(document),
		mayWitness: signer.leads && document.status !== 'draft' && document.inErrorAt === null
	};
}
