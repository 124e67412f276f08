import { activities } from '#lib/activities/rules.ts';
import { timeIn } from '#lib/domain/format.ts';
import type { Fact, FactLine, FactWords, Say, Telling } from '#lib/domain/note-facts.ts';
import { withoutNames } from '#lib/domain/note-quotes.ts';
import { lookup } from '#lib/domain/owner.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import { told as safety } from '#lib/room/safety/facts.ts';
import { told as own } from './own-words.ts';
import { dateAt, timeAt } from './time-of-day.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- What leaves a fact knows what is in it; here it is only looked up.
type AnyTelling = Telling<any>;

/** How each kind of fact is put into sentences, collected from all activities that contribute facts. */
function tellings(): (fact: Fact) => AnyTelling[string] {
	const known: AnyTelling = lookup<AnyTelling[string]>(
		own,
		safety,
		...Object.values(activities).map(({ facts }) => facts?.told ?? {})
	);
	return ({ kind }) => {
		const telling = known[kind];
		if (!telling) throw new Error(`nothing tells a fact of the kind ${kind}`);
		return telling;
	};
}

/** The person whose note it is, with every name they go by, and every name of everyone else in the session. */
export type Told = { name: string; own: string[]; others: string[] };
export const nobody: Told = { name: '', own: [], others: [] };

/** How a note's sentences write names, times and days, on the program's clock. */
export function wordsIn(locale: Locale, timeZone: string, { name, own, others }: Told): FactWords {
	const instead = m.record_say_another({}, { locale });
	return {
		...{ locale, name },
		typed: (text) => withoutNames(text, others, own, instead),
		time: (at) => timeAt(at, timeZone, locale),
		date: (at) => dateAt(at, timeZone, locale),
		day: (date) => dateAt(Date.parse(date), 'UTC', locale)
	};
}

/** Turns facts into full, neutral sentences in the staff member's language, on the program's clock. */
export function sayIn(locale: Locale, timeZone: string, person: Told): Say {
	const words = wordsIn(locale, timeZone, person);
	const tellingOf = tellings();
	return {
		locale,
		place: (fact) => tellingOf(fact).place,
		group(fact) {
			const telling = tellingOf(fact);
			if (!('group' in telling)) return null;
			return typeof telling.group === 'function' ? telling.group(fact) : telling.group;
		},
		fact: (fact) => tellingOf(fact).say(fact, words),
		plan(fact) {
			const telling = tellingOf(fact);
			return ('plan' in telling && telling.plan?.(fact, words)) || '';
		}
	};
}

/** Turns a fact about one person into short lines beside their note. */
export function linesIn(locale: Locale, timeZone: string, name: string): (fact: Fact) => FactLine[] {
	const words: FactWords = {
		...{ locale, name, typed: (text: string) => text },
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
