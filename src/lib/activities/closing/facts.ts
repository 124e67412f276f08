import { factIn, type Facts } from '#lib/activities/facts.ts';
import { clause, ended, span, type Done, type FactLine, type FactWords } from '#lib/domain/note-facts.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ClosingConfig } from './commands.ts';
import type { ClosingEvents, ClosingSlices } from './fold.ts';
import { homeworkFor, inBoth, replyOf } from './steps.ts';

type TakeAway = { kind: 'take-away'; text: string };
type Homework = {
	kind: 'homework';
	homework: Local;
	as: 'accepted' | 'changed' | 'declined';
	instead: string | null;
};
type Fact = TakeAway | Homework | ({ kind: 'group-closing'; homework: Local } & Done);

function say(fact: Homework, { locale, typed }: FactWords): string {
	const given = { homework: clause(fact.homework[locale]) };
	switch (fact.as) {
		case 'accepted':
			return m.activities_closing_note_homework_accepted(given, { locale });
		case 'changed':
			return ended(
				m.activities_closing_note_homework_changed({ ...given, instead: typed(fact.instead ?? '') }, { locale })
			);
		case 'declined':
			return m.activities_closing_note_homework_declined(given, { locale });
	}
}

/** What was agreed, to offer for the plan; declined practice is not offered. */
function plan({ homework, as, instead }: Homework, { locale, typed }: FactWords): string {
	if (as === 'declined') return '';
	const agreed = as === 'changed' ? typed(instead ?? '') : clause(homework[locale]);
	return ended(m.activities_closing_note_plan({ homework: agreed }, { locale }));
}

const replied = {
	accepted: m.activities_closing_note_fact_homework_accepted,
	changed: m.activities_closing_note_fact_homework_changed,
	declined: m.activities_closing_note_fact_homework_declined
};
const lines = ({ homework, as, instead }: Homework, { locale }: FactWords): FactLine[] => [
	{
		label: m.activities_closing_note_fact_homework({}, { locale }),
		value: instead ?? homework[locale],
		unit: replied[as]({}, { locale })
	}
];

export const facts: Facts<ClosingConfig, ClosingSlices, ClosingEvents, Fact> = {
	/** What someone takes away, and their reply to the proposed practice. Passes leave no fact, and feedback never goes into a note. */
	person({ block, config, room, seats, last }) {
		const slices = seats.map(({ slice }) => slice);
		const text = slices.findLast((slice) => slice.takeAway !== undefined)?.takeAway;
		const replied = slices.findLast((slice) => replyOf(room, slice));
		const reply = replyOf(room, replied);
		const homework = homeworkFor(room, replied);
		return [
			...(text ? [factIn(block, 'take-away', last('closing.took-away'), { kind: 'take-away', text })] : []),
			...(reply && reply.as !== 'passed' && homework
				? [
						factIn(block, 'homework', last('closing.replied'), {
							...{ kind: 'homework', homework: inBoth(config, homework.text), as: reply.as, instead: reply.text }
						})
					]
				: [])
		];
	},
	group({ config, room: { homework }, done }) {
		return homework && { ...done, kind: 'group-closing', homework: inBoth(config, homework.text) };
	},
	told: {
		'take-away': {
			place: 'reported-response',
			group: 'own-words',
			say: ({ text }, { typed, locale }) =>
				ended(m.activities_closing_note_take_away({ text: typed(text) }, { locale })),
			lines: ({ text }, { locale }) => [
				{ label: m.activities_closing_note_fact_take_away({}, { locale }), value: text }
			]
		},
		homework: { place: 'reported-response', group: 'practice', say, lines, plan },
		'group-closing': {
			place: 'done',
			say: (fact, words) =>
				m.activities_closing_note_group(
					{ ...fact, ...span(fact, words), homework: clause(fact.homework[words.locale]) },
					words
				)
		}
	}
};
