import type { MadeUpPerson } from '#lib/domain/made-up.ts';
import type { Locale } from '#lib/domain/worksheet.ts';

const person = (
	name: string,
	preferredName: string,
	locale: Locale,
	[mood, drift]: [number, number]
): MadeUpPerson => ({ key: preferredName.toLowerCase(), name, preferredName, locale, mood, drift });

/** Nobody here exists, and every name is invented. */
export const people: MadeUpPerson[] = [
	person('Juniper Vale', 'Juniper', 'en', [3, 2]),
	person('Marlow Finch', 'Marlow', 'en', [4, 1]),
	person('Tamsin Oakes', 'Tamsin', 'en', [5, 1]),
	person('Benito Lucero Farol', 'Benito', 'es', [3, 3]),
	person('Alma Rocío Nevares', 'Alma', 'es', [4, 1]),
	person('Dashiell Moon', 'Dash', 'en', [5, -1]),
	person('Priya Willowby', 'Priya', 'en', [4, 2]),
	person('Cassius Thornebury', 'Cass', 'en', [2, 2]),
	person('Wren Abernathy-Lake', 'Wren', 'en', [5, 0]),
	person('Ximena Faro del Prado', 'Ximena', 'es', [3, 2]),
	person('Leopold Marsh', 'Leo', 'en', [4, 0]),
	person('Odette Pinegrove', 'Odette', 'en', [6, 1]),
	person('Rosalba Quintero Sauce', 'Rosalba', 'es', [5, 1]),
	person('Hilario Prado', 'Hilario', 'es', [4, 2]),
	person('Nieves Arroyo Tilo', 'Nieves', 'es', [3, 1])
];

export const personOf = (key: string): MadeUpPerson | undefined => people.find((person) => person.key === key);

/** As many as come to a practice session. */
export const company = 6;

/** Who comes to a practice session held in a language: all but one speak it. */
export function companyFor(locale: Locale): MadeUpPerson[] {
	const speaks = people.filter((person) => person.locale === locale).slice(0, company - 1);
	return [...speaks, people.find((person) => person.locale !== locale)!];
}
