import fc from 'fast-check';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedText } from '#lib/domain/signing.ts';
import * as enrolments from '#lib/server/programs/enrolments.ts';
import { addAddendum } from '#lib/server/records/addenda.ts';
import { linesOf, versionsOf } from '#lib/server/records/attendance.ts';
import { coSign, returnNote } from '#lib/server/records/co-signing.ts';
import { confirm, correctLine, type Typed } from '#lib/server/records/confirming.ts';
import { ensureDrafts } from '#lib/server/records/drafts.ts';
import { enterInError } from '#lib/server/records/entering-in-error.ts';
import { gather } from '#lib/server/records/gather.ts';
import { documentsOf, notesOf, type Note } from '#lib/server/records/note-rows.ts';
import { saveSections } from '#lib/server/records/notes.ts';
import { bind } from '#lib/server/records/recognizing.ts';
import { readRecord } from '#lib/server/records/record.ts';
import { markReviewed } from '#lib/server/records/reviews.ts';
import { fileAssessment } from '#lib/server/records/risk-assessing.ts';
import { isAsSigned } from '#lib/server/records/signature.ts';
import { sign } from '#lib/server/records/signing.ts';
import { supervise } from '#lib/server/records/supervision.ts';
import { password } from '#tests/support/cast.ts';
import { at, meet, openClinic, type Clinic } from '#tests/support/clinic.ts';
import { stayed } from '#tests/support/given.ts';
import { untold } from '#tests/support/told.ts';

let clinic: Clinic;
let session: number;
let people: string[];
let room: Awaited<ReturnType<typeof meet>>;
let ana: string;
let minute = 61;

beforeAll(async () => {
	clinic = await openClinic();
	room = await meet(clinic);
	session = room.session;
	await room.say(-10, room.lead, { type: 'session.open' });
	ana = await room.arrive(-5, 'Annie', 'ana');
	const dee = await room.arrive(-1, 'Dee', null);
	await room.say(0, room.lead, { type: 'session.start' });
	await room.arrive(12, 'Ben', 'ben');
	await room.say(50, room.lead, { type: 'session.end' });
	await confirm(clinic.maya, session, {}, at(60));
	people = ['ana', 'ben', 'cho', dee];
}, 60_000);
afterAll(() => clinic.close());

const person = fc.integer({ min: 0, max: 3 });
const clock = fc.integer({ min: 0, max: 50 }).map((of) => `10:${String(of).padStart(2, '0')}`);
const typed: fc.Arbitrary<Typed> = fc.record({
	outcome: fc.constantFrom('attended', 'attended', 'no-show', 'excused', 'cancelled', 'not-expected'),
	arrived: clock,
	left: clock,
	away: fc.option(
		fc.tuple(clock, clock).map(([from, to]) => `${from}–${to}`),
		{ nil: '' }
	),
	reason: fc.constantFrom('I was there.', 'Her mother called.')
});
/** Much is signed, so that there is something for others to come after. */
const act = fc.oneof(
	{ weight: 4, arbitrary: fc.record({ do: fc.constant('correct' as const), person, typed }) },
	{
		weight: 1,
		arbitrary: fc.record({
			do: fc.constant('rename' as const),
			person,
			name: fc.constantFrom('Zoe Young', 'Áed Ó Súil')
		})
	},
	{ weight: 5, arbitrary: fc.record({ do: fc.constant('sign' as const), person }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('draft' as const) }) },
	{
		weight: 1,
		arbitrary: fc.record({ do: fc.constant('enrol' as const), day: fc.constantFrom('2026-01-01', '2026-04-01') })
	},
	{
		weight: 1,
		arbitrary: fc.record({ do: fc.constant('end' as const), person, day: fc.constantFrom('2026-02-01', '2026-05-01') })
	},
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('bind' as const), person }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('review' as const), person }) },
	{
		weight: 2,
		arbitrary: fc.record({ do: fc.constant('add' as const), person, by: fc.constantFrom('maya', 'jonas', 'sara') })
	},
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('assess' as const) }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const), person }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('supervise' as const) }) },
	{ weight: 3, arbitrary: fc.record({ do: fc.constant('co-sign' as const), person, returns: fc.boolean() }) }
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;
type Later = 'review' | 'add' | 'assess' | 'withdraw' | 'supervise' | 'co-sign';

