import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { authorities, disclosedParts } from '#lib/domain/disclosure.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { identityOf } from '#lib/server/charts/identity.ts';
import { chartScope } from '#lib/server/charts/scope.ts';
import type { Recipe } from '#lib/server/jobs/recipe.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { noteById } from '#lib/server/records/note-rows.ts';
import { traceReading } from '#lib/server/records/trail.ts';
import { coverPaper, type Listed } from './disclosure-cover.ts';
import { attendancePaper, measuresPaper } from './disclosure-papers.ts';
import { paperOfNote, type Printable } from './note-paper.ts';
import type { Paper } from './paper.ts';
import { printableOf } from './papers.ts';
import { fileName, period, sessionsIn } from './period.ts';

export const disclosing = z.strictObject({
	...period.shape,
	clientId: z.string(),
	parts: z.array(z.enum(disclosedParts)).min(1),
	recipient: z.string().min(1),
	purpose: z.string().min(1),
	authority: z.enum(authorities),
	/** Which consent, order or law: its date, number, name. */
	basis: z.string().min(1),
	/** What the consent covers, where the program is under 42 CFR Part 2. */
	scope: z.string().nullable()
});
export type Disclosing = z.infer<typeof disclosing>;

/** The groups in which somebody may give out a client's record: where they see all of it, not what is signed alone. */
export async function disclosableGroups(by: StaffMember, clientId: string): Promise<string[]> {
	const scope = await chartScope(by, clientId);
	return scope ? scope.groups.filter((id) => !scope.signedOnly.includes(id)) : [];
}

/**
 * What is given out of one client's record: a cover that says what it is and what it leaves out, then attendance, measures and signed
 * notes, as one PDF with pages counted over all of it. That it was made is a row of the accounting, in the unit that makes it available.
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
		const notes = params.parts.includes('notes') ? await notesIn(sessions, params.clientId) : [];
		const found: Printable[] = [];
		for (const [i, id] of notes.entries()) {
			await progress(i, notes.length + 1);
			const note = await noteById(id);
			const one = note && (await printableOf(note, house.printed));
			if (one) found.push(one);
		}
		await traceReading(
			found.map(({ note: { id, session, clientId } }) => ({
				...{ at, by: by.id, act: 'note.printed' as const, subject: id, session, clientId }
			}))
		);
		const { locale } = whose;
		const about = { ...house, whose, locale, clientId: params.clientId, sessions };
		const tables = [
			...(params.parts.includes('attendance') ? [await attendancePaper(about)] : []),
			...(params.parts.includes('measures') ? [await measuresPaper(about)] : [])
		];
		const listed = found.map(({ note, occasion }): Listed => ({
			...{ id: note.id, version: note.version, at: occasion.meeting.startedAt, title: occasion.title },
			hash: note.signature?.contentHash ?? ''
		}));
		const cover = coverPaper({ ...house, whose, locale, params, listed });
		const papers: [Paper, ...Paper[]] = [cover, ...tables, ...found.map(paperOfNote)];
		await open('archive');
		const name = 'record.pdf';
		const pdf = await maker.ask({ step: 'pdf', name, papers });
		await maker.ask({ step: 'text', name: 'SHA256SUMS.txt', text: `${pdf.hash}  ${name}\n` });
		await progress(notes.length + 1, notes.length + 1);
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

/** The signed notes about the client, in the order of their sessions. */
async function notesIn(sessions: number[], clientId: string): Promise<string[]> {
	const { t, db } = app().store;
	const { id, session, status } = t.note;
	const own = and(eq(t.note.clientId, clientId), eq(status, 'signed'));
	const rows = await db.select({ id, session }).from(t.note).where(own);
	const place = new Map(sessions.map((one, i) => [one, i]));
	return rows
		.filter((row) => place.has(row.session))
		.sort((a, b) => place.get(a.session)! - place.get(b.session)!)
		.map((row) => row.id);
}
