/** Ends the command with one sentence for the person who ran it. */
export function stop(sentence: string): never {
	console.error(sentence);
	process.exit(1);
}
