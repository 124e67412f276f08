import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const encoders = {
	// Higher levels win a few percent and take ten times as long; files, which are compressed once at the build, have them.
	br: (bytes: Uint8Array) =>
		brotli(bytes, {
			params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength }
		}),
	gzip: promisify(gzip)
};
type Encoding = keyof typeof encoders;

const isText = /^(text\/|application\/json\b)/;
/** In bytes: what fits into one packet anyway gains nothing. */
const fewest = 1_000;

/**
 * Compresses what the server writes: pages, and the data of pages. Files are compressed at the build and served before this.
 *
 * A page holds secrets of whoever asks, and may repeat words from elsewhere. Compressed, its length tells how much the two have in
 * common, which another site could use: by making this browser ask over and over, while somebody measures what comes by (BREACH). So
 * whatever is asked with a cookie from another site, or by a browser that does not say from where, is answered as it is.
 */
export async function compressed(response: Response, request: Request): Promise<Response> {
	const { headers } = response;
	const length = Number(headers.get('content-length') ?? 0);
	if (length < fewest || !isText.test(headers.get('content-type') ?? '') || headers.has('content-encoding'))
		return response;
	headers.append('Vary', 'Accept-Encoding');
	const encoding = encodingFor(request.headers);
	if (!encoding) return response;
	const body = await encoders[encoding](new Uint8Array(await response.arrayBuffer()));
	headers.set('Content-Encoding', encoding);
	headers.set('Content-Length', String(body.byteLength));
	const tag = headers.get('etag');
	if (tag && !tag.startsWith('W/')) headers.set('ETag', `W/${tag}`);
	return new Response(new Uint8Array(body), { status: response.status, statusText: response.statusText, headers });
}

function encodingFor(headers: Headers): Encoding | null {
	if (headers.has('cookie') && !isAskedHere(headers)) return null;
	const accepted = (headers.get('accept-encoding') ?? '')
		.split(',')
		.map((part) => part.trim().toLowerCase())
		.filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
		.map((part) => part.split(';')[0]!.trim());
	return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding)) ?? null;
}

/** Asked by a page of this server, or by the person: an address typed, a bookmark, a code scanned. No other site can pretend to that. */
const isAskedHere = (headers: Headers): boolean =>
	['same-origin', 'none'].includes(headers.get('sec-fetch-site') ?? '');
