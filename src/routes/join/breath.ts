/** In for four seconds, out for six: a longer breath out is what calms. */
const [secondsIn, secondsOut] = [4, 6];

/** One breath, in milliseconds. */
export const breathLength = (secondsIn + secondsOut) * 1000;

/** Where a breath is after so many milliseconds, and the second of it, counted from 1. */
export function breathAt(ms: number): { phase: 'in' | 'out'; count: number } {
	const second = Math.floor((ms % breathLength) / 1000);
	return second < secondsIn ? { phase: 'in', count: second + 1 } : { phase: 'out', count: second - secondsIn + 1 };
}
