/** 128 random bits as 22 characters. Uses getRandomValues, which also works on plain http, where randomUUID doesn't. */
export function randomId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return btoa(String.fromCharCode(...bytes))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replaceAll('=', '');
}
