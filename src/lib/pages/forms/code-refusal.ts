import { m } from '#lib/paraglide/messages.js';

type NotFound = { code: 'unknown' | 'wait'; seconds?: number };

/** Why a typed code led nowhere, and the HTTP status that says the same. `unknown` is the sentence for a code that fits nothing. */
export const codeRefusal = ({ code, seconds = 0 }: NotFound, unknown: string): { message: string; status: number } =>
	code === 'wait'
		? { message: m.join_code_wait({ minutes: Math.ceil(seconds / 60) }), status: 429 }
		: { message: unknown, status: 404 };
