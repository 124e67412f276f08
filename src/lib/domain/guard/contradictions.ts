import { foldName } from '#lib/domain/folded-name.ts';
import { asked, claims, elsewhere, hints, type Claim } from './claims.ts';
import type { GuardFacts, Moment } from './facts.ts';
import type { RecordSays, Span } from './finding.ts';
import { sentencesIn, type Sentence } from './words.ts';

export type Contradiction = { span: Span; says: RecordSays };

/**
 * Statements in a text that contradict the record. Only plain statements about this person and this hour count:
 * anything that may be about another day, another place or someone else is skipped.
 */
export function contradictions(text: string, facts: GuardFacts): Contradiction[] {
	const sentences = sentencesIn(text);
	return sentences.flatMap((sentence, i) => {
		if (!hints.test(sentence.text)) return [];
		const before = sentences[i - 1]?.text ?? '';
		const plain = withoutName(sentence.text, facts.names);
		return claims.flatMap(({ pattern, claim, anywhere }) => {
			const found = pattern.exec(plain.text);
			if (!found || (!anywhere && elsewhere.test(plain.text))) return [];
			const says = judge(claim, found, facts, `${before} ${sentence.text}`);
			return says ? [{ span: spanOf(sentence, plain, found), says }] : [];
		});
	});
}

/** A sentence from its first letter on, with the person's name replaced by "she", which every pattern knows. */
type Plain = {
	text: string;
	/** Where it begins in the sentence, and the offset of a position after the replaced name. */
	start: number;
	shift: number;
};

function withoutName(sentence: string, names: string[]): Plain {
	const start = /^\P{L}*/u.exec(sentence)![0].length;
	const rest = sentence.slice(start);
	const name = names
		.filter((name) => name !== '' && foldName(rest.slice(0, name.length)) === foldName(name))
		.sort((a, b) => b.length - a.length)[0];
	if (!name || /^[\p{L}\p{N}]/u.test(rest.slice(name.length))) return { text: rest, start, shift: start };
	return { text: `she${rest.slice(name.length)}`, start, shift: start + name.length - 3 };
}

function spanOf({ text, from }: Sentence, { start, shift }: Plain, { 0: match, index }: RegExpExecArray): Span {
	const begin = index === 0 ? start : index + shift;
	const words = text.slice(begin, index + match.length + shift).trimEnd();
	return { from: from + begin, words };
}

function judge(claim: Claim, found: RegExpExecArray, facts: GuardFacts, around: string): RecordSays | null {
	const { attended, minutes, lengths, came, went, late, early } = facts;
	const number = found.groups?.n === undefined ? null : Number(found.groups.n);
	const clock = found.groups?.h === undefined ? null : Number(found.groups.h) * 60 + Number(found.groups.m);
	switch (claim) {
		case 'absent':
			return attended ? { fact: 'attended' } : null;
		case 'not-asked':
			return facts.asked || asked.test(around) ? null : { fact: 'not-asked' };
		case 'minutes':
			return attended && number !== minutes ? { fact: 'minutes', minutes } : null;
		case 'length':
			return lengths.length && !lengths.includes(number!) ? { fact: 'length', minutes: lengths[0]! } : null;
		case 'arrived':
			return attended && isOtherTime(clock!, came) ? { fact: 'arrived', at: came[0]!.at } : null;
		case 'left':
			return attended && isOtherTime(clock!, went) ? { fact: 'left', at: went.at(-1)!.at } : null;
		case 'late':
			return attended && isOff(number, late.minutes) ? { fact: 'late', minutes: late.minutes } : null;
		case 'early':
			return attended && isOff(number, early.minutes) ? { fact: 'early', minutes: early.minutes } : null;
		case 'on-time':
			return attended && late.counts ? { fact: 'late', minutes: late.minutes } : null;
		case 'to-the-end':
			return attended && early.counts ? { fact: 'early', minutes: early.minutes } : null;
		case 'whole':
			return attended && (late.counts || early.counts) ? { fact: 'minutes', minutes } : null;
	}
}

/** "Late" without a number is fine for anyone who was late at all; a number may be off by one. */
const isOff = (said: number | null, minutes: number) => (said === null ? minutes === 0 : Math.abs(said - minutes) > 1);

/** Hours may be on a twelve-hour clock, and minutes may be rounded. */
function isOtherTime(said: number, moments: Moment[]): boolean {
	return (
		moments.length > 0 &&
		moments.every(({ clock }) => {
			const [hours = 0, minutes = 0] = clock.split(':').map(Number);
			const apart = Math.abs(((said - hours * 60 - minutes) % 720) + 720) % 720;
			return Math.min(apart, 720 - apart) > 1;
		})
	);
}
