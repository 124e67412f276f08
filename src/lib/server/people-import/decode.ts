/** `workbook`: an Excel file itself, which is no text. */
export type Decoded = { ok: true; text: string } | { ok: false; code: 'workbook' };

/**
 * A table as a spreadsheet saves it: UTF-8 with or without a byte mark, UTF-16 with one, and where it is no UTF-8, Windows-1252, in which
 * Excel still writes CSV.
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
