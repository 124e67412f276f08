import { foldName } from '#lib/domain/folded-name.ts';
import { weekdays, type Weekday } from '#lib/domain/weeks/rule.ts';

/** How lists write the days of the week, normalized and without a plural "s". */
const dayNames: Record<Weekday, string[]> = {
	MO: ['mo', 'mon', 'monday', 'lu', 'lun', 'lune'],
	TU: ['tu', 'tue', 'tuesday', 'ma', 'mar', 'marte'],
	WE: ['we', 'wed', 'wednesday', 'mi', 'mie', 'mier', 'miercole'],
	TH: ['th', 'thu', 'thur', 'thursday', 'ju', 'jue', 'jueve'],
	FR: ['fr', 'fri', 'friday', 'vi', 'vie', 'vierne'],
	SA: ['sa', 'sat', 'saturday', 'sab', 'sabado'],
	SU: ['su', 'sun', 'sunday', 'do', 'dom', 'domingo']
};

const dayNamed = (typed: string): Weekday | undefined => {
	const folded = foldName(typed).replace(/s$/, '');
	return weekdays.find((day) => dayNames[day].includes(folded));
};

/** `Mon, Wed and Fri`, `lunes y miércoles`, `Mon–Thu`; null if any part is not a weekday. */
export function weekdaysIn(typed: string): Weekday[] | null {
	const parts = typed.split(/[,;/&+|\s]+|\sy\s|\sand\s/i).filter((part) => !/^(y|and|e|-|–)?$/i.test(part));
	const joined = typed.replace(/\s*[-–]\s*/g, '-');
	const range = /^([^\s,;/-]+)-([^\s,;/-]+)$/.exec(joined.trim());
	if (range) {
		const [from, to] = [dayNamed(range[1]!), dayNamed(range[2]!)];
		const days = from && to ? weekdays.slice(weekdays.indexOf(from), weekdays.indexOf(to) + 1) : [];
		return days.length > 0 ? days : null;
	}
	const found = parts.map(dayNamed);
	return found.length > 0 && found.every((day) => day !== undefined)
		? weekdays.filter((day) => found.includes(day))
		: null;
}

/** `18:00`, `6 pm`, `6:30 p. m.`, `18.30`, `18h` as `HH:MM`; null if it is not a time. */
export function timeIn(typed: string): string | null {
	const found = /^(\d{1,2})(?:\s*[:.h]\s*(\d{2})?)?(?::00)?\s*(?:h|hrs?)?\s*([ap])?\s*\.?\s*(?:m\.?)?$/i.exec(
		typed.trim()
	);
	if (!found) return null;
	const [hour, minute, half] = [Number(found[1]), Number(found[2] ?? 0), found[3]?.toLowerCase()];
	if (minute > 59 || hour > 23 || (half !== undefined && (hour < 1 || hour > 12))) return null;
	// A lone number is an hour only with am, pm or an "h".
	if (half === undefined && /^\d+$/.test(typed.trim())) return null;
	const whole = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
	return `${String(whole).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
