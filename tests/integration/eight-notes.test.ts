import { afterAll, beforeAll, expect, test } from 'vitest';
import { linesOf } from '#lib/server/records/attendance.ts';
import { confirm } from '#lib/server/records/confirming.ts';
import { ensureDrafts, toldOf } from '#lib/server/records/drafts.ts';
import { personFacts } from '#lib/server/records/facts.ts';
import { gather } from '#lib/server/records/gather.ts';
import { notesOf } from '#lib/server/records/note-rows.ts';
import { saveSections } from '#lib/server/records/notes.ts';
import { phrasesOf } from '#lib/server/records/phrases.ts';
import { sayIn } from '#lib/server/records/sentences.ts';
import { sign } from '#lib/server/records/signing.ts';
import { password } from '#tests/support/cast.ts';
import { at, openClinic, type Clinic } from '#tests/support/clinic.ts';
import { groupNext, groupProcess, Hands, judged, meetEight } from '#tests/support/eight-people.ts';
import { NoteDraft } from '#lib/pages/record/editor/note-draft.svelte.ts';
import { expandPhrase } from '#lib/pages/record/editor/expand-phrase.ts';

/** What Maya types and presses until all nine notes of eight people are signed, and how long it takes. */
let clinic: Clinic;
let session: number;
const hands = new Hands();

beforeAll(async () => {
	clinic = await openClinic();
	session = await meetEight(clinic, hands);
}, 60_000);
afterAll(() => clinic.close());

/** Types as a person does, letter by letter where a phrase may open. */
function typing(note: NoteDraft, id: string, text: string, phrases: Awaited<ReturnType<typeof phrasesOf>>) {
	const section = note.sections.find((it) => it.id === id)!;
	for (const letter of section.text ? `\n${text}` : text) {
		hands.chars += 1;
		section.text += letter;
		const phrase = expandPhrase(section.text, section.text.length, phrases);
		if (phrase) section.text = section.text.slice(0, phrase.from) + phrase.text;
	}
	note.changed(section);
}

test('nine notes of one session are written and signed within fifteen minutes', { timeout: 60_000 }, async () => {
	const { maya } = clinic;
	hands.press(); // attendance is right as it is
	expect(await confirm(maya, session, {}, at(60))).toEqual({ ok: true });
	const gathered = (await gather(session))!;
	const lines = await linesOf(gathered);
	const phrases = await phrasesOf(maya.id);
	for (const { id, person, content } of await ensureDrafts(maya, gathered, lines, at(61))) {
		const note = new NoteDraft(content, async (edits) => {
			const saved = await saveSections(maya, id, edits, at(62));
			return saved.ok ? { ok: true } : { ok: false, code: saved.code };
		});
		if (person === 'group') {
			typing(note, 'process', groupProcess, phrases);
			typing(note, 'next', groupNext, phrases);
		} else {
			typing(note, 'assessment', judged[person]!.assessment, phrases);
			const line = lines.find((it) => it.person === person)!;
			const say = sayIn('en', gathered.timeZone, toldOf(gathered, lines, line));
			const offers = personFacts(gathered, line, line.now!)
				.map(say.plan)
				.filter((text) => text !== '');
			expect(offers).toEqual(['Practice agreed: “Fill in one thought record”.']);
			hands.press(); // Add to the plan
			note.sections.find((it) => it.id === 'plan')!.text = offers[0]!;
			hands.press(); // into the field, behind it
			typing(note, 'plan', judged[person]!.plan, phrases);
		}
		hands.press(3); // into the first field, and on to the next person
		expect(await note.flush()).toBe(true);
		note.close();
	}
	hands.press(2); // to signing, all of them
	hands.chars += password.length;
	hands.press();
	const chosen = (await notesOf(session)).map(({ id, version }) => ({ id, version }));
	const signed = await sign(maya, session, chosen, password, at(75));
	expect(signed).toMatchObject({ ok: true, closed: true });
	expect(chosen).toHaveLength(9);
	const ana = (await notesOf(session)).find(({ person }) => person === 'ana')!;
	const words = ana.content.sections.map(({ text }) => text).join('\n');
	expect(words).toContain('Participation was active.');
	expect(words).toContain('Diary card daily; review it at check-in.');
	const minutes = hands.seconds / 60;
	console.log(`Nine notes: ${hands.chars} characters, ${hands.presses} presses, ${minutes.toFixed(1)} minutes.`);
	expect(minutes).toBeLessThanOrEqual(15);
});
