import { oldest } from '#lib/domain/browsers.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * In every page's HTML until its scripts run: base.css hides it for the seconds that a healthy phone needs, and the root layout removes it. If the
 * scripts never run, for whatever reason, it stays visible, with help and a way out that need no scripts.
 */
export function fallback(path: string, locale: Locale): string {
	const isPhone = /^\/(join|my)(\/|$)/.test(path);
	const words = { locale };
	const { safari, chrome, firefox } = oldest.staff;
	const text = isPhone ? m.join_fallback({}, words) : m.common_fallback({ safari, chrome, firefox }, words);
	const ways = `<a href="/join/help">${escaped(m.common_help({}, words))}</a><form method="post" action="/join/exit?by=form"><button>${escaped(m.join_exit({}, words))}</button></form>`;
	return `<aside id="fallback"><p><b>${escaped(m.common_fallback_title({}, words))}</b> ${escaped(text)}</p>${isPhone ? ways : ''}</aside>`;
}
