import type { Sheet } from '#lib/domain/worksheet.ts';

/** Lowercase, without accents. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The sheets with all of these words in their title or purpose, in either language. */
export function matching(sheets: readonly Sheet[], query: string): Sheet[] {
	const words = plain(query).split(/\s+/).filter(Boolean);
	return sheets.filter(({ title, purpose }) => {
		const text = plain([title.en, title.es, purpose.en, purpose.es].join(' '));
		return words.every((word) => text.includes(word));
	});
}
