import { foldName } from './folded-name.ts';

/** Names that are far more often ordinary words. They count only when capitalized, so that "I will" stays as it is. */
const words = new Set(
	(
		'art bill bob booker brook buck chance charity chase christian daisy dawn dean don drew faith fay felicity flora frank gay gene ' +
		'glory grace grant guy hank harmony hazel heather honor hope ivy jack jay jewel jimmy josh joy june king lance lane lily mark ' +
		'mason may mercy mike miles nick norm olive pat patience pearl penny peg pierce piper poppy rand ray reed rex rich rip rob robin ' +
		'rose ruby rusty sandy skip sky sterling sue summer sunny tab teddy violet wade ward will winter young little long short small ' +
		'strong white black brown green gray good best love wise day day rich church hill field wood woods stone rice cook baker ' +
		'luz paz sol alba mar cruz rosa rosario bueno leon flores campos torres rey reyes nieves luna esperanza consuelo soledad gracia ' +
		'angel mercedes socorro pilar dolores leal bello delgado calvo rubio moreno blanco casas rios salas prado franco clara blanca ' +
		'amparo milagros remedios domingo santos alegria caridad iris modesto justo salvador fe'
	).split(' ')
);
/** Particles in family names that identify no one. */
const particles = new Set('de del la las los van von der den da di do dos das y al el le du san'.split(' '));

const isCapital = (word: string) => /^\p{Lu}/u.test(word);
const partsOf = (name: string): string[] =>
	foldName(name)
		.split(' ')
		.filter((part) => part.length > 1 && !particles.has(part));

/** Words including apostrophes, so possessives too. */
const tokens = /[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * Replaces other people's names with `instead`: any part of any name they go by, ignoring case and accents. A name the
 * note's own person shares identifies no one else, so it stays.
 */
export function withoutNames(text: string, others: readonly string[], own: readonly string[], instead: string): string {
	const ours = new Set(own.flatMap(partsOf));
	const theirs = new Set(others.flatMap(partsOf).filter((part) => !ours.has(part)));
	if (theirs.size === 0) return text;
	const isTheirs = (word: string) => {
		const folded = foldName(word);
		return theirs.has(folded) && (!words.has(folded) || isCapital(word));
	};
	const put = text.replace(tokens, (word) => {
		if (isTheirs(word)) return instead;
		const [, stem, ending] = /^(.+)(['’ʼ]s)$/iu.exec(word) ?? [];
		return stem && isTheirs(stem) ? instead + ending! : word;
	});
	// Adjacent first and last names are one person.
	return put.replaceAll(
		new RegExp(`${escaped(instead)}(?:[ -](?:(?:${[...particles].join('|')}) )*${escaped(instead)})+`, 'giu'),
		instead
	);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
