import { activities } from '#lib/activities/rules.ts';
import { timeIn } from '#lib/domain/format.ts';
import type { Fact, FactLine, FactWords, Say, Telling } from '#lib/domain/note-facts.ts';
import { lookup } from '#lib/domain/owner.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { told as safety } from '#lib/room/safety/facts.ts';
import { told as own } from './own-words.ts';
import { dateAt, timeAt } from './time-of-day.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- What leaves a fact knows what is in it; here it is only looked up.
type AnyTelling = Telling<any>;

/** How each kind of fact is put into sentences, from all activities that leave facts. */
function tellings(): (fact: Fact) => AnyTelling[string] {
	const known: AnyTelling = lookup(own, safety, ...Object.values(activities).map(({ facts }) => facts?.told ?? {}));
	return ({ kind }) => {
		const telling = known[kind];
		if (!telling) throw new Error(`nothing tells a fact of the kind ${kind}`);
		return telling;
	};
}

/** Facts in full, neutral sentences of the staff member's language, at the clock of the program. `name` is the note's own person. */
export function sayIn(locale: Locale, timeZone: string, name: string): Say {
	const words: FactWords = {
		...{ locale, name },
		time: (at) => timeAt(at, timeZone, locale),
		date: (at) => dateAt(at, timeZone, locale),
		day: (date) => dateAt(Date.parse(date), 'UTC', locale)
	};
	const tellingOf = tellings();
	return {
		locale,
		place: (fact) => tellingOf(fact).place,
		fact: (fact) => tellingOf(fact).say(fact, words)
	};
}

/** A fact of one person as short lines beside their note. */
export function linesIn(locale: Locale, timeZone: string, name: string): (fact: Fact) => FactLine[] {
	const words: FactWords = {
		...{ locale, name },
		time: (at) => timeIn('time', at, locale, timeZone),
		date: (at) => timeIn('full date', at, locale, timeZone),
		day: (date) => timeIn('full date', Date.parse(date), locale, 'UTC')
	};
	const tellingOf = tellings();
	return (fact) => {
		const telling = tellingOf(fact);
		return 'lines' in telling ? telling.lines(fact, words) : [];
	};
}
