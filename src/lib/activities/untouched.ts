import { m } from '#lib/paraglide/messages.js';
import { middleOf } from '#lib/ui/middle.ts';

/** A scale nobody touched stands in its middle, which is an answer only once its person says so. */
export function untouchedScale(max: number, step = 1): { value: number; asks: string; send: string } {
	const value = middleOf(0, max, step);
	return { value, asks: m.activities_untouched_scale({ value }), send: m.activities_untouched_send({ value }) };
}
