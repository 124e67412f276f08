import { timeIn } from '#lib/domain/format.ts';
import { part2Short, part2Statement } from '#lib/domain/part-2.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Fact, Part } from './paper.ts';
import { whoseWords } from './words.ts';

/** What every paper needs to know about its program, and who prints it. */
export type House = {
	program: { name: string; letterhead: string; part2: boolean };
	printed: { by: string; at: number };
};

export type Whose = { name: string; birthDate: string | null; recordNumber: string | null };

/** What is the same on everything a program prints. */
export function around({ program, printed }: House, locale: Locale, timeZone: string) {
	const said = { name: printed.by, at: timeIn('stamp', printed.at, locale, timeZone) };
	const foot = [
		m.paper_confidential({}, { locale }),
		...(program.part2 ? [part2Short] : []),
		m.paper_printed(said, { locale })
	];
	return {
		locale,
		letterhead: { name: program.name, lines: program.letterhead.split('\n').filter((line) => line.trim()) },
		foot: foot.join(' '),
		pageOf: m.paper_page_of({ page: '{page}', pages: '{pages}' }, { locale })
	};
}

/** The statement prescribed by law, verbatim. */
export const noticeOf = ({ program }: House, locale: Locale): Part[] =>
	program.part2
		? [
				{ kind: 'heading', text: m.paper_part_2_title({}, { locale }) },
				{ kind: 'text', text: part2Statement, lang: 'en', isSmall: true }
			]
		: [];

export const whoseFacts = (whose: Whose, locale: Locale): Fact[] => [
	{ label: m.record_facts_client({}, { locale }), value: whoseWords(whose, locale) }
];