async function perform(one: Act): Promise<void> {
	const { t, write } = clinic.app.store;
	const now = at(minute++);
	switch (one.do) {
		case 'correct':
			await correctLine(clinic.jonas, session, people[one.person]!, one.typed, now);
			return;
		case 'rename':
			await write((tx) => [
				tx
					.update(t.client)
					.set({ name: one.name, preferredName: one.name })
					.where(eq(t.client.id, people[one.person]!)),
				tx.update(t.group).set({ title: one.name }),
				tx.update(t.staff).set({ name: one.name }).where(eq(t.staff.id, clinic.jonas.id))
			]);
			return;
		case 'draft':
		case 'sign': {
			const gathered = (await gather(session))!;
			const notes = await ensureDrafts(clinic.maya, gathered, await linesOf(gathered), now);
			if (one.do === 'draft') return;
			const note = notes.find((it) => it.person === people[one.person] && it.authorId === clinic.maya.id);
			if (!note || note.status === 'signed') return;
			const blank = note.content.sections.filter(({ text }) => text === '');
			await saveSections(
				clinic.maya,
				note.id,
				blank.map(({ id }) => ({ id, was: '', text: `My own ${id}.` })),
				now
			);
			await sign(
				clinic.maya,
				session,
				(await notesOf(session)).filter(({ id }) => id === note.id),
				password,
				now
			);
			return;
		}
		case 'enrol':
			await enrolments.enrol('skills', { name: 'New', preferredName: 'New', locale: 'en' }, one.day, clinic.maya.id);
			return;
		case 'end':
			await enrolments.end(
				{ groupId: 'skills', enrolment: `e-${people[one.person]!}`, endsOn: one.day },
				clinic.maya.id
			);
			return;
		case 'bind':
			await bind(
				clinic.maya,
				session,
				{ person: people[3]!, clientId: people[one.person]!, reason: 'Recognized.' },
				now
			);
			return;
		default:
			return afterwards(one, now);
	}
}

/** What others do with what is signed. */
async function afterwards(one: Extract<Act, { do: Later }>, now: number): Promise<void> {
	const { sara, jonas } = clinic;
	const of = async (index: number, status: Note['status']) =>
		(await notesOf(session)).find((note) => note.person === [...people, 'group'][index] && note.status === status);
	switch (one.do) {
		case 'review': {
			const note = await of(one.person, 'signed');
			if (note) await markReviewed(sara, note.id, now);
			return;
		}
		case 'add': {
			const note = await of(one.person, 'signed');
			if (note) await addAddendum(clinic[one.by], note.id, 'It was at noon.', password, now);
			return;
		}
		case 'assess': {
			// Refused once the record is closed.
			await room.say(minute, { as: 'seat', seat: ana }, { type: 'safety.help' }).catch(() => undefined);
			const { alerts } = (await clinic.app.rooms.state(session)).staff;
			const open = Object.keys(alerts).filter((id) => !alerts[id]!.disposed);
			if (open.length === 0) return;
			const assessment = { ...stayed, assessedAt: now, followUp: null };
			expect(await fileAssessment(jonas, session, { alerts: open, assessment }, password, now)).toEqual({ ok: true });
			return;
		}
		case 'withdraw': {
			const note = await of(one.person, 'signed');
			if (note) await enterInError(sara, note.id, 'Another person.', now);
			return;
		}
		case 'supervise':
			await supervise({ superviseeId: clinic.maya.id, supervisorId: sara.id, setting: 'co-sign' }, 'system', now);
			return;
		case 'co-sign': {
			const note = await of(one.person, 'awaiting');
			if (!note) return;
			const { id, version } = note;
			if (one.returns) await returnNote(sara, { id, version }, 'Say more.', now);
			else await coSign(sara, { id, version }, password, now);
		}
	}
}

/** What must still be there after whatever comes: every version of attendance, every signed text, and who stands in the record. */
async function kept() {
	const [versions, notes, record, gathered] = await Promise.all([
		versionsOf(session),
		documentsOf(session),
		readRecord(clinic.sara, session, at(minute)),
		gather(session)
	]);
	const signed = notes.filter(({ status }) => status === 'signed');
	expect(signed.filter((note) => !isAsSigned(note))).toEqual([]);
	const listed = new Set(gathered!.roll.map((line) => line.person));
	return {
		attendance: new Map(versions.map((row) => [row.id, JSON.stringify(row)])),
		texts: new Map(signed.map((note) => [note.id, signedText(note, note.content)])),
		people: new Map(versions.map((row) => [row.person, listed.has(row.person) && record!.names.has(row.person)]))
	};
}

test('[R16] [R18] [R19] no sequence of acts changes a signed text, loses an attendance value, or leaves a signer untold', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 12 }), async (acts) => {
			for (const one of acts) {
				const before = await kept();
				await perform(one);
				const after = await kept();
				for (const of of ['attendance', 'texts', 'people'] as const)
					for (const [id, value] of before[of]) expect(after[of].get(id), `${of} after ${one.do}`).toBe(value);
				expect(await untold(clinic, session, at(minute)), `after ${one.do}`).toEqual([]);
			}
		}),
		{ numRuns: 6, endOnFailure: true }
	);
}, 120_000);
