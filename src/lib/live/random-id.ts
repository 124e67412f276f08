/** 128 random bits as 22 characters. By getRandomValues, which is there on plain http too, where randomUUID is not. */
export function randomId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return btoa(String.fromCharCode(...bytes))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replaceAll('=', '');
}
