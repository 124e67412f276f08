import { z } from 'zod';
import { longest } from '#lib/domain/limits.ts';
import {
	findingNames,
	findingValues,
	missingIn,
	type Finding,
	type FindingName,
	type Missing
} from '#lib/domain/risk-assessment.ts';
import { riskLevels, safetyActions } from '#lib/domain/risk.ts';
import { m } from '#lib/paraglide/messages.js';
import { checkbox, secret } from '#lib/pages/forms/fields.server.ts';
import { findingLabels } from './finding-words.ts';
import { momentOn } from '#lib/server/programs/times.ts';

const words = (max: number) =>
	z
		.string()
		.trim()
		.max(max, { error: () => m.record_alert_error_long() });
const choice = (name: FindingName) =>
	z.enum(findingValues, { error: () => m.record_alert_error_finding({ finding: findingLabels[name]() }) });
const said = words(longest.assessmentFinding);

const typed = (max: number) => z.string().max(max).optional();
/** The same fields while somebody is still writing: as they are, right or wrong. */
export const outcomeDraftForm = z.strictObject({
	assessedAt: typed(16),
	tool: typed(longest.assessmentTool),
	prompt: typed(longest.assessmentNote),
	...{ ideation: typed(16), plan: typed(16), intent: typed(16), means: typed(16), protective: typed(16) },
	ideationWords: typed(longest.assessmentFinding),
	planWords: typed(longest.assessmentFinding),
	intentWords: typed(longest.assessmentFinding),
	meansWords: typed(longest.assessmentFinding),
	protectiveWords: typed(longest.assessmentFinding),
	level: typed(16),
	actions: z.array(z.string().max(40)).max(safetyActions.length).default([]),
	followUpOwner: typed(64),
	followUpOn: typed(16),
	followUpTask: typed(longest.followUp),
	locationConfirmed: typed(2),
	note: typed(longest.assessmentNote)
});

const fields = (timeZone: string, now: number) =>
	z.strictObject({
		/** Ids of the alerts that the page listed, with spaces between. */
		alerts: z.string().transform((ids) => ids.split(' ').filter(Boolean)),
		assessedAt: z.string().transform((typed, context) => {
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
		/** What led to it, where no alert did. */
		prompt: words(longest.assessmentNote),
		...{ ideation: choice('ideation'), plan: choice('plan'), intent: choice('intent'), means: choice('means') },
		protective: choice('protective'),
		...{ ideationWords: said, planWords: said, intentWords: said, meansWords: said, protectiveWords: said },
		level: z.enum(riskLevels, { error: () => m.record_alert_error_level() }),
		actions: z.array(z.enum(safetyActions)).transform((chosen) => [...new Set(chosen)]),
		followUpOwner: z.string().max(64),
		followUpOn: z.string().refine((day) => day === '' || z.iso.date().safeParse(day).success, {
			error: () => m.record_alert_error_date()
		}),
		followUpTask: words(longest.followUp),
		locationConfirmed: checkbox(),
		note: words(longest.assessmentNote),
		password: secret(() => m.staff_password_missing())
	});
type Read = z.output<ReturnType<typeof fields>>;

const missingWords: Record<Missing, () => string> = {
	'what-was-done': m.record_alert_error_actions,
	'why-not-assessed': m.record_alert_error_why,
	grounds: m.record_alert_error_grounds
};

/** What a clinician found and did, at the program's clock. An assessment is never in the future. */
export const assessmentForm = (timeZone: string, now = Date.now()) =>
	fields(timeZone, now).superRefine((read, context) => {
		const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
		for (const name of findingNames) {
			const isDescribed = read[name] === 'described';
			const isWritten = read[`${name}Words`] !== '';
			if (isDescribed && !isWritten) refuse(`${name}Words`, m.record_alert_error_finding_words());
			if (isWritten && !isDescribed) refuse(name, m.record_alert_error_finding_both());
		}
		const missing = missingIn({ ...read, findings: findingsIn(read) });
		if (missing) refuse(missing === 'what-was-done' ? 'actions' : 'note', missingWords[missing]());
		const isAny = read.followUpOn !== '' || read.followUpTask !== '';
		if (isAny && read.followUpOwner === '') refuse('followUpOwner', m.record_alert_error_owner());
		if ((read.followUpOwner !== '' || read.followUpTask !== '') && read.followUpOn === '')
			refuse('followUpOn', m.record_alert_error_follow_up());
	});

/** The same without an alert: what led to it is in the clinician's words. */
export const chartAssessmentForm = (timeZone: string, now = Date.now()) =>
	assessmentForm(timeZone, now).safeExtend({
		prompt: words(longest.assessmentNote).min(1, { error: () => m.record_alert_error_prompt() })
	});

const findingsIn = (read: Read) =>
	Object.fromEntries(findingNames.map((name) => [name, findingIn(read[name], read[`${name}Words`])])) as Record<
		FindingName,
		Finding
	>;
const findingIn = (is: Finding['is'], words: string): Finding => (is === 'described' ? { is, words } : { is });

/** The assessment as it is filed; `owners` are the staff who may be asked to follow up, name by id. Null for an owner who is not one of them. */
export function assessmentRead(read: Read, owners: readonly { id: string; name: string }[]) {
	const { assessedAt, tool, level, actions, locationConfirmed, note, followUpOn: on, followUpTask: task } = read;
	const owner = owners.find(({ id }) => id === read.followUpOwner);
	if (on !== '' && !owner) return null;
	const followUp = owner && on !== '' ? { on, ownerId: owner.id, owner: owner.name, task } : null;
	return { assessedAt, tool, level, actions, locationConfirmed, note, findings: findingsIn(read), followUp };
}
