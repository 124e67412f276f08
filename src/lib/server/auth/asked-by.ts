import type { Asked } from './logins.ts';

/**
 * Whether a person's press is behind a request, or the page asked by itself: polling, prefetching, reading again. A page that is gone to
 * is one; what is done on a page, the page reports to `/account/stay`.
 */
export function askedBy({ method, url, headers }: Pick<Request, 'method' | 'url' | 'headers'>): Asked {
	if (headers.get('sec-purpose') ?? headers.get('purpose') ?? headers.get('x-moz')) return 'background';
	if (method === 'POST' && new URL(url).pathname === '/account/stay') return 'at-work';
	const mode = headers.get('sec-fetch-mode');
	// Browsers before 2023 do not say; a page is then what asks for one.
	const isPage = mode === null ? (headers.get('accept')?.includes('text/html') ?? false) : mode === 'navigate';
	return isPage ? 'at-work' : 'background';
}
