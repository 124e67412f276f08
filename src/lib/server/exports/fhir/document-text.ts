import { timeIn } from '#lib/domain/format.ts';
import type { Signature } from '#lib/domain/signing.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import { kindTitles, titleOf } from '#lib/server/exports/words.ts';
import type { Document } from '#lib/server/records/note-rows.ts';

/** A signed document as plain text, in its own language: its head, its sections as signed, and who signed. */
export function documentText(document: Document): string {
	const { kind, content, facts, signature, coSignature } = document;
	const { locale } = content;
	const timeZone = facts?.timeZone ?? 'UTC';
	const sections = content.sections
		.filter(({ text }) => text.trim())
		.map((section) => `${titleOf(section, locale)}\n${section.text}`);
	const signatures = [signature, coSignature].flatMap((one) => (one ? [signedBy(one, locale, timeZone)] : []));
	return [kindTitles[kind]({}, { locale }), head(facts), ...sections, ...signatures].filter(Boolean).join('\n\n');
}

function head(facts: Document['facts']): string {
	if (!facts) return '';
	const { date, minutes, program, group, title, staff } = facts;
	const who = staff.map(({ name, credentials }) => [name, credentials].filter(Boolean).join(', '));
	return [date, minutes === null ? '' : `${minutes} min`, program, group ?? '', title ?? '', who.join('; ')]
		.filter(Boolean)
		.join('\n');
}

function signedBy({ name, credentials, at, statement, contentHash }: Signature, locale: Locale, timeZone: string) {
	const when = m.record_signed_at({ at: timeIn('stamp', at, locale, timeZone) }, { locale });
	return `${[name, credentials].filter(Boolean).join(', ')}\n${when}\n${statement}\nSHA-256 ${contentHash}`;
}
