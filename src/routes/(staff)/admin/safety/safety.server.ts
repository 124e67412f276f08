import { z } from 'zod';
import type { CrisisLine } from '#lib/domain/crisis.ts';
import { crisisLine } from '#lib/domain/crisis-schema.ts';
import { longest, mostCrisisLines, range } from '#lib/domain/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { text } from '#lib/pages/forms/fields.server.ts';
import type { ViewOf } from '#lib/pages/forms/read-form.server.ts';
import type { SafetySettings } from '#lib/server/live/safety-settings.ts';

const local = (max: number) => z.strictObject({ en: text(max), es: text(max) });
const line = z.strictObject({
	way: z.string(),
	to: text(300),
	label: local(longest.crisisLabel),
	help: local(longest.crisisHelp),
	words: local(longest.crisisFirstWords)
});
const minutesError = { error: () => m.staff_safety_minutes_wrong() };

/** A line without a number or an address is taken out of the list. `supervisors` are the ids of the people who may be on call. */
export const safetyForm = (supervisors: string[]) =>
	z.strictObject({
		minutes: z
			.string()
			.transform(Number)
			.pipe(z.number().min(range.escalationMinutes.min, minutesError).max(range.escalationMinutes.max, minutesError)),
		onCall: z
			.string()
			.refine((id) => id === '' || supervisors.includes(id), { error: () => m.staff_safety_on_call_wrong() })
			.transform((id) => id || null),
		crisis: z
			.array(line)
			.max(mostCrisisLines + 1)
			.transform(toCrisisLines)
	});

function toCrisisLines(typed: z.output<typeof line>[], context: z.core.$RefinementCtx): CrisisLine[] {
	const filled = typed.flatMap((line, at) => (line.to === '' ? [] : [{ at, line: crisisLine.safeParse(line) }]));
	const wrong = (at: number, message: string) => context.addIssue({ code: 'custom', path: [at, 'to'], message });
	if (filled.length === 0) wrong(0, m.staff_safety_crisis_none());
	for (const { at, line } of filled) if (!line.success) wrong(at, m.staff_safety_line_wrong({ number: at + 1 }));
	return filled.flatMap(({ line }) => (line.success ? [line.data] : []));
}

/** The settings as they stand, in the fields. */
export const safetyValues = ({
	minutes,
	onCall,
	crisis
}: SafetySettings): ViewOf<ReturnType<typeof safetyForm>>['values'] => ({
	minutes: String(minutes),
	onCall: onCall ?? '',
	crisis
});
