import { isOptional, piecesOf, type NoteContent, type Section } from '#lib/domain/note.ts';
import { contradictions } from './contradictions.ts';
import { copiedRuns, windowsOf, type Windows } from './copied.ts';
import type { GuardFacts } from './facts.ts';
import type { Finding, Span } from './finding.ts';
import type { GuardLimits } from './limits.ts';
import { mentions, soughtFor, type Known, type Sought } from './names.ts';
import { foldedWords, wordsIn, type Word } from './words.ts';

/** A note to compare with: its own words in runs, without drafted text. */
export type Compared<Where> = { where: Where; pieces: (Windows & { section: string })[] };

/** What a note is checked against. */
export type Around<Where> = {
	limits: GuardLimits;
	/** The note's own person; null for the group's note, which should name no member. */
	own: string | null;
	others: readonly Known[];
	/** Other notes of the same kind from this session: an identical section is a copy, however short. */
	beside: readonly Compared<Where>[];
	/** Earlier notes about this person and by this author. */
	earlier: readonly Compared<Where>[];
	/** Text that many notes may share: the group's own note. */
	shared: readonly Windows[];
	/** Null if nothing is known about the person's hour, as for the group's note. */
	facts: GuardFacts | null;
	/** Whether the person has a plan of care, and whether the note names one of its objectives; null for a note that needs none. */
	goal: { hasPlan: boolean; isNamed: boolean } | null;
};

/** A note's own words, ready for comparison; prepared once for all notes. */
export function comparable<Where>(content: NoteContent, where: Where, { window }: GuardLimits): Compared<Where> {
	const pieces = content.sections.flatMap((section) =>
		ownPieces(section).map(({ text }) => ({ section: section.id, ...windowsOf(foldedWords(text), window) }))
	);
	return { where, pieces };
}

export const sharedText = (content: NoteContent, { window }: GuardLimits): Windows[] =>
	content.sections.map(({ text }) => windowsOf(foldedWords(text), window));

/** Whether something must be written before the note can be signed. */
export const isUnwritten = ({ sections }: NoteContent): boolean => sections.some(isBlank);

const isBlank = (section: Section) => section.text.trim() === '' && !isOptional(section);

export function checkNote<Where>(content: NoteContent, around: Around<Where>): Finding<Where>[] {
	const { goal, others, own } = around;
	const sought = soughtFor(others, own);
	return [
		...content.sections.flatMap((section) => checkSection(section, around, sought)),
		...(goal?.hasPlan && !goal.isNamed ? [{ kind: 'no-goal' as const, section: null }] : [])
	];
}

function checkSection<Where>(section: Section, around: Around<Where>, sought: Sought): Finding<Where>[] {
	const { id, text } = section;
	if (isBlank(section)) return [{ kind: 'blank', section: id }];
	if (text.trim() === '') return [];
	const pieces = ownPieces(section);
	const isDrafted = pieces.length === 0;
	const isShort = !isOptional(section) && wordsIn(text).length < around.limits.leastWords;
	return [
		...names<Where>(section, sought),
		...(isShort ? [{ kind: 'short' as const, section: id, spans: [whole(text, 0)] }] : copies(section, pieces, around)),
		...(around.facts ? against<Where>(section, pieces, around.facts) : []),
		...(isDrafted ? [{ kind: 'as-drafted' as const, section: id }] : [])
	];
}

const names = <Where>({ id, text }: Section, sought: Sought): Finding<Where>[] =>
	mentions(text, sought).map(({ name, spans }) => ({ kind: 'name', section: id, spans, name }));

const against = <Where>({ id }: Section, pieces: OwnPiece[], facts: GuardFacts): Finding<Where>[] =>
	pieces.flatMap(({ text, from }) =>
		contradictions(text, facts).map(({ span, says }): Finding<Where> => ({
			...{ kind: 'contradiction', section: id, says },
			spans: [{ ...span, from: span.from + from }]
		}))
	);

function copies<Where>(section: Section, pieces: OwnPiece[], around: Around<Where>): Finding<Where>[] {
	const { id, text } = section;
	const { limits, beside, earlier, shared } = around;
	const words = pieces.map(({ text, from }) => moved(wordsIn(text), from));
	const mine = words.flat();
	// Longer text is compared by windows below, where overlap with the group's note doesn't count. Only shorter text ignores names.
	const isNamed = mine.length < limits.window ? named(text, around.others) : () => false;
	const twin = beside.find(({ pieces }) =>
		isSame(
			mine,
			pieces.filter(({ section }) => section === id),
			isNamed
		)
	);
	if (twin) {
		const spans = pieces.map(({ text, from }) => whole(text, from));
		return [{ kind: 'copied', section: id, spans, count: mine.length, where: twin.where }];
	}
	const sources = [...beside, ...earlier].flatMap(({ pieces, where }) => pieces.map((windows) => ({ windows, where })));
	const runs = copiedRuns(words, sources, shared, limits.window);
	if (runs.reduce((sum, { count }) => sum + count, 0) < limits.copiedWords) return [];
	return [...Map.groupBy(runs, (run) => run.where)].map(([where, own]) => ({
		...{ kind: 'copied', section: id, where, count: own.reduce((sum, { count }) => sum + count, 0) },
		spans: own.map(({ from, to }) => ({ from, words: text.slice(from, to) }))
	}));
}

type OwnPiece = { text: string; from: number };

/** What the clinician wrote, between unchanged drafted sentences. */
function ownPieces(section: Section): OwnPiece[] {
	let from = 0;
	return piecesOf(section).flatMap(({ text, drafted }) => {
		const piece = { text, from };
		from += text.length;
		return drafted || text.trim() === '' ? [] : [piece];
	});
}

/** Whether a word is a name in a position where another note also has a name. */
type Named = (word: Word, other: string) => boolean;

/** The same own words throughout, apart from names: "Continue group with Ana." equals "Continue group with Ben." */
function isSame(mine: Word[], pieces: Windows[], isNamed: Named): boolean {
	const theirs = pieces.flatMap(({ words }) => words);
	if (theirs.length !== mine.length) return false;
	const fits = mine.map((word, i) => theirs[i] === word.folded || isNamed(word, theirs[i]!));
	return fits.every(Boolean) && mine.some((word, i) => theirs[i] === word.folded);
}

/** By any part of a name, possessives included; a lowercase word is not a name. */
function named(text: string, others: readonly Known[]): Named {
	const parts = new Set(others.flatMap(({ parts }) => parts.flatMap(({ part }) => [part, `${part}s`])));
	return ({ folded, from }, other) => {
		const first = text.charAt(from);
		return first !== first.toLowerCase() && parts.has(folded) && parts.has(other);
	};
}

const moved = (words: Word[], by: number): Word[] =>
	words.map(({ folded, from, to }) => ({ folded, from: from + by, to: to + by }));
const whole = (text: string, from: number): Span => {
	const words = text.trim();
	return { from: from + text.indexOf(words), words };
};
