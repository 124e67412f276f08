import { z } from 'zod';
import { longest, range } from '#lib/domain/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import {
	checkbox,
	optionalHours,
	optionalNumber,
	requiredText,
	rowId,
	text,
	wholeNumber
} from '#lib/pages/forms/fields.server.ts';
import { isDay } from '#lib/server/programs/times.ts';

const name = (longest: number) => requiredText(longest, () => m.program_name_missing());
/** Empty for a new one. */
const id = () => text(64);
const day = () =>
	z
		.string()
		.trim()
		.refine(isDay, { error: () => m.schedule_day_missing() });

export const levelForm = z.strictObject({
	id: id(),
	name: name(longest.levelName),
	code: text(longest.levelCode),
	step: wholeNumber({ min: 1, max: 20 }),
	leastHours: optionalHours({ min: 0.5, max: 60 }),
	usualHours: optionalHours({ min: 0.5, max: 60 }),
	leastDays: optionalNumber({ min: 1, max: 7 }),
	usualDays: optionalNumber({ min: 1, max: 7 }),
	servicesADay: optionalNumber({ min: 1, max: 12 }),
	usualWeeks: optionalNumber(range.programWeeks)
});
export const roomForm = z.strictObject({
	id: id(),
	name: name(longest.roomName),
	capacity: optionalNumber({ min: 1, max: 500 })
});
export const trackForm = z.strictObject({
	id: id(),
	name: name(longest.trackName),
	levelId: text(64),
	capacity: optionalNumber({ min: 1, max: 500 }),
	groups: z.array(rowId()),
	despite: checkbox()
});
export const closureForm = z
	.strictObject({
		fromDay: day(),
		toDay: day(),
		reason: requiredText(longest.closureReason, () => m.program_closure_reason_missing()),
		trackId: text(64),
		shifts: checkbox()
	})
	.refine(({ fromDay, toDay }) => toDay >= fromDay, { path: ['toDay'], error: () => m.program_closure_order() });
export const endForm = z.strictObject({ id: rowId() });
export const withdrawForm = z.strictObject({ id: rowId(), despite: checkbox() });
