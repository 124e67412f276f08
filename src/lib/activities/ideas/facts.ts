import { answersOf } from '#lib/activities/ballot/facts.ts';
import type { Anonymous } from '#lib/activities/ballot/options.ts';
import { factIn, type Facts } from '#lib/activities/facts.ts';
import { listIn } from '#lib/domain/format.ts';
import { ended } from '#lib/domain/note-facts.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import type { IdeasEvents, IdeasSlices } from './fold.ts';

type Config = { question: Local; anonymous: Anonymous };
type Fact = { kind: 'ideas-given'; question: Local; ideas: string[] } | { kind: 'ideas-voted'; question: Local };

export const facts: Facts<Config, IdeasSlices, IdeasEvents, Fact> = {
	/** The ideas this person gave and didn't take back, and that they voted, if facilitators can see who did. */
	person({ block, config, seats, last }) {
		if (config.anonymous === 'everyone') return [];
		const { question } = config;
		const ideas = seats.flatMap(({ slice }) => slice.ideas.map(({ text }) => text));
		const voted = answersOf(seats).length > 0;
		return [
			...(ideas.length
				? [factIn(block, 'ideas', last('ideas.written'), { kind: 'ideas-given', question, ideas })]
				: []),
			...(voted ? [factIn(block, 'voted', last('ideas.answered'), { kind: 'ideas-voted', question })] : [])
		];
	},
	told: {
		'ideas-given': {
			place: 'reported',
			group: 'own-words',
			say({ question, ideas }, { locale, typed }) {
				const quoted = ideas.map((idea) => m.activities_note_quote({ text: typed(idea) }, { locale }));
				const given = { question: question[locale], ideas: listIn(quoted, locale) };
				return ended(m.activities_ideas_note_given(given, { locale }));
			},
			lines: ({ question, ideas }, { locale }) => [{ label: question[locale], value: ideas.join('; ') }]
		},
		'ideas-voted': {
			place: 'observed',
			group: 'attendance',
			say: ({ question }, { locale }) => m.activities_ideas_note_voted({ question: question[locale] }, { locale }),
			lines: ({ question }, { locale }) => [
				{ label: question[locale], value: m.activities_ideas_note_fact_voted({}, { locale }) }
			]
		}
	}
};
