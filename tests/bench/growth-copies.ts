import { randomInt } from 'node:crypto';
import { signedDocument } from '#lib/domain/signing.ts';
import type { App } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { makeCode, makeToken, normaliseCode } from '#lib/server/programs/codes.ts';
import { contentHash } from '#lib/server/records/signature.ts';
import type { SampleRows } from './growth-sample.ts';

/** What is other in a copy: whose session it is, and by how many milliseconds it is earlier or later. */
export type Copy = { groupId: string; clients: string[]; shift: number; reviewedBy: string | null };
/** What stands in the sample. */
export type Original = { groupId: string; clients: string[]; start: number };

/** A moment of the session or its record, which is due three days after the end. */
const near = 4 * 24 * 3600_000;

/** A row as text with its ids and moments left open, filled in a thousand times over. */
function stencil<Row extends object>(row: Row, ids: readonly string[], start: number) {
	const pieces = JSON.stringify(row).split(new RegExp(`(${ids.join('|')}|(?<!\\d)1\\d{12}(?!\\d))`));
	const isMoment = (text: string) => /^1\d{12}$/.test(text) && Math.abs(Number(text) - start) < near;
	const moments = pieces.map((piece, i) => (i % 2 ? isMoment(piece) : false));
	return (names: Map<string, string>, shift: number): Row => {
		let text = '';
		for (let i = 0; i < pieces.length; i += 1) {
			const piece = pieces[i]!;
			if (i % 2 === 0) text += piece;
			else text += moments[i] ? String(Number(piece) + shift) : (names.get(piece) ?? piece);
		}
		return JSON.parse(text) as Row;
	};
}

/** Writes a lived session again and again, for other days, groups and people, in one unit each. */
export function copier(rows: SampleRows, original: Original) {
	const session = String(rows.session[0]!.id);
	const { seat, response, attendance, note, sessionParticipant, sessionStaff } = rows;
	const own = [seat, response, attendance, note, sessionParticipant, sessionStaff].flatMap((list) =>
		list.map(({ id }) => id)
	);
	const ids = [...own, session, original.groupId, ...original.clients].map((id) => RegExp.escape(id));
	const cut = <Row extends object>(list: Row[]) => list.map((row) => stencil(row, ids, original.start));
	const cuts = {
		session: cut(rows.session),
		event: cut(rows.event),
		seat: cut(rows.seat),
		response: cut(rows.response),
		attendance: cut(rows.attendance),
		note: cut(rows.note),
		participants: cut(rows.sessionParticipant),
		staff: cut(rows.sessionStaff),
		audit: cut(rows.audit)
	};
	return async ({ store }: App, { groupId, clients, shift, reviewedBy }: Copy): Promise<void> => {
		const { t } = store;
		const id = randomInt(2 ** 47, 2 ** 48 - 1);
		const names = new Map(own.map((name) => [name, randomId()]));
		names.set(session, String(id)).set(original.groupId, groupId);
		original.clients.forEach((client, i) => names.set(client, clients[i]!));
		const fill = <Row>(list: ((names: Map<string, string>, shift: number) => Row)[]) =>
			list.map((one) => one(names, shift));
		const [joinCode, joinToken, displayCode] = [makeCode(8), makeToken(), makeCode(8)];
		const doors = {
			...{ joinCode, joinCodeIndex: store.blindIndex(normaliseCode(joinCode), 'session.join-code') },
			...{ joinToken, joinTokenIndex: store.blindIndex(joinToken, 'session.join-token') },
			...{ displayCode, displayCodeIndex: store.blindIndex(normaliseCode(displayCode), 'session.display-code') }
		};
		const notes = fill(cuts.note).map((note) => signedAgain(note, reviewedBy));
		await store.write((tx) => [
			store.append(fill(cuts.event)),
			tx.insert(t.session).values(fill(cuts.session).map((row) => ({ ...row, ...doors }))),
			// Another group's roster: these people are enrolled in it by rows of their own.
			tx.insert(t.sessionParticipant).values(fill(cuts.participants).map((row) => ({ ...row, enrolment: null }))),
			tx.insert(t.sessionStaff).values(fill(cuts.staff)),
			tx.insert(t.seat).values(fill(cuts.seat).map((row) => ({ ...row, tokenIndex: `none ${row.id}` }))),
			tx.insert(t.response).values(fill(cuts.response)),
			tx.insert(t.attendance).values(fill(cuts.attendance)),
			tx.insert(t.document).values(notes),
			...fill(cuts.audit).map((entry) => store.audit.row(entry))
		]);
	};
}

/** The signature is of another session and another person now, so its hash is taken again. */
function signedAgain(note: SampleRows['note'][number], reviewedBy: string | null) {
	if (!note.signature) return note;
	const facts = note.facts === null ? null : JSON.parse(note.facts);
	const text = signedDocument({ ...note, layout: note.format as 'DAP', facts }, JSON.parse(note.content));
	const signature = JSON.stringify({ ...JSON.parse(note.signature), contentHash: contentHash(text) });
	return { ...note, signature, ...(reviewedBy && { reviewedBy, reviewedAt: note.signedAt! + 3600_000 }) };
}
