import { oldest } from '#lib/domain/browsers.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * What every page says of itself until its program runs, in the server's HTML: base.css keeps it out of sight for the seconds that a
 * healthy phone needs, and the root layout takes it away. Where the program never runs, for whatever reason, it stays, with help and a
 * way out that need no scripts.
 */
export function fallback(path: string, locale: Locale): string {
	const isPhone = /^\/(join|my)(\/|$)/.test(path);
	const words = { locale };
	const { safari, chrome, firefox } = oldest.staff;
	const text = isPhone ? m.join_fallback({}, words) : m.common_fallback({ safari, chrome, firefox }, words);
	const ways = `<a href="/join/help">${escaped(m.common_help({}, words))}</a><form method="post" action="/join/exit?by=form"><button>${escaped(m.join_exit({}, words))}</button></form>`;
	return `<aside id="fallback"><p><b>${escaped(m.common_fallback_title({}, words))}</b> ${escaped(text)}</p>${isPhone ? ways : ''}</aside>`;
}
