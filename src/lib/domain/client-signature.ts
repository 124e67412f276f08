import { foldName } from './folded-name.ts';

/**
 * What a client did with a plan presented to them on the clinician's device. `signed-for`: someone entitled to sign for them did, such as a
 * parent or guardian.
 */
export const clientAnswers = ['signed', 'signed-for', 'declined', 'not-present'] as const;
export type ClientAnswer = (typeof clientAnswers)[number];
/** What happened where nobody signed. */
export const unsignedAnswers = ['declined', 'not-present'] as const satisfies ClientAnswer[];
export type UnsignedAnswer = (typeof unsignedAnswers)[number];

/**
 * The client's side of a signed document, witnessed by the signed-in clinician. `contentHash` is the one the clinician
 * signed, so both signatures cover the same words.
 */
export type ClientSignature = {
	role: 'client';
	answer: ClientAnswer;
	/** As it was typed by who signed; empty without a signature. */
	name: string;
	/** How the person who signed for the client is related to them, in their own words: "mother". */
	relation?: string;
	/** What was read above the name; empty without a signature. */
	statement: string;
	/** Why there is no signature; empty when there is one. */
	reason: string;
	method: 'typed-name';
	contentHash: string;
	/** UTC milliseconds. */
	at: number;
	witness: { id: string; name: string; credentials: string };
};

export const isSigned = ({ answer }: Pick<ClientSignature, 'answer'>): boolean =>
	answer === 'signed' || answer === 'signed-for';

export type TypedAnswer = { answer: ClientAnswer; name: string; relation: string; reason: string };
export type ClientAnswerRefusal = 'name' | 'other-name' | 'relation' | 'reason';

/** A signature is a name, the client's own or with how its bearer belongs to them; its absence has a reason. */
export function lacksIn(typed: TypedAnswer, client: Named): ClientAnswerRefusal | null {
	if (!isSigned(typed)) return typed.reason.trim() === '' ? 'reason' : null;
	if (foldName(typed.name) === '') return 'name';
	if (typed.answer === 'signed') return isNameOf(client, typed.name) ? null : 'other-name';
	return typed.relation.trim() === '' ? 'relation' : null;
}

type Named = { name: string; preferredName: string };

/**
 * Whether this is the client's own name: nothing but parts of the legal and the preferred name, at least two of them, one
 * of the legal name. So one of two family names may be left out and a middle name be one letter; a first name alone is no signature,
 * unless the record has no more.
 */
export function isNameOf(client: Named, typed: string): boolean {
	const legal = foldName(client.name).split(' ');
	const known = [...legal, ...foldName(client.preferredName).split(' ')];
	const words = foldName(typed).split(' ').filter(Boolean);
	if (words.length > 0 && words.join('') === legal.join('')) return true;
	const whole = words.filter((word) => known.includes(word));
	const isInitial = (word: string) => word.length === 1 && known.some((one) => one.startsWith(word));
	return (
		words.every((word) => known.includes(word) || isInitial(word)) &&
		whole.some((word) => legal.includes(word)) &&
		new Set(whole).size >= Math.min(2, new Set(legal).size)
	);
}
