/** A phrase of the staff member's own: `;key` and a space put its text in. */
export type Phrase = { id: string; key: string; text: string };

const typedKey = /(?:^|\s);([\p{L}\p{N}-]+)(\s)$/u;

/** What a phrase puts in the place of the key that was just typed; null when none was. `to` is the cursor. */
export function expandPhrase(
	value: string,
	cursor: number,
	phrases: Phrase[]
): { from: number; to: number; text: string } | null {
	const [, key, space] = typedKey.exec(value.slice(0, cursor)) ?? [];
	if (!key || !space) return null;
	const phrase = phrases.find((it) => it.key.toLowerCase() === key.toLowerCase());
	return phrase ? { from: cursor - key.length - 2, to: cursor, text: phrase.text + space } : null;
}
