import { eq } from 'drizzle-orm';
import type { By } from '#lib/domain/decision.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import { findingKinds } from '#lib/domain/guard/finding.ts';
import type { App } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { takeSeat } from '#lib/server/live/seats.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { confirm } from '#lib/server/records/confirming.ts';
import { ensureDrafts } from '#lib/server/records/drafts.ts';
import { gather } from '#lib/server/records/gather.ts';
import { notesOf } from '#lib/server/records/note-rows.ts';
import { saveSections } from '#lib/server/records/notes.ts';
import { sign } from '#lib/server/records/signing.ts';
import { worksheetBySlug } from '#lib/worksheets/index.ts';
import { progress } from '#lib/domain/worksheet-answers.ts';

export const benchPassword = 'a long bench password 4711';
export const minutes = 60_000;

const fields = ['mood', 'anxiety', 'cravings', 'sleep-hours', 'word', 'goal', 'need'] as const;
export const agenda: Block[] = [
	{ id: 'welcome', title: 'Welcome', minutes: 5, activity: null },
	{ id: 'in', title: 'Check-in', minutes: 10, activity: { kind: 'check-in', fields: [...fields] } },
	{ id: 'sheet', title: 'Thought record', minutes: 25, activity: { kind: 'worksheet', slug: 'thought-record' } },
	{ id: 'close', title: 'Close', minutes: 10, activity: null }
];
const words =
	'Worked on the thought record with attention and named two thoughts that came up on the way here; took part in the discussion after a pause, and asked another member a question about how they had handled a similar evening.';
const said: Record<(typeof fields)[number], number | string> = {
	...{ mood: 5, anxiety: 4, cravings: 2, 'sleep-hours': 6.5, word: 'steady' },
	...{ goal: 'To say one thing out loud that I usually keep to myself', need: 'few-minutes' }
};

/** A session lived through the product's own services, as the day of a group goes, up to drafts of its record. Returns its id. */
export async function liveSample(
	app: App,
	lead: StaffMember,
	groupId: string,
	clients: { id: string; name: string }[],
	start: number
): Promise<number> {
	const plan = { groupId, title: 'Skills group', plannedStart: start, plannedMinutes: 50, blocks: agenda };
	const session = await sessions.create(plan, lead.id);
	const by: By = { as: 'staff', id: lead.id, name: lead.name };
	const say = async (minute: number, who: By, command: Parameters<App['rooms']['execute']>[3]) => {
		const reply = await app.rooms.execute(session, who, randomId(), command, { at: start + minute * minutes });
		if (!reply.ok) throw new Error(`${command.type} was refused: ${reply.code}`);
	};
	await say(-12, by, { type: 'staff.arrive' });
	await say(-10, by, { type: 'session.open' });
	const seats: By[] = [];
	for (const { id, name } of clients) {
		const taken = await takeSeat(session, { name, locale: 'en' }, start - 5 * minutes);
		if (!taken.ok) throw new Error(`A seat was refused: ${taken.code}`);
		await say(-4, by, { type: 'seat.admit', seat: taken.seat, client: id });
		await say(-4, { as: 'system' }, { type: 'seat.arrive', seat: taken.seat });
		seats.push({ as: 'seat', seat: taken.seat });
	}
	await say(0, by, { type: 'session.start' });
	await say(5, by, { type: 'agenda.next', from: 'welcome' });
	for (const seat of seats) {
		for (const field of fields)
			await say(7, seat, { type: 'check-in.answer', block: 'in', field, value: said[field] } as Command);
		await say(8, seat, { type: 'check-in.finish', block: 'in' });
	}
	await say(15, by, { type: 'agenda.next', from: 'in' });
	for (const seat of seats) await writeSheet(app, session, (seat as Seat).seat, start + 20 * minutes, say);
	await say(40, by, { type: 'agenda.next', from: 'sheet' });
	await say(50, by, { type: 'session.end' });
	for (const seat of seats) await say(51, { as: 'system' }, { type: 'seat.depart', seat: (seat as Seat).seat });
	await say(55, { as: 'system' }, { type: 'staff.leave', staff: lead.id });
	await draft(lead, session, start + 60 * minutes);
	return session;
}

