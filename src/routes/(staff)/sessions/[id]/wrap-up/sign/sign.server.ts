import { z } from 'zod';
import { blocksSigning } from '#lib/domain/note-check.ts';
import { isLateEntry } from '#lib/domain/signing.ts';
import { m } from '#lib/paraglide/messages.js';
import { secret } from '#lib/pages/forms/fields.server.ts';
import { GROUP, type Note } from '#lib/server/records/note-rows.ts';
import { findingsIn } from '#lib/server/records/signing.ts';
import { coSignersOf } from '#lib/server/records/supervision.ts';
import { recordSubject, traceReading } from '#lib/server/records/trail.ts';
import { staffNames } from '#lib/server/records/who.ts';
import type { Written } from '../note.server.ts';

/** Every note of the session with what to look at before it is signed, the group's first. */
export async function signView({ by, gathered, lines, people, notes }: Written) {
	const session = gathered.id;
	await traceReading([{ at: Date.now(), by: by.id, act: 'record.read', subject: recordSubject(session), session }]);
	const findings = findingsIn(notes, lines);
	const coSigners = await coSignersOf(by.id);
	const authors = await staffNames([...notes.map((note) => note.authorId), ...coSigners]);
	const order = [GROUP, ...people.map((line) => line.person)];
	const names = new Map(people.map((line) => [line.person, line.fullName]));
	const base = `/sessions/${session}/wrap-up`;
	const view = (note: Note) => ({
		...{ id: note.id, version: note.version, kind: note.kind, layout: note.layout, status: note.status },
		...{ person: note.person, name: names.get(note.person) ?? null, mine: note.authorId === by.id },
		author: authors.get(note.authorId) ?? '',
		findings: note.status === 'draft' ? findings.get(note.id)! : [],
		ready: !findings.get(note.id)!.some(blocksSigning),
		href: note.kind === 'group-note' ? `${base}/group` : `${base}/people/${note.person}`
	});
	return {
		notes: notes
			.filter((note) => order.includes(note.person))
			.sort((a, b) => order.indexOf(a.person) - order.indexOf(b.person))
			.map(view),
		isLate: isLateEntry(gathered.meeting.endedAt, Date.now()),
		coSigners: coSigners.map((id) => authors.get(id) ?? ''),
		signer: { name: by.name, credentials: by.credentials }
	};
}

const version = z.string().regex(/^[\w-]{1,64}:\d{1,9}$/);

/** The chosen notes as the page showed them, `id:version`, and the password that signs them. */
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
	password: secret(() => m.staff_password_missing())
});
