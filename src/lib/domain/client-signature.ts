/** How a client responded to a plan presented on the clinician's device. */
export const clientAnswers = ['signed', 'declined', 'not-present'] as const;
export type ClientAnswer = (typeof clientAnswers)[number];

/**
 * The client's side of a signed document, witnessed by the signed-in clinician. `contentHash` is the one the clinician
 * signed, so both signatures cover the same words.
 */
export type ClientSignature = {
	role: 'client';
	answer: ClientAnswer;
	/** As the client typed it; empty unless they signed. */
	name: string;
	/** The statement they read above their name; empty unless they signed. */
	statement: string;
	/** Why there is no signature; empty when there is one. */
	reason: string;
	method: 'typed-name';
	contentHash: string;
	/** UTC milliseconds. */
	at: number;
	witness: { id: string; name: string; credentials: string };
};

export type ClientAnswerRefusal = 'name' | 'reason';

/** Signing needs a name; not signing needs a reason. */
export function lacksIn(typed: Pick<ClientSignature, 'answer' | 'name' | 'reason'>): ClientAnswerRefusal | null {
	if (typed.answer === 'signed') return typed.name.trim() === '' ? 'name' : null;
	return typed.reason.trim() === '' ? 'reason' : null;
}
