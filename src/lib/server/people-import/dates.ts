/** Which of the two numbers is the day in a date such as `3/4/2026`. */
export type DateOrder = 'month-first' | 'day-first';

const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;

/** The order that the list's own dates show; if none does, that of the reader's language. */
export function orderIn(cells: readonly string[], usual: DateOrder): DateOrder {
	const pairs = cells.flatMap((cell) => {
		const found = slashed.exec(cell);
		return found ? [[Number(found[1]), Number(found[2])] as const] : [];
	});
	const isDayFirst = pairs.some(([first]) => first > 12);
	const isMonthFirst = pairs.some(([, second]) => second > 12);
	return isDayFirst === isMonthFirst ? usual : isDayFirst ? 'day-first' : 'month-first';
}

/** `YYYY-MM-DD`; null if it is not a date. A year has four digits, and with periods the day comes first. */
export function dayIn(cell: string, order: DateOrder): string | null {
	const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?$/.exec(cell);
	if (iso) return dayFrom(iso[1]!, iso[2]!, iso[3]!);
	const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(cell);
	if (dotted) return dayFrom(dotted[3]!, dotted[2]!, dotted[1]!);
	const found = slashed.exec(cell);
	if (!found) return null;
	const [first, second, year] = [found[1]!, found[2]!, found[3]!];
	return order === 'day-first' ? dayFrom(year, second, first) : dayFrom(year, first, second);
}

function dayFrom(year: string, month: string, day: string): string | null {
	const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}
