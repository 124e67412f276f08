import { numberIn } from './format.ts';
import type { Answer, ComputedField, ComputedRule, Locale } from './worksheet.ts';

/** Reads a field beside the computed one by its id. */
type Read = (id: string) => Answer | undefined;

/** The value computed from the other answers, or null if a required one is missing or makes no sense. */
export function computedValue({ rule, of }: ComputedField, read: Read): number | null {
	return rules[rule](of.map(read));
}

/** `85%`, `6.5 hours`, `3`. */
export function computedAsText(field: ComputedField, read: Read, locale: Locale): string {
	const value = computedValue(field, read);
	if (value === null) return '';
	const number = numberIn(value, locale, 1);
	switch (field.rule) {
		case 'sleep-efficiency':
			return { en: `${number}%`, es: `${number}\u00a0%` }[locale];
		case 'hours-asleep':
			return { en: `${number} hours`, es: `${number} horas` }[locale];
		default:
			return number;
	}
}

const rules: Record<ComputedRule, (answers: (Answer | undefined)[]) => number | null> = {
	/** How far the second is below the first. */
	gap([wanted, real]) {
		return typeof wanted === 'number' && typeof real === 'number' ? Math.max(0, wanted - real) : null;
	},
	/** Sum of the fields that were answered. */
	sum(answers) {
		const numbers = answers.filter((answer) => typeof answer === 'number');
		return numbers.length ? numbers.reduce((sum, number) => sum + number, 0) : null;
	},
	'hours-asleep'(answers) {
		const night = nightOf(answers);
		return night && Math.round((night.asleep / 60) * 10) / 10;
	},
	/** Time asleep as a percentage of the time in bed. */
	'sleep-efficiency'(answers) {
		const night = nightOf(answers);
		return night && Math.round((night.asleep / night.inBed) * 100);
	}
};

/** Takes time to bed, time out of bed (times of day), minutes until asleep, and minutes awake at night. Returns minutes. */
function nightOf([toBed, upAgain, untilAsleep, awake]: (Answer | undefined)[]) {
	const [from, until] = [minuteOf(toBed), minuteOf(upAgain)];
	if (from === null || until === null || typeof untilAsleep !== 'number') return null;
	const inBed = (until - from + 1440) % 1440;
	const asleep = inBed - untilAsleep - (typeof awake === 'number' ? awake : 0);
	return inBed > 0 && asleep >= 0 ? { inBed, asleep } : null;
}

function minuteOf(time: Answer | undefined): number | null {
	const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(typeof time === 'string' ? time : '') ?? [];
	return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}
