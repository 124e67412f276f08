import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm';
import type { DocumentEventKind } from '#lib/domain/document.ts';
import { m } from '#lib/paraglide/messages.js';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { kindTitles } from '#lib/server/exports/words.ts';
import { openEvents } from './after-signing.ts';
import { documentHref } from './document-href.ts';
import { shortDateAt } from './time-of-day.ts';
import { signerFor } from './who.ts';

/** What the line says about changes after a signature or review: risk before attendance, and both before an addendum. */
export function changeSays(kinds: readonly DocumentEventKind[], isReviewer: boolean) {
	if (kinds.includes('risk-assessed'))
		return isReviewer ? m.record_waiting_assessed_reviewed : m.record_waiting_assessed;
	if (!kinds.includes('attendance-changed')) return m.record_waiting_added;
	return isReviewer ? m.record_waiting_changed_reviewed : m.record_waiting_changed;
}

export type Waiting = { href: string; label: string };

/** Documents outside of sessions that need a staff member's work: their drafts, and what happened after they signed or reviewed (R19). */
export async function outsideOf(staff: StaffMember): Promise<Waiting[]> {
	const { t, db } = app().store;
	const d = t.document;
	const events = await openEvents(staff.id);
	const isMine = and(eq(d.authorId, staff.id), eq(d.status, 'draft'));
	const changed = inArray(
		d.id,
		events.map(({ noteId }) => noteId)
	);
	const { id, kind, session, clientId, programId, status, serviceAt, createdAt } = d;
	const rows = await db
		.select({ id, kind, session, clientId, programId, status, serviceAt, createdAt, timeZone: t.program.timeZone })
		.from(d)
		.leftJoin(t.program, eq(t.program.id, programId))
		.where(and(isNull(session), events.length > 0 ? or(isMine, changed) : isMine))
		.orderBy(asc(serviceAt));
	const may = await Promise.all(rows.map((row) => signerFor(staff, row)));
	return rows
		.filter((_, i) => may[i]!.leads || may[i]!.reviews)
		.map((row) => {
			const date = shortDateAt(row.serviceAt ?? row.createdAt, row.timeZone ?? 'UTC', staff.locale);
			const said = { title: kindTitles[row.kind]({}, { locale: staff.locale }), date };
			const own = events.filter(({ noteId }) => noteId === row.id);
			const isReviewer = own.some((event) => event.as === 'reviewer');
			const kinds = own.map(({ kind }) => kind);
			const say = kinds.length === 0 ? m.record_waiting_document : changeSays(kinds, isReviewer);
			const href = isReviewer ? `/reviews/${row.id}` : documentHref(row);
			return { href, label: say(said, { locale: staff.locale }) };
		});
}
