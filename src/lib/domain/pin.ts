/** The number of digits in a PIN. */
export const pinLength = { least: 6, most: 12 };

/** What is wrong with a chosen PIN. */
export type PinFault = 'not-digits' | 'too-short' | 'too-long' | 'too-easy';

/** `birthDate` is the person's own, `YYYY-MM-DD`, if known: people who know them try it first. */
export function pinFault(pin: string, birthDate = ''): PinFault | null {
	if (!/^\d*$/.test(pin)) return 'not-digits';
	if (pin.length < pinLength.least) return 'too-short';
	if (pin.length > pinLength.most) return 'too-long';
	return repeats(pin) || isRun(pin) || isBirthDate(pin, birthDate) ? 'too-easy' : null;
}

/** One to three digits repeated: 111111, 121212, 123123. */
const repeats = (pin: string): boolean =>
	[1, 2, 3].some(
		(length) =>
			pin ===
			pin
				.slice(0, length)
				.repeat(Math.ceil(pin.length / length))
				.slice(0, pin.length)
	);

/** Up or down by one, wrapping at zero: 456789, 890123, 654321. */
function isRun(pin: string): boolean {
	const steps = [...pin].slice(1).map((digit, i) => (Number(digit) - Number(pin[i]) + 10) % 10);
	return steps.every((step) => step === 1) || steps.every((step) => step === 9);
}

function isBirthDate(pin: string, birthDate: string): boolean {
	const [year, month, day] = birthDate.split('-');
	if (!year || !month || !day) return false;
	return [year, year.slice(2)].some((y) => [y + month + day, day + month + y, month + day + y].includes(pin));
}
