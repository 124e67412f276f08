import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import type { ObligationFacts } from '#lib/domain/obligations/facts.ts';
import type { ObligationRule } from '#lib/domain/obligations/rule.ts';
import { app } from '#lib/server/app.ts';
import { filledSince } from '#lib/server/measures/seen.ts';
import { keptIds } from '#lib/server/programs/same-person.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { unsignedNotesIn } from './unsigned-notes.ts';

export type FactsAsked = {
	program: { id: string; timeZone: string };
	/** All of the program's. */
	groups: string[];
	/** Since when each person has been in care, `YYYY-MM-DD`; clients merged into them each have an entry in `ids`. */
	admitted: Map<string, string>;
	rules: ObligationRule[];
	now: number;
};

/** What was done about these people that counts for an obligation, without any text. Reads only what the rules need. */
export async function factsOf({ program, groups, admitted, rules, now }: FactsAsked): Promise<ObligationFacts[]> {
	const asks = (...kinds: ObligationRule['kind'][]) => rules.some(({ kind }) => kinds.includes(kind));
	const kept = await keptIds();
	const people = [...admitted.keys()];
	const ids = [...people, ...[...kept].filter(([, to]) => admitted.has(to)).map(([from]) => from)];
	const asked = { program, ids };
	const days = Math.max(0, ...rules.filter(({ kind }) => kind === 'questionnaire').map(({ interval }) => interval));
	const [documents, acts, consents, measured, notes] = await Promise.all([
		asks('plan-of-care', 'plan-review', 'individual-contact') ? documentsOf(asked) : [],
		asks('certification') ? certifiedOf(asked) : [],
		asks('consent') ? consentsOf(asked) : [],
		days > 0 ? filledSince(program.id, dayOf(now - lookBack(days), program.timeZone)) : [],
		asks('note') ? unsignedNotesIn(groups) : []
	]);
	const of = <Row extends { clientId: string | null }>(rows: Row[], client: string) =>
		rows.filter(({ clientId }) => clientId !== null && (kept.get(clientId) ?? clientId) === client);
	return people.map((client) => {
		const own = of(documents, client);
		const on = (kind: string) => own.filter((one) => one.kind === kind).map(({ on }) => dayOf(on, program.timeZone));
		return {
			...{ client, admittedOn: admitted.get(client)! },
			...{ plansOn: on('plan-of-care'), reviewsOn: on('plan-review'), contactsOn: on('individual-contact') },
			certifiedOn: of(acts, client).map(({ day }) => day),
			measuredOn: of(measured, client).map(({ day }) => day),
			consents: of(consents, client).map(({ clientId: _, ...consent }) => consent),
			unsignedNotes: of(notes, client).map(({ clientId: _, ...note }) => note)
		};
	});
}

const day = 24 * 3600_000;
/** Far enough back to find the last one if it is late, and at most two months. */
const lookBack = (interval: number): number => Math.min(4 * interval, 62) * day;

type Asked = { program: { id: string; timeZone: string }; ids: string[] };

/** Signed plans and reviews by the day of the signature, individual contacts by the day they took place. */
async function documentsOf({ program, ids }: Asked) {
	const { db, t } = app().store;
	const d = t.document;
	const rows = await db
		.select({
			clientId: d.clientId,
			kind: d.kind,
			signedAt: d.signedAt,
			serviceAt: d.serviceAt,
			createdAt: d.createdAt
		})
		.from(d)
		.where(
			and(
				...[inArray(d.clientId, ids), inArray(d.kind, ['plan-of-care', 'plan-review', 'individual-contact'])],
				...[inArray(d.status, ['awaiting', 'signed']), isNull(d.inErrorAt)],
				or(isNull(d.programId), eq(d.programId, program.id))
			)
		);
	return rows.map(({ clientId, kind, signedAt, serviceAt, createdAt }) => ({
		...{ clientId, kind },
		on: (kind === 'individual-contact' ? serviceAt : signedAt) ?? signedAt ?? createdAt
	}));
}

async function certifiedOf({ program, ids }: Asked) {
	const { db, t } = app().store;
	const a = t.obligationAct;
	return db
		.select({ clientId: a.clientId, day: a.day })
		.from(a)
		.where(and(inArray(a.clientId, ids), eq(a.programId, program.id), isNull(a.withdrawnAt)));
}

async function consentsOf({ program, ids }: Asked) {
	const { db, t } = app().store;
	const { id, clientId, kind, givenOn, expiresOn, revokedOn, programId } = t.consent;
	return db
		.select({ id, clientId, kind, givenOn, expiresOn, revokedOn })
		.from(t.consent)
		.where(and(inArray(clientId, ids), eq(programId, program.id)));
}
