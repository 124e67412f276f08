import { listIn } from '#lib/domain/format.ts';
import { clause, span, type Fact, type FactWords, type Telling } from '#lib/domain/note-facts.ts';
import type { ParticipationLevel } from '#lib/domain/participation.ts';
import { m } from '#lib/paraglide/messages.js';
import type { AttendanceFact, NotAssessed, ParticipationFact } from './facts.ts';
import type { GroupFact } from './group-facts.ts';

function attended(fact: Fact<AttendanceFact>, words: FactWords): string {
	const { name, time } = words;
	const { minutes, of, lateMinutes, earlyMinutes, outMinutes } = fact;
	const sayOut = fact.outBy === 'phone' ? m.record_say_disconnected : m.record_say_out;
	const stay = { name, minutes, of, from: time(fact.arrivedAt), to: time(fact.leftAt) };
	return [
		minutes === of ? m.record_say_attended_whole(stay, words) : m.record_say_attended(stay, words),
		lateMinutes ? m.record_say_late({ minutes: lateMinutes }, words) : '',
		earlyMinutes ? m.record_say_early({ minutes: earlyMinutes }, words) : '',
		outMinutes ? sayOut({ minutes: outMinutes }, words) : ''
	]
		.filter((sentence) => sentence !== '')
		.join(' ');
}

type Named = Record<ParticipationLevel, (none: object, words: Pick<FactWords, 'locale'>) => string>;
const levels: Named = {
	active: m.record_say_participation_active,
	moderate: m.record_say_participation_moderate,
	minimal: m.record_say_participation_minimal,
	disruptive: m.record_say_participation_disruptive
};
const levelWords: Named = {
	active: m.record_participation_active,
	moderate: m.record_participation_moderate,
	minimal: m.record_participation_minimal,
	disruptive: m.record_participation_disruptive
};

/** How a note describes the session as a whole, and blocks whose activity contributes no facts. */
export const told: Telling<AttendanceFact | ParticipationFact | NotAssessed | GroupFact> = {
	// The note's page shows current attendance, with the person's stays.
	attendance: { place: 'observed', group: 'attendance', say: attended, lines: () => [] },
	participation: {
		place: 'observed',
		group: 'attendance',
		say: ({ level, words: own }, words) => {
			const rated = levels[level]({}, words);
			return own ? m.record_say_participation_with({ rated, words: clause(own) }, words) : `${rated}.`;
		},
		lines: ({ level, by }, words) => [
			{ label: m.record_fact_participation({}, words), value: levelWords[level]({}, words), unit: by }
		]
	},
	'safety-not-assessed': {
		place: 'response',
		group: 'safety',
		say: (_, words) => m.record_say_safety_not_asked({}, words),
		lines: (_, words) => [{ label: m.record_fact_safety({}, words), value: m.record_fact_safety_not_asked({}, words) }]
	},
	session: {
		place: 'session',
		say({ startedAt, endedAt, minutes }, words) {
			const { time, date } = words;
			return m.record_say_session({ date: date(startedAt), from: time(startedAt), to: time(endedAt), minutes }, words);
		}
	},
	present: {
		place: 'session',
		say: (fact, words) => (fact.guests ? m.record_say_present_guests : m.record_say_present)(fact, words)
	},
	facilitators: {
		place: 'session',
		say: ({ names }, words) => m.record_say_facilitators({ names: listIn(names, words.locale) }, words)
	},
	topic: {
		place: 'topic',
		say: ({ titles }, words) => m.record_say_topic({ titles: titles.join('; ') }, words)
	},
	objective: {
		place: 'topic',
		say: ({ text }, words) => m.record_say_objective({ text: clause(text) }, words)
	},
	block: {
		place: 'done',
		say: (fact, words) => m.record_say_block({ ...fact, ...span(fact, words) }, words)
	}
};
