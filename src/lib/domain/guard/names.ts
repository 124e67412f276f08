import { calendarWords, lowerCaseWords, openingWords } from './name-words.ts';
import { nicknamesOf } from './nicknames.ts';
import type { Span } from './finding.ts';
import { foldedWords, wordsIn, type Word } from './words.ts';

/** A person in the session, by every name they go by. The first is the one used on screen. */
export type Named = { person: string; names: string[] };

/** How a name must be written to count as a person. */
type Written = 'any-case' | 'capital' | 'clearly';
type Who = { named: Named; written: Written };

/**
 * A given name of five or more letters counts however it is typed. A shorter one, every family name and every nickname
 * counts only when capitalized: a warning that cries wolf is ignored.
 */
const anyCaseFrom = 5;
/** Particles shared by many family names; none of them identifies a person. */
const particles = new Set([
	'de',
	'del',
	'la',
	'las',
	'los',
	'el',
	'y',
	'e',
	'da',
	'das',
	'do',
	'dos',
	'di',
	'van',
	'von'
]);

export type Mention = { name: string; spans: Span[] };

/** Who is meant by which folded word. */
export type Sought = ReadonlyMap<string, readonly Who[]>;

/**
 * Other people's names in a text. Case, accents and apostrophes don't matter, and each part of a name counts. A name
 * the note's own person shares identifies no one else, so it doesn't count. An aid for the reader, not a proof.
 */
export const otherNames = (text: string, others: readonly Named[], own: Named | null): Mention[] =>
	mentions(text, soughtFor(others.map(knownAs), own?.person ?? null));

/** A person with each part of their names, and matching nicknames; computed once for all of a session's notes. */
export type Known = { named: Named; parts: { part: string; written: Written }[]; forms: string[] };

export const knownAs = (named: Named): Known => ({
	named,
	parts: named.names.flatMap((name) => partsOf(name).map((part, i) => ({ part, written: writtenAs(part, i === 0) }))),
	forms: named.names.flatMap((name) => nicknamesOf(foldedWords(name)[0] ?? ''))
});

/** The same, for several texts of one note. */
export function mentions(text: string, sought: Sought): Mention[] {
	const found = new Map<Named, Word[]>();
	const words = wordsIn(text);
	for (const word of words)
		for (const { named, written } of soughtAs(sought, word, text))
			if (isWritten(written, text, word)) found.set(named, [...(found.get(named) ?? []), word]);
	return [...found].map(([{ names }, own]) => ({ name: names[0]!, spans: spansIn(text, own) }));
}

/** Possessives count too: "Hope's", "O'Brien's". */
const soughtAs = (sought: Sought, { folded, from, to }: Word, text: string): readonly Who[] =>
	sought.get(folded) ?? (possessive.test(text.slice(from, to)) ? sought.get(folded.slice(0, -1)) : undefined) ?? [];

/** A name that someone in the session has is never read as another person's nickname. */
export function soughtFor(everybody: readonly Known[], own: string | null): Sought {
	const ours = everybody.filter(({ named }) => named.person === own);
	const others = everybody.filter(({ named }) => named.person !== own);
	const ourParts = new Set(ours.flatMap(({ parts }) => parts.map(({ part }) => part)));
	const ourForms = new Set([...ourParts].flatMap(nicknamesOf));
	const sought = new Map<string, Who[]>();
	const seek = (word: string, named: Named, written: Written) => {
		const known = sought.get(word);
		if (!known) sought.set(word, [{ named, written }]);
		else if (!known.some((one) => one.named === named)) known.push({ named, written });
	};
	for (const { named, parts } of others)
		for (const { part, written } of parts) if (!ourParts.has(part)) seek(part, named, written);
	const borne = new Set(sought.keys());
	for (const { named, forms } of others)
		for (const form of forms)
			if (!borne.has(form) && !ourParts.has(form) && !ourForms.has(form)) seek(form, named, writtenAs(form, false));
	return sought;
}

function writtenAs(part: string, isGiven: boolean): Written {
	if (openingWords.has(part)) return 'clearly';
	return isGiven && part.length >= anyCaseFrom && !lowerCaseWords.has(part) ? 'any-case' : 'capital';
}

/** "Mary-Jane de la Cruz": mary, jane, cruz, and also maryjane as it is often typed. Initials are too little to identify anyone. */
function partsOf(name: string): string[] {
	const joined = name.split(/\s+/).filter((part) => /\p{L}-\p{L}/u.test(part));
	return [...foldedWords(name), ...joined.map((part) => foldedWords(part).join(''))].filter(
		(part) => part.length > 1 && !particles.has(part)
	);
}

function isWritten(how: Written, text: string, { from, to, folded }: Word): boolean {
	if (how === 'any-case') return true;
	const typed = text.slice(from, to);
	const [first = ''] = typed;
	if (first === first.toLowerCase()) return false;
	return how === 'capital' || isClearlyPerson(typed, text.slice(0, from), text.slice(to), folded);
}

const title = /(?:\b(?:mr|mrs|ms|mx|dr|sr|sra|srta)\.?|\b(?:don|doña))\s+$/i;
const opens = /(?:^|[.!?:;\n•–—"“”«»(])\s*(?:[-*]\s*)?$/u;
const possessive = /['’]s$/iu;
const speaks =
	/^\s+(?:said|says|told|tells|asked|asks|shared|shares|spoke|speaks|talked|talks|reported|reports|stated|states|felt|feels|cried|laughed|agreed|disagreed|responded|replied|mentioned|dijo|dice|contó|comentó|compartió|habló|preguntó|respondió|expresó|mencionó|lloró)\b/u;
const dated = /^\s*\d/u;
const inTime = /\b(?:in|since|by|until|till|last|next|this|early|late|mid|during|every|each|en|desde|hasta)[\s-]+$/i;

/** Capitalized where a plain word would not be, after a title, or doing what only people do. Not in all-caps text. */
function isClearlyPerson(typed: string, before: string, after: string, folded: string): boolean {
	if (title.test(before)) return true;
	if (typed.length > 1 && typed === typed.toUpperCase()) return false;
	if (possessive.test(typed) || speaks.test(after)) return true;
	if (opens.test(before)) return false;
	return !(calendarWords.has(folded) && (inTime.test(before) || dated.test(after)));
}

/** Adjacent words of one person form one span: "Benjamin Okafor". */
function spansIn(text: string, words: Word[]): Span[] {
	const merged: { from: number; to: number }[] = [];
	for (const { from, to } of words) {
		const last = merged.at(-1);
		if (last && /^[\s-]*$/.test(text.slice(last.to, from))) last.to = to;
		else merged.push({ from, to });
	}
	return merged.map(({ from, to }) => ({ from, words: text.slice(from, to) }));
}
