/** What a person means by a typed code: capitals and digits only, however it was spaced, hyphenated or cased. */
export function tidyCode(text: string, length = 8): string {
	return text
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[^A-Z0-9]/g, '')
		.slice(0, length);
}

/** `ABCD-EFGH`: the hyphen stands in the middle, once there is something behind it. */
export function shownCode(code: string, length = 8): string {
	const half = Math.ceil(length / 2);
	return code.length > half ? `${code.slice(0, half)}-${code.slice(half)}` : code;
}