type Command = Parameters<App['rooms']['execute']>[3];
type Seat = Extract<By, { as: 'seat' }>;

async function writeSheet(
	{ store, rooms }: App,
	session: number,
	seat: string,
	at: number,
	say: (minute: number, who: By, command: Command) => Promise<void>
) {
	const sheet = worksheetBySlug('thought-record')!;
	const answers: Record<string, string | number> = {};
	for (const field of sheet.steps.flatMap((step) => step.fields)) {
		answers[field.id] = field.kind === 'scale' ? field.min + 3 : words.slice(0, 80);
		const { done, of, steps } = progress(sheet, answers);
		await say(20, { as: 'system' }, { type: 'worksheet.progress', block: 'sheet', seat, done, of, steps } as Command);
	}
	await say(35, { as: 'seat', seat }, { type: 'worksheet.finish', block: 'sheet' });
	const clientId = (await rooms.state(session)).staff.seats[seat]!.client;
	const row = { session, block: 'sheet', seat, clientId, worksheet: sheet.slug, answers: JSON.stringify(answers) };
	await store.write((tx) => [
		tx.insert(store.t.response).values({
			...{ ...row, id: randomId(), sharing: {}, recent: Object.keys(answers).map(randomId), version: 12 },
			...{ createdAt: at, changedAt: at + 15 * minutes }
		})
	]);
}

async function draft(lead: StaffMember, session: number, at: number) {
	const confirmed = await confirm(lead, session, {}, at);
	if (!confirmed.ok) throw new Error(`Attendance was refused: ${confirmed.code}`);
	const gathered = (await gather(session))!;
	for (const note of await ensureDrafts(lead, gathered, await linesOf(gathered), at)) {
		const edits = note.content.sections.map(({ id, text }) => ({ id, was: text, text: `${text} ${words}`.trim() }));
		const saved = await saveSections(lead, note.id, edits, at + minutes);
		if (!saved.ok) throw new Error(`A note was refused: ${saved.code}`);
	}
}

/** Signs every note, which closes the session. */
export async function signSample(lead: StaffMember, session: number, at: number) {
	// Every note of the sample has the same words, and would not be signed without a reason.
	const reasons = Object.fromEntries(findingKinds.map((kind) => [kind, 'A sample.']));
	const chosen = (await notesOf(session)).map(({ id, version }) => ({ id, version, reasons }));
	const signed = await sign(lead, session, chosen, benchPassword, at);
	if (!signed.ok || !signed.closed) throw new Error(`Signing was refused: ${JSON.stringify(signed)}`);
}

/** Every row of one session, table by table. */
export async function rowsOf({ store: { t, db } }: App, session: number) {
	return {
		session: await db.select().from(t.session).where(eq(t.session.id, session)),
		event: await db.select().from(t.event).where(eq(t.event.session, session)).orderBy(t.event.seq),
		seat: await db.select().from(t.seat).where(eq(t.seat.session, session)),
		response: await db.select().from(t.response).where(eq(t.response.session, session)),
		attendance: await db.select().from(t.attendance).where(eq(t.attendance.session, session)),
		note: await db.select().from(t.document).where(eq(t.document.session, session)),
		sessionParticipant: await db.select().from(t.sessionParticipant).where(eq(t.sessionParticipant.session, session)),
		sessionStaff: await db.select().from(t.sessionStaff).where(eq(t.sessionStaff.session, session)),
		audit: await db.select().from(t.audit).where(eq(t.audit.session, session)).orderBy(t.audit.seq)
	};
}
export type SampleRows = Awaited<ReturnType<typeof rowsOf>>;
