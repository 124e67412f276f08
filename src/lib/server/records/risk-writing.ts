import { askedAlert } from '#lib/activities/asked-alert.ts';
import type { RiskAssessment } from '#lib/domain/risk-assessment.ts';
import type { RiskDocument } from '#lib/domain/risk-document.ts';
import { addedText, isLateEntry, type Signature } from '#lib/domain/signing.ts';
import { m } from '#lib/paraglide/messages.js';
import { sayOfAssessment } from '#lib/room/safety/note-words.ts';
import type { RoomState } from '#lib/room/state.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { linesOf } from './attendance.ts';
import { gather, occasionOf } from './gather.ts';
import type { Note } from './note-rows.ts';
import { signedRisk, unsignedRisk, type Filing } from './risk-signing.ts';
import { sayOfAsked } from './risk-text.ts';
import { nobody, wordsIn } from './sentences.ts';
import { factsInSession, factsOutside, serviceEnd } from './service-facts.ts';
import { contentHash, signerDetails } from './signature.ts';
import { trace } from './trail.ts';

export type Who = { person: string; clientId: string | null };

type Written = {
	by: StaffMember;
	session: number;
	state: RoomState;
	alerts: string[];
	assessment: RiskAssessment;
	at: number;
};
/** The document of a person's first assessment in a session, signed as written. */
export async function writing(written: Written, { person, clientId }: Who): Promise<Filing> {
	const { by, session, at } = written;
	const gathered = await gather(session);
	const { group, plannedStart, meeting, timeZone } = (await occasionOf(session))!;
	const data: RiskDocument = { about: 'risk', alerts: askedIn(written), assessment: written.assessment };
	const serviceAt = meeting?.startedAt ?? plannedStart;
	const about = { session, person, clientId, programId: group.programId, serviceAt };
	const unsigned = unsignedRisk(about, { by, at, name: nameIn(written), timeZone, data });
	const facts = gathered
		? await factsInSession(unsigned, gathered, await linesOf(gathered))
		: { ...(await factsOutside(unsigned, by)), group: group.title };
	return signedRisk(unsigned, facts, by, at);
}

/** For a person whose alerts were already assessed in this session and who raised another: the document stays, and this becomes an addendum. */
export async function reassessing(written: Written, earlier: Note): Promise<Filing> {
	const { by, session, assessment, at } = written;
	const { id: noteId, clientId } = earlier;
	const { timeZone } = (await occasionOf(session))!;
	const words = wordsIn(by.locale, timeZone, { ...nobody, name: nameIn(written) });
	const asked = askedIn(written).map((alert) => sayOfAsked(alert, words));
	const text = [...asked, sayOfAssessment(assessment, by.name, words)].join('\n\n');
	const over = await serviceEnd(earlier);
	const signature: Signature = {
		...(await signerDetails(by)),
		...{ role: 'facilitator', at, contentHash: contentHash(addedText(noteId, text, 'addendum')) },
		statement: m.record_addendum_statement({}, { locale: by.locale }),
		lateEntry: over !== null && isLateEntry(over, at) ? { serviceAt: over } : null
	};
	const row = { id: randomId(), noteId, kind: 'addendum' as const, text, signature: JSON.stringify(signature) };
	return {
		id: noteId,
		statements: (tx) => [
			tx.insert(app().store.t.addendum).values({ ...row, by: by.id, at }),
			trace({ at, by: by.id, act: 'note.added-to', subject: noteId, session, clientId, detail: signature.contentHash })
		]
	};
}

/** As given at the door. */
const nameIn = ({ state: { staff }, alerts }: Written) => staff.seats[staff.alerts[alerts[0]!]!.seat]?.name ?? '';

/** In the author's language, like the rest of the document. */
const askedIn = ({ state: { room, staff, seats }, alerts, by: { locale } }: Written) =>
	alerts.map((id) => {
		const alert = staff.alerts[id]!;
		return askedAlert(id, alert, { blocks: room.blocks, seats, cards: staff.seats }, { locale });
	});
