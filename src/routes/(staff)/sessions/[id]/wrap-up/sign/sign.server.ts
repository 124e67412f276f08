import { z } from 'zod';
import { isUnwritten } from '#lib/domain/guard/guard.ts';
import { reasonsAsked } from '#lib/domain/guard/passing.ts';
import { isLateEntry } from '#lib/domain/signing.ts';
import { m } from '#lib/paraglide/messages.js';
import { secret } from '#lib/pages/forms/fields.server.ts';
import { reasonFields } from '#lib/pages/record/reasons.server.ts';
import { findingsIn } from '#lib/server/records/guard/findings.ts';
import { seenBy } from '#lib/server/records/guard/places.ts';
import { missedBy } from '#lib/server/records/no-show.ts';
import { standingOf, GROUP, type Note } from '#lib/server/records/note-rows.ts';
import { alertBefore, type Wanting } from '#lib/server/records/signing.ts';
import { coSignersOf } from '#lib/server/records/supervision.ts';
import { recordSubject, traceReading } from '#lib/server/records/trail.ts';
import { staffNames } from '#lib/server/records/who.ts';
import type { Written } from '../note.server.ts';

/** Every note of the session with what to look at before it is signed, the group's first. */
export async function signView({ by, gathered, lines, people, notes: ofAll }: Written) {
	const session = gathered.id;
	const noShows = (await standingOf(session)).filter(({ kind }) => kind === 'no-show-note');
	const notes = [...ofAll, ...noShows];
	await traceReading([{ at: Date.now(), by: by.id, act: 'record.read', subject: recordSubject(session), session }]);
	const own = notes.filter((note) => note.status === 'draft' && note.authorId === by.id);
	const { limits, findings } = await findingsIn(gathered, lines, own);
	const seen = await seenBy(by, findings);
	const coSigners = await coSignersOf(by.id);
	const authors = await staffNames([...notes.map((note) => note.authorId), ...coSigners]);
	const missed = missedBy(lines);
	const order = [GROUP, ...people.map((line) => line.person), ...noShows.map(({ person }) => person)];
	const names = new Map(lines.map((line) => [line.person, line.fullName]));
	const base = `/sessions/${session}/wrap-up`;
	const view = (note: Note) => ({
		...{ id: note.id, version: note.version, kind: note.kind, layout: note.layout, status: note.status },
		...{ person: note.person, name: names.get(note.person) ?? null, mine: note.authorId === by.id },
		author: authors.get(note.authorId) ?? '',
		sections: note.content.sections.map(({ id, own }) => ({ id, own })),
		findings: seen.get(note.id) ?? [],
		reasons: reasonsAsked(findings.get(note.id) ?? [], limits),
		ready: !isUnwritten(note.content) && !alertBefore(gathered, lines, note),
		alert: alertBefore(gathered, lines, note),
		href: note.kind === 'group-note' ? `${base}/group` : `${base}/${folder(note)}/${note.person}`
	});
	return {
		notes: notes
			.filter((note) => order.includes(note.person))
			.sort((a, b) => order.indexOf(a.person) - order.indexOf(b.person))
			.map(view),
		/** Who did not come, and has no note that says so yet. */
		missed: missed
			.filter(({ person }) => noShows.every((note) => note.person !== person))
			.map(({ person, fullName: name }) => ({ person, name, href: `${base}/absent/${person}` })),
		isLate: isLateEntry(gathered.meeting.endedAt, Date.now()),
		coSigners: coSigners.map((id) => authors.get(id) ?? ''),
		signer: { name: by.name, credentials: by.credentials }
	};
}

const folder = ({ kind }: Note) => (kind === 'no-show-note' ? 'absent' : 'people');

const version = z.string().regex(/^[\w-]{1,64}:\d{1,9}$/);

/** The chosen notes as the page showed them, `id:version`, the reasons that were asked for, and the password that signs them. */
export const signing = z.strictObject({
	note: z
		.array(version)
		.min(1, { error: () => m.record_sign_none_chosen() })
		.transform((chosen) =>
			chosen.map((one) => {
				const [id, version] = one.split(':');
				return { id: id!, version: Number(version) };
			})
		),
	reasons: z.record(z.string(), reasonFields),
	password: secret(() => m.staff_password_missing())
});

/** The chosen notes, each with its reasons. */
export const chosenIn = ({ note, reasons }: z.output<typeof signing>) =>
	note.map((one) => ({ ...one, reasons: reasons[one.id] }));

/** A sentence beside each reason that is missing, and one for them all. */
export const reasonsMissing = (wanting: Wanting[]) => ({
	form: m.record_reasons_missing(),
	...Object.fromEntries(wanting.map(({ note, kind }) => [`reasons.${note}.${kind}`, m.record_reason_missing()]))
});
