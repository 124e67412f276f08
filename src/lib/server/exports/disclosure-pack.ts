import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { authorities, disclosedParts } from '#lib/domain/disclosure.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { identityOf } from '#lib/server/charts/identity.ts';
import { chartScope } from '#lib/server/charts/scope.ts';
import { consentsOf } from '#lib/server/episodes/consents.ts';
import type { Recipe } from '#lib/server/jobs/recipe.ts';
import { resultsSeen } from '#lib/server/measures/seen.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { signedAbout, type Document } from '#lib/server/records/note-rows.ts';
import { traceReading } from '#lib/server/records/trail.ts';
import { copyOf } from './consent-words.ts';
import { coverPaper, type Listed } from './disclosure-cover.ts';
import { attendancePaper, measuresPaper } from './disclosure-papers.ts';
import { paperOfDocument, type Printable } from './document-paper.ts';
import type { Paper } from './paper.ts';
import { fileName, instantsOf, period, sessionsIn } from './period.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { printableOf } from './printable.ts';

export const disclosing = z.strictObject({
	...period.shape,
	clientId: z.string(),
	parts: z.array(z.enum(disclosedParts)).min(1),
	recipient: z.string().min(1),
	purpose: z.string().min(1),
	authority: z.enum(authorities),
	/** The consent, court order or law: its date, number, name. */
	basis: z.string().min(1),
	/** What the consent covers, if the program is under 42 CFR Part 2. */
	scope: z.string().nullable(),
	/** The consent on record that it is based on; a copy is included. */
	consentId: z.string().nullish()
});
export type Disclosing = z.infer<typeof disclosing>;

/** The groups for which the staff member may disclose a client's record: those where they see all of it, not only what is signed. */
export async function disclosableGroups(by: StaffMember, clientId: string): Promise<string[]> {
	const scope = await chartScope(by, clientId);
	return scope ? scope.groups.filter((id) => !scope.signedOnly.includes(id)) : [];
}

/**
 * A disclosure from one client's record: a cover that says what it is and what it leaves out, then attendance, measures and signed notes, as one
 * PDF with continuous page numbers. Recorded in the accounting of disclosures in the unit that makes it available.
 */
export const disclosurePack: Recipe<Disclosing> = {
	params: disclosing,
	clientOf: ({ clientId }) => clientId,
	async may(by, { clientId, groups }) {
		const own = await disclosableGroups(by, clientId);
		return groups.length > 0 && groups.every((id) => own.includes(id));
	},
	async make({ by, params, at, maker, open, progress }) {
		const { store } = app();
		const [program] = await store.db.select().from(store.t.program).where(eq(store.t.program.id, params.programId));
		const whose = await identityOf(params.clientId);
		if (!program || !whose) throw new Error('The client or the program of a disclosure is gone.');
		const house = { program, printed: { by: by.name, at } };
		const sessions = (await sessionsIn(params)).map(({ id }) => id);
		const documents = params.parts.includes('notes') ? await documentsIn(sessions, params, program.timeZone) : [];
		const found: Printable[] = [];
		for (const [i, document] of documents.entries()) {
			await progress(i, documents.length + 1);
			const one = await printableOf(document, house.printed);
			if (one) found.push(one);
		}
		await traceReading(
			found.map(({ document: { id, session, clientId } }) => ({
				...{ at, by: by.id, act: 'note.printed' as const, subject: id, session, clientId }
			}))
		);
		const { locale } = whose;
		const results = (await resultsSeen(params.clientId, params.groups)).filter(
			({ day }) => params.from <= day && day <= params.to
		);
		const about = { ...house, whose, locale, ids: await idsOf(params.clientId), sessions, results };
		const tables = [
			...(params.parts.includes('attendance') ? [await attendancePaper(about)] : []),
			...(params.parts.includes('measures') ? [await measuresPaper(about)] : [])
		];
		const listed = found.map(({ document, facts }): Listed => ({
			...{ id: document.id, version: document.version, kind: document.kind, day: facts.date },
			hash: document.signature?.contentHash ?? ''
		}));
		const consent = (await consentsOf(params.clientId)).find(({ id }) => id === params.consentId);
		const copy = consent ? copyOf(consent, locale) : null;
		const cover = coverPaper({ ...house, whose, locale, params, listed, consent: copy });
		const papers: [Paper, ...Paper[]] = [
			cover,
			...tables,
			...found.map((one) => paperOfDocument(one, { isInPack: true }))
		];
		await open('archive');
		const name = 'record.pdf';
		const pdf = await maker.ask({ step: 'pdf', name, papers });
		await maker.ask({ step: 'text', name: 'SHA256SUMS.txt', text: `${pdf.hash}  ${name}\n` });
		await progress(documents.length + 1, documents.length + 1);
		const { clientId, programId, recipient, purpose, authority, basis, parts, scope } = params;
		const row = {
			...{ id: randomId(), clientId, programId, recipient, purpose, authority, basis, parts },
			...{ fromDay: params.from, toDay: params.to, documents: JSON.stringify(listed) },
			...{ part2: program.part2, scope: program.part2 ? scope : null, pages: pdf.pages, by: by.id, at }
		};
		return {
			fileName: fileName('disclosure', params, 'zip'),
			also: (tx, { hash }) => [
				tx.insert(store.t.disclosure).values({ ...row, hash }),
				store.audit.row({ at, by: by.id, act: 'disclosure.made', subject: row.id, clientId, detail: hash })
			]
		};
	}
};

/** Signed documents about the client: of these sessions and, outside of sessions, of the period; ordered by service date. */
async function documentsIn(sessions: number[], { clientId, programId, from, to }: Disclosing, timeZone: string) {
	const among = new Set(sessions);
	const time = instantsOf({ from, to }, timeZone);
	const dayOf = ({ serviceAt, signedAt }: Document) => serviceAt ?? signedAt ?? 0;
	const isIn = (at: number) => at >= time.from && at < time.before;
	return (await signedAbout(clientId))
		.filter((one) => (one.session === null ? one.programId === programId && isIn(dayOf(one)) : among.has(one.session)))
		.sort((a, b) => dayOf(a) - dayOf(b));
}
