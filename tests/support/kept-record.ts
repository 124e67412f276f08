import { gad7 } from '#lib/measures/gad-7/measure.ts';
import type { RiskAssessment } from '#lib/domain/risk-assessment.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { confirm } from '#lib/server/records/confirming.ts';
import { ensureDrafts } from '#lib/server/records/drafts.ts';
import { gather } from '#lib/server/records/gather.ts';
import { notesOf } from '#lib/server/records/note-rows.ts';
import { fileAssessment } from '#lib/server/records/risk-assessing.ts';
import { saveSections } from '#lib/server/records/notes.ts';
import { sign } from '#lib/server/records/signing.ts';
import { password } from './cast.ts';
import { at, blocks, meet, type Clinic } from './clinic.ts';

/** What Ana wrote in the session, what her note says, and what is to be done about her: nowhere else. */
export const said = {
	typed: 'sit through the plover hour',
	noted: 'a kestrel in her note',
	asked: 'call about the heron'
};

/**
 * One session with everything in it that a record keeps: Ana and Ben came and asked for help, each is to be followed up on, all notes are
 * signed, and the session is closed.
 */
export async function keepRecord(clinic: Clinic): Promise<number> {
	const { maya } = clinic;
	const asks = { id: 'ask', title: 'GAD-7', minutes: 5, activity: { kind: 'measure', slug: 'gad-7' } as const };
	const { session, lead, say, arrive, checkIn, write } = await meet(clinic, [...blocks.slice(0, 3), asks]);
	await say(-10, lead, { type: 'staff.arrive' });
	await say(-10, lead, { type: 'session.open' });
	const ana = await arrive(-5, 'Annie', 'ana');
	const ben = await arrive(-4, 'Benny', 'ben');
	await say(0, lead, { type: 'session.start' });
	await say(5, lead, { type: 'agenda.go', block: 'checkin' });
	await checkIn(7, ana, { mood: 4, goal: said.typed });
	await checkIn(8, ben, { mood: 6, goal: 'get some sleep' });
	await say(15, lead, { type: 'agenda.go', block: 'skill' });
	await write(ana, { situation: said.typed });
	await say(20, lead, { type: 'agenda.go', block: 'ask' });
	for (const seat of [ana, ben])
		for (const { id } of gad7.items.filter(({ scored }) => scored))
			await say(22, { as: 'seat', seat }, { type: 'measure.answer', block: 'ask', item: id, value: 2 });
	for (const seat of [ana, ben]) await say(24, { as: 'seat', seat }, { type: 'safety.help' });
	const raised = Object.entries((await clinic.app.rooms.state(session)).staff.alerts);
	for (const [alert, { seat }] of raised) {
		const found = assessment(clinic, seat === ana ? said.asked : 'Call him.');
		const filed = await fileAssessment(maya, session, { alerts: [alert], assessment: found }, password, at(30));
		if (!filed.ok) throw new Error(filed.code);
	}
	await say(50, lead, { type: 'session.end' });
	await confirm(maya, session, {}, at(60));
	const gathered = (await gather(session))!;
	await ensureDrafts(maya, gathered, await linesOf(gathered), at(61));
	for (const note of await notesOf(session)) {
		const text = note.person === 'ana' ? said.noted : 'Was there.';
		const edits = note.content.sections.map(({ id, text: was }) => ({ id, was, text: `${was} ${text} ${id}` }));
		await saveSections(maya, note.id, edits, at(62));
	}
	const chosen = (await notesOf(session)).map(({ id, version }) => ({ id, version }));
	const signed = await sign(maya, session, chosen, password, at(63));
	if (!signed.ok || !signed.closed) throw new Error(JSON.stringify(signed));
	return session;
}

const assessment = ({ jonas }: Clinic, task: string): RiskAssessment => ({
	...{ assessedAt: at(26), tool: 'the clinic interview', level: 'low', actions: ['plan-reviewed', 'stayed-in-group'] },
	findings: {
		...{ ideation: { is: 'denied' }, plan: { is: 'denied' }, intent: { is: 'denied' }, means: { is: 'not-assessed' } },
		protective: { is: 'described', words: 'Family' }
	},
	followUp: { on: '2026-03-05', ownerId: jonas.id, owner: jonas.name, task },
	...{ locationConfirmed: true, note: '' }
});
