import { letters } from './format.ts';
import { longest } from './limits.ts';

/** Invisible characters: zero-width characters, fillers, controls. Joiners and variation selectors are part of emoji and many scripts. */
const unseen =
	/(?![\u200C\u200D\uFE00-\uFE0F\u{E0020}-\u{E007F}])[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u2800]/gu;
/** Bidirectional control characters: one name could make another look different. */
const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;
const joinedLatin = /(\p{Script=Latin}\p{M}*)[\u200C\u200D\uFE00-\uFE0F]+/gu;
/** No script needs more marks on one letter; more would spill over the surrounding lines. */
const heaped = /(\p{M}{4})\p{M}+/gu;

/** A name as stored: names that look the same are spelled the same. Bidirectional controls are kept here, to be refused later. */
export const tidyName = (typed: string): string =>
	typed
		.normalize('NFC')
		.replace(unseen, (sign) => (turning.test(sign) ? sign : /\s/.test(sign) ? ' ' : ''))
		.replace(joinedLatin, '$1')
		.replace(heaped, '$1')
		.replace(/\s+/gu, ' ')
		.trim();

/** Why a name is refused. `unseen`: nothing of it is visible, or it changes the direction of the surrounding text. */
export function nameFault(typed: string): 'empty' | 'long' | 'unseen' | null {
	const name = tidyName(typed);
	if (turning.test(name) || (!visible.test(name) && /\S/u.test(typed))) return 'unseen';
	if (!name) return 'empty';
	return letters(name).length > longest.preferredName || name.length > longest.preferredNameUnits ? 'long' : null;
}
