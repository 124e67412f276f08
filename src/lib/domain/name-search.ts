const fold = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/[\p{M}'’ʼ`]/gu, '')
		.toLowerCase();

/** Whether each word that was typed begins a word of one of the names: accents, apostrophes and case aside. */
export function isNamed(names: string[], typed: string): boolean {
	const words = names.flatMap((name) => fold(name).split(/[\s-]+/));
	const wanted = fold(typed)
		.split(/[\s-]+/)
		.filter((word) => word !== '');
	return wanted.length > 0 && wanted.every((start) => words.some((word) => word.startsWith(start)));
}
