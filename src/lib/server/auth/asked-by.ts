import type { Asked } from './logins.ts';

/**
 * Whether a person caused a request, or the page sent it by itself: polling, prefetching, reloading data. Navigating to a page counts; activity
 * within a page is reported by the page to `/account/stay`.
 */
export function askedBy({ method, url, headers }: Pick<Request, 'method' | 'url' | 'headers'>): Asked {
	if (headers.get('sec-purpose') ?? headers.get('purpose') ?? headers.get('x-moz')) return 'background';
	if (method === 'POST' && new URL(url).pathname === '/account/stay') return 'at-work';
	const mode = headers.get('sec-fetch-mode');
	// Browsers from before 2023 do not say; then a request for HTML counts as navigation.
	const isPage = mode === null ? (headers.get('accept')?.includes('text/html') ?? false) : mode === 'navigate';
	return isPage ? 'at-work' : 'background';
}
