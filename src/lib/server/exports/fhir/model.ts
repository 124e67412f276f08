import type { AttendanceStatus } from '#lib/domain/attendance.ts';
import type { ConsentKind, ConsentScope, ConsentTerm } from '#lib/domain/consent.ts';
import type { DocumentKind } from '#lib/domain/document.ts';
import type { EpisodeStatus } from '#lib/domain/episode.ts';
import type { Meets } from '#lib/domain/group.ts';
import type { Person } from '#lib/domain/person.ts';
import type { PlanOfCare } from '#lib/domain/plan-of-care.ts';
import type { Signature } from '#lib/domain/signing.ts';
import type { StaffRole } from '#lib/domain/staff-role.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import type { Result } from '#lib/server/measures/result.ts';

/** What is known about one person and a period, before conversion to FHIR. Instants are UTC milliseconds, days `YYYY-MM-DD`. */
export type PersonRecord = {
	/** The installation's URL, within which its ids are unique. */
	origin: string;
	madeAt: number;
	/** Both inclusive. */
	period: { from: string; to: string };
	person: Person & { id: string };
	programs: { id: string; name: string }[];
	staff: { id: string; name: string; credentials: string }[];
	groups: RecordedGroup[];
	sessions: RecordedSession[];
	results: RecordedResult[];
	documents: RecordedDocument[];
	plans: RecordedPlan[];
	followUps: FollowUp[];
	episodes: RecordedEpisode[];
	consents: RecordedConsent[];
};

export type RecordedEpisode = {
	id: string;
	programId: string;
	status: EpisodeStatus;
	admittedOn: string | null;
	dischargedOn: string | null;
};

export type RecordedConsent = ConsentTerm & { id: string; programId: string; kind: ConsentKind; scope: ConsentScope };

export type RecordedGroup = {
	id: string;
	title: string;
	programId: string;
	stays: { startsOn: string; endsOn: string | null }[];
};

export type RecordedSession = {
	id: number;
	title: string;
	groupId: string;
	programId: string;
	startedAt: number;
	endedAt: number;
	modality: Meets;
	staff: { staffId: string; role: StaffRole; from: number | null; to: number | null }[];
	/** Null while attendance is not confirmed. */
	attended: { status: AttendanceStatus; arrivedAt: number | null; leftAt: number | null } | null;
};

/** A questionnaire with its answers, the time of the last one, and the scores. */
export type RecordedResult = Pick<
	Result,
	'id' | 'slug' | 'version' | 'session' | 'items' | 'total' | 'band' | 'complete' | 'at'
>;

export type RecordedDocument = {
	id: string;
	kind: DocumentKind;
	/** The name of its kind. */
	title: string;
	locale: Locale;
	session: number | null;
	programId: string | null;
	text: string;
	authorId: string;
	signedAt: number;
	signature: Signature;
	coSigned: { by: string; at: number; signature: Signature } | null;
	serviceAt: number | null;
	isInError: boolean;
	addenda: { id: string; text: string; by: string; at: number; signature: Signature }[];
};

/** A plan of care among the documents. `holds`: no later plan has replaced it. */
export type RecordedPlan = {
	documentId: string;
	programId: string | null;
	by: string;
	signedAt: number;
	holds: boolean;
	plan: PlanOfCare;
};

/** A follow-up agreed after a risk assessment, and when someone recorded that it was done. `on` is the due day. */
export type FollowUp = {
	id: string;
	/** Null if there was no session. */
	session: number | null;
	by: string;
	decidedAt: number;
	on: string;
	doneAt: number | null;
};
