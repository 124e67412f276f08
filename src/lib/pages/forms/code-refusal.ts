import { joinCodeLength, type NoDoor } from '#lib/domain/join-code.ts';
import { m } from '#lib/paraglide/messages.js';

/** Why a typed code led nowhere, and the HTTP status that says the same. `unknown` is the sentence for a code that fits nothing. */
export const codeRefusal = (why: NoDoor, unknown: string): { message: string; status: number } => ({
	message: sentence(why, unknown),
	status: why.code === 'wait' ? 429 : 404
});

function sentence(why: NoDoor, unknown: string): string {
	switch (why.code) {
		case 'length':
			return m.join_code_length({ length: joinCodeLength, typed: why.typed });
		case 'letters':
			return m.join_code_letters();
		case 'early':
			return m.join_code_early();
		case 'ended':
			return m.join_code_ended();
		case 'cancelled':
			return m.join_code_cancelled();
		case 'wait':
			return m.join_code_wait();
		case 'unknown':
			return unknown;
	}
}
