/**
 * The same text with every random id, token and time in milliseconds taken out. Three letters or digits that a test must not find
 * turn up in those by chance: "Ana" is in one of thirteen thousand ids, "35" in one of seven times.
 */
export const withoutIds = (text: string): string =>
	text
		.replace(/[\w-]{20,}/g, (run) => (isRandom(run) ? '…' : run))
		.replace(/(?<![\w.])\d{12,16}(?!\w)/g, '…')
		.replace(/ nonce="[^"]*"/g, '');

/** What a program writes in one piece is words in lower case, or words that each begin with a capital. */
const isRandom = (run: string) => !/^([a-z]+([-_][a-z]+)*|[A-Z]?[a-z]+([A-Z][a-z]{2,})*)$/.test(run);
