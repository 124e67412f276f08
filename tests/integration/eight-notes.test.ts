import { afterAll, beforeAll, expect, test } from 'vitest';
import { linesOf } from '#lib/server/records/attendance.ts';
import { confirm } from '#lib/server/records/confirming.ts';
import { ensureDrafts, toldOf } from '#lib/server/records/drafts.ts';
import { personFacts } from '#lib/server/records/facts.ts';
import { gather } from '#lib/server/records/gather.ts';
import { notesOf } from '#lib/server/records/note-rows.ts';
import { saveSections } from '#lib/server/records/notes.ts';
import { keepPhrase, phrasesOf } from '#lib/server/records/phrases.ts';
import { sayIn } from '#lib/server/records/sentences.ts';
import { sign } from '#lib/server/records/signing.ts';
import { password } from '#tests/support/cast.ts';
import { at, meet, openClinic, type Clinic } from '#tests/support/clinic.ts';
import { NoteDraft } from '#lib/pages/record/editor/note-draft.svelte.ts';
import { expandPhrase } from '#lib/pages/record/editor/expand-phrase.ts';

/** Eight people checked in, wrote and took practice home. What Maya types and presses until all nine notes are signed, and how long it takes. */
const people = [
	...[
		['ana', 'Ana Castellane'],
		['ben', 'Ben Okafor'],
		['cho', 'Cho Whitlock'],
		['dee', 'Dee Harrowgate']
	],
	...[
		['eli', 'Eli Marchetti'],
		['fay', 'Fay Lindqvist'],
		['gus', 'Gus Abernathy'],
		['hana', 'Hana Ortiz']
	]
] as [string, string][];

const groupProcess =
	'The group was slow to start and warmed up once the thought record was read aloud. Members questioned each other kindly, laughed ' +
	'twice, and named how hard it is to catch a thought while it is running. No conflict.';
const groupNext = 'Next time: evidence against, with the records from home.';
/** What a clinician adds of each person: judgment, and what is next. `;dd` is a phrase of Maya's own. */
const judged: Record<string, { level: string; assessment: string; plan: string }> = {
	ana: {
		level: 'active',
		assessment:
			'Less guarded than last week; could tell the thought from the feeling and let herself be helped with it.',
		plan: 'Bring the finished record. ;dd '
	},
	ben: {
		level: 'minimal',
		assessment:
			'Tired and quiet after a night shift, yet stayed with the exercise. Low mood seems tied to sleep, not worse.',
		plan: 'Ask about shifts with case manager; sleep log this week.'
	},
	cho: {
		level: 'active',
		assessment:
			'Used the skill without prompting during an urge on Sunday. Confidence is growing faster than anxiety falls.',
		plan: 'Plan one exposure for Friday. ;dd '
	},
	dee: {
		level: 'moderate',
		assessment:
			'Perfectionism got in the way of writing at first, then she settled for good enough and noticed it herself.',
		plan: 'Repeat with a harder situation; limit it to ten minutes.'
	},
	eli: {
		level: 'disruptive',
		assessment:
			'Irritable, interrupted twice and accepted redirection. Withdrawal at day nine is the likely reason, he agreed.',
		plan: 'Prescriber today about sleep; one-to-one before next group.'
	},
	fay: {
		level: 'moderate',
		assessment:
			'Grief came up with the first question and she chose to go on. Tolerated tears in front of others, a first.',
		plan: 'Grief letter in individual therapy. ;dd '
	},
	gus: {
		level: 'active',
		assessment:
			'Gives good advice and avoids his own example; took the hint with humor and then wrote one about his brother.',
		plan: 'Own example first next time; call brother, script in hand.'
	},
	hana: {
		level: 'minimal',
		assessment:
			'First group. Understood the model quickly and mostly listened, which fits her pace; no signs of overwhelm.',
		plan: 'Seat her beside an older member; check after two sessions.'
	}
};

/** Counts as an ordinary typist works: 40 words a minute of five characters each, and a second for each press. */
class Hands {
	chars = 0;
	presses = 0;
	press = (times = 1) => (this.presses += times);
	get seconds() {
		return (this.chars / 5 / 40) * 60 + this.presses;
	}
}

let clinic: Clinic;
let session: number;
const hands = new Hands();

beforeAll(async () => {
	clinic = await openClinic();
	const { store } = clinic.app;
	const { t } = store;
	await store.write((tx) =>
		people
			.slice(3)
			.flatMap(([id, name]) => [
				tx.insert(t.client).values({ id, name, preferredName: name.split(' ')[0]!, locale: 'en', createdAt: 0 }),
				tx.insert(t.enrolment).values({ id: `e-${id}`, clientId: id, groupId: 'skills', startsOn: '2026-01-05' })
			])
	);
	const homework = { en: 'Fill in one thought record.', es: 'Llena un registro.' };
	const room = await meet(clinic, [
		{
			id: 'checkin',
			title: 'Check-in',
			minutes: 10,
			activity: { kind: 'check-in', fields: ['mood', 'anxiety', 'goal'] }
		},
		{ id: 'skill', title: 'Skill', minutes: 30, activity: { kind: 'worksheet', slug: 'thought-record' } },
		{ id: 'end', title: 'Closing', minutes: 10, activity: { kind: 'closing', homework, feedback: 'none' } }
	]);
	session = room.session;
	await room.say(-10, room.lead, { type: 'staff.arrive' });
	await room.say(-10, room.lead, { type: 'session.open' });
	const seats: string[] = [];
	for (const [id, name] of people) seats.push(await room.arrive(-5, name.split(' ')[0]!, id));
	await room.say(0, room.lead, { type: 'session.start' });
	for (const [i, seat] of seats.entries())
		await room.checkIn(3, seat, { mood: i, anxiety: 9 - i, goal: `get through part ${i}` });
	await room.say(10, room.lead, { type: 'agenda.go', block: 'skill' });
	await room.say(40, room.lead, { type: 'agenda.go', block: 'end' });
	await room.say(41, room.lead, { type: 'closing.propose', block: 'end', text: homework.en, seat: null });
	const { activities } = (await clinic.app.rooms.state(session)).room;
	const { id } = (activities.end as { homework: { id: string } }).homework;
	for (const seat of seats)
		await room.say(45, { as: 'seat', seat }, { type: 'closing.reply', block: 'end', id, as: 'accepted', text: null });
	// During the session, one press on the console for each person.
	for (const [i, [person]] of people.entries()) {
		hands.press();
		await room.say(46, room.lead, { type: 'care.rate', of: seats[i]!, level: judged[person]!.level, words: '' });
	}
	await room.say(50, room.lead, { type: 'session.end' });
	await keepPhrase(clinic.maya.id, {
		id: null,
		key: 'dd',
		text: 'Diary card daily; review it at check-in.'
	});
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
