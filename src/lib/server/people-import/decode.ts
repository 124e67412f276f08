/** `workbook`: an actual Excel file, which is not text. */
export type Decoded = { ok: true; text: string } | { ok: false; code: 'workbook' };

/**
 * A table as saved by a spreadsheet: UTF-8 with or without a byte order mark, UTF-16 with one, or, if it is not UTF-8, Windows-1252, which Excel
 * still uses for CSV.
 */
export function decodeTable(bytes: Uint8Array): Decoded {
	const [a, b] = bytes;
	if (a === 0x50 && b === 0x4b) return { ok: false, code: 'workbook' };
	if (a === 0xff && b === 0xfe) return { ok: true, text: new TextDecoder('utf-16le').decode(bytes) };
	if (a === 0xfe && b === 0xff) return { ok: true, text: new TextDecoder('utf-16be').decode(bytes) };
	try {
		return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
	} catch {
		return { ok: true, text: new TextDecoder('windows-1252').decode(bytes) };
	}
}
