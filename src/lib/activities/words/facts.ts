import { answersOf } from '#lib/activities/ballot/facts.ts';
import type { Anonymous } from '#lib/activities/ballot/options.ts';
import { factIn, type Facts } from '#lib/activities/facts.ts';
import { listIn } from '#lib/domain/format.ts';
import { ended } from '#lib/domain/note-facts.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import type { WordsEvents, WordsSlices } from './fold.ts';

type Config = { question: Local; anonymous: Anonymous };
type Fact = { kind: 'words-given'; question: Local; words: string[] };

export const facts: Facts<Config, WordsSlices, WordsEvents, Fact> = {
	/** The words this person gave, if facilitators can see whose they are. */
	person({ block, config, seats, last }) {
		const words = config.anonymous === 'room' ? answersOf(seats).toReversed().flat() : [];
		if (words.length === 0) return [];
		return [factIn(block, 'words', last('words.answered'), { kind: 'words-given', question: config.question, words })];
	},
	told: {
		'words-given': {
			place: 'reported',
			group: 'own-words',
			say({ question, words }, { locale, typed }) {
				const quoted = words.map((word) => m.activities_note_quote({ text: typed(word) }, { locale }));
				const given = { question: question[locale], words: listIn(quoted, locale) };
				return ended(m.activities_words_note_given(given, { locale }));
			},
			lines: ({ question, words }, { locale }) => [{ label: question[locale], value: words.join(', ') }]
		}
	}
};
