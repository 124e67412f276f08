import type { CareTeamDocument } from '#lib/domain/care-team/decision.ts';
import { dayIn } from '#lib/domain/format.ts';
import type { Section } from '#lib/domain/note.ts';
import { dueAfter } from '#lib/domain/signing.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import type { Document } from '#lib/server/records/note-rows.ts';
import { stepping } from '#lib/server/records/note-steps.ts';
import { factsOutside } from '#lib/server/records/service-facts.ts';
import { signatureOn } from '#lib/server/records/signature.ts';
import { trace } from '#lib/server/records/trail.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import type { PersonRow } from './rows.ts';
import type { Meeting } from './scope.ts';
import type { Decision } from './deciding.ts';
import { reasonWords } from './words.ts';

type Held = {
	by: StaffMember;
	meeting: Meeting;
	/** Names of staff by id; `attending` are those who attended. */
	names: Map<string, string>;
	attending: string[];
	/** Whether a supervisor co-signs what the chair writes. */
	awaits: boolean;
	at: number;
};
type Filing = { id: string; statements: (tx: Tx) => Statement[] };

/** The document of what was said and decided about one person, signed by the chair as written. */
export async function filing(held: Held, person: PersonRow, decisions: Decision[]): Promise<Filing> {
	const { by, meeting, names, attending, awaits, at } = held;
	const { clientId } = person;
	const id = randomId();
	const data: CareTeamDocument = {
		...{ about: 'care-team', meeting: meeting.id, attending, reasons: person.reasons },
		decisions: decisions.map(({ id, text, ownerId, dueOn }) => ({ id, text, owner: names.get(ownerId) ?? '', dueOn }))
	};
	const unsigned: Document = {
		...{ id, session: null, kind: 'care-team-decision', person: clientId, clientId, programId: meeting.programId },
		...{ layout: 'CARE-TEAM', content: { locale: by.locale, sections: sectionsOf(data, person, by.locale), data } },
		...{ facts: null, status: 'draft', version: 1, authorId: by.id, serviceAt: meeting.startedAt, dueAt: dueAfter(at) },
		...{ createdAt: at, changedAt: at, signedAt: null, signedBy: null, signature: null, reasonCount: null },
		...{ coSignature: null, coSignedAt: null, coSignedBy: null, reviewedAt: null, reviewedBy: null },
		...{ inErrorAt: null, inErrorBy: null, inErrorReason: null }
	};
	const others = attending.filter((name) => name !== by.name);
	const facts = { ...(await factsOutside(unsigned, by)), present: others.join(', ') || null };
	const signature = await signatureOn({ ...unsigned, facts }, by, 'facilitator', at);
	const { layout: format, ...row } = unsigned;
	const kept = {
		...{ content: JSON.stringify(row.content), facts: JSON.stringify(facts), signature: JSON.stringify(signature) }
	};
	const status = awaits ? ('awaiting' as const) : ('signed' as const);
	const values = { ...row, format, ...kept, reasonCount: 0, coSignature: null, status, signedAt: at, signedBy: by.id };
	const act = awaits ? ('note.sent-in' as const) : ('note.signed' as const);
	return {
		id,
		statements: (tx) => [
			tx.insert(app().store.t.document).values(values),
			...(awaits ? [stepping(tx, { noteId: id, step: 'sent-in', version: 1, by: by.id, at }, kept)] : []),
			trace({ at, by: by.id, act, subject: id, clientId, detail: signature.contentHash })
		]
	};
}

function sectionsOf(
	{ reasons, decisions }: CareTeamDocument,
	{ addedWhy, discussion }: PersonRow,
	locale: Locale
): Section[] {
	const words = { locale };
	const raised = [...reasons.map((reason) => reasonWords(reason, locale)), ...(addedWhy === null ? [] : [addedWhy])];
	const decided = decisions.map(({ text, owner, dueOn }, i) =>
		m.care_team_document_decision({ number: i + 1, text, owner, day: dayIn('short date', dueOn, locale) }, words)
	);
	return [
		{ id: 'raised', text: raised.join('\n'), drafted: [] },
		{ id: 'discussed', text: discussion?.trim() || m.care_team_document_no_words({}, words), drafted: [] },
		{ id: 'decided', text: decided.join('\n') || m.care_team_document_no_decision({}, words), drafted: [] }
	];
}
