import type { RiskAssessment } from './risk-assessment.ts';

/**
 * Somebody in the group may be in danger. The tool tells staff, keeps telling until one of them has it, and keeps what they found and did.
 * Nothing here scores, predicts or suggests: what a level of risk is, a clinician decides.
 */
export type Alert = {
	seat: string;
	source: AlertSource;
	/** UTC milliseconds, like every other moment here. */
	at: number;
	/** What was answered that calls for someone, as it was given; empty for the help button and in logs from before this was kept. */
	answers: GivenAnswer[];
	/** When the person asked once more while it was open. */
	repeatedAt: number | null;
	wish: Wish | null;
	/** Who has been told by now. */
	level: AlertLevel;
	acknowledged: Handled | null;
	/** One filing settles all open alerts of a person, and each of them names it. */
	disposed: (Handled & { filing: string; assessment: RiskAssessment }) | null;
};

/** One answer to one question of an activity, and when it was given. */
export type GivenAnswer = { item: string; value: string | number; at: number };

/** The staff member who did it, and when. */
export type Handled = { by: string; name: string; at: number };

/** Where it came from: the help button, or an answer in an activity of that kind; then which block and which of its questions. */
export type AlertSource = { kind: 'help'; block: null; item: null } | { kind: string; block: string; item: string };

/** What the person would like: to talk at once, after the group, or with somebody else. */
export const wishes = ['now', 'after', 'someone-else'] as const;
export type Wish = (typeof wishes)[number];

/** Everybody's console at once; after a while the whole group's facilitators wherever they are; then the supervisor on call. */
export const alertLevels = ['facilitators', 'co-facilitators', 'on-call'] as const;
export type AlertLevel = (typeof alertLevels)[number];

export const isHigher = (level: AlertLevel, than: AlertLevel): boolean =>
	alertLevels.indexOf(level) > alertLevels.indexOf(than);

export const isOpen = (alert: Alert): boolean => alert.disposed === null;

/** Who is told next, and when, while nobody has it; null when nobody is left or somebody has. `minutes` for each step. */
export function nextStep(
	{ at, level, acknowledged, disposed }: Pick<Alert, 'at' | 'level' | 'acknowledged' | 'disposed'>,
	minutes: number
): { level: AlertLevel; at: number } | null {
	const step = alertLevels.indexOf(level) + 1;
	const next = alertLevels[step];
	return next && !acknowledged && !disposed ? { level: next, at: at + step * minutes * 60_000 } : null;
}
