import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const encoders = {
	// Higher levels gain a few percent and take ten times as long; static files, compressed once in the build, use them.
	br: (bytes: Uint8Array) =>
		brotli(bytes, {
			params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength }
		}),
	gzip: promisify(gzip)
};
type Encoding = keyof typeof encoders;

const isText = /^(text\/|application\/json\b)/;
/** In bytes: a response that fits into one packet gains nothing. */
const fewest = 1_000;

/**
 * Compresses what the server renders: pages, and their data. Static files are compressed in the build and served before this.
 *
 * A page contains its visitor's secrets and may also repeat text from elsewhere. Its compressed length shows how much the two have in common, which
 * another site could exploit by making this browser send many requests while someone measures the traffic (BREACH). So a request with a cookie that
 * comes from another site, or from a browser that does not say where it comes from, is answered uncompressed.
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

/** Sent by a page of this server, or by the person: a typed URL, a bookmark, a scanned code. No other site can fake that. */
const isAskedHere = (headers: Headers): boolean =>
	['same-origin', 'none'].includes(headers.get('sec-fetch-site') ?? '');
