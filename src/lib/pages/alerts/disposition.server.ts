import { z } from 'zod';
import { isSaidOrDone } from '#lib/domain/disposition.ts';
import { longest } from '#lib/domain/limits.ts';
import { riskLevels, safetyActions } from '#lib/domain/risk.ts';
import { m } from '#lib/paraglide/messages.js';
import { checkbox, text } from '#lib/pages/forms/fields.server.ts';
import { momentOn } from '#lib/server/programs/times.ts';

const words = (max: number) =>
	z
		.string()
		.trim()
		.max(max, { error: () => m.record_alert_error_long() });
const finding = words(longest.assessmentFinding);

const typed = (max: number) => z.string().max(max).optional();
/** The same fields while somebody is still writing: as they are, right or wrong. */
export const outcomeDraftForm = z.strictObject({
	assessedAt: typed(16),
	tool: typed(longest.assessmentTool),
	ideation: typed(longest.assessmentFinding),
	plan: typed(longest.assessmentFinding),
	intent: typed(longest.assessmentFinding),
	means: typed(longest.assessmentFinding),
	protective: typed(longest.assessmentFinding),
	level: typed(16),
	actions: z.array(z.string().max(40)).max(safetyActions.length).default([]),
	followUpOn: typed(16),
	locationConfirmed: typed(2),
	note: typed(longest.assessmentNote)
});

/** What a clinician found and did, at the program's clock. An assessment is never in the future. */
export const dispositionForm = (timeZone: string, now = Date.now()) =>
	z
		.strictObject({
			assessedAt: text(16).transform((typed, context) => {
				const [day = '', time = ''] = typed.split('T');
				const moment = momentOn(day, time, timeZone);
				if ('at' in moment && moment.at <= now) return moment.at;
				const isSkipped = 'why' in moment && moment.why === 'skipped';
				const message = isSkipped
					? m.staff_plan_time_skipped({ time, next: moment.next })
					: m.record_alert_error_assessed();
				context.addIssue({ code: 'custom', message });
				return z.NEVER;
			}),
			tool: words(longest.assessmentTool),
			ideation: finding,
			plan: finding,
			intent: finding,
			means: finding,
			protective: finding,
			level: z.enum(riskLevels, { error: () => m.record_alert_error_level() }),
			actions: z.array(z.enum(safetyActions)).transform((chosen) => [...new Set(chosen)]),
			followUpOn: z
				.string()
				.refine((day) => day === '' || z.iso.date().safeParse(day).success, {
					error: () => m.record_alert_error_date()
				})
				.transform((day) => day || null),
			locationConfirmed: checkbox(),
			note: words(longest.assessmentNote)
		})
		.refine(isSaidOrDone, { path: ['actions'], error: () => m.record_alert_error_actions() });
