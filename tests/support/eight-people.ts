import { keepPhrase } from '#lib/server/records/phrases.ts';
import { meet, type Clinic } from './clinic.ts';

/** Eight people who checked in, wrote and took practice home: by id and name. */
export const people = [
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

export const groupProcess =
	'The group was slow to start and warmed up once the thought record was read aloud. Members questioned each other kindly, laughed ' +
	'twice, and named how hard it is to catch a thought while it is running. No conflict.';
export const groupNext = 'Next time: evidence against, with the records from home.';
/** What a clinician adds of each person: judgment, and what is next. `;dd` is a phrase of Maya's own. */
export const judged: Record<string, { level: string; assessment: string; plan: string }> = {
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
export class Hands {
	chars = 0;
	presses = 0;
	press = (times = 1) => (this.presses += times);
	get seconds() {
		return (this.chars / 5 / 40) * 60 + this.presses;
	}
}

/** Their session is over; Maya has nothing of it written but one press on the console for each. Returns its id. */
export async function meetEight(clinic: Clinic, hands: Hands): Promise<number> {
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
	const { activities } = (await clinic.app.rooms.state(room.session)).room;
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
	return room.session;
}
