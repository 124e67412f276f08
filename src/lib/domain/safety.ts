import type { RiskAssessment } from './risk-assessment.ts';

/**
 * Someone in the group may be in danger. The product alerts staff, escalates until one of them takes it, and records
 * what they found and did. Nothing here scores, predicts or suggests: a clinician decides what the risk is.
 */
export type Alert = {
	seat: string;
	source: AlertSource;
	/** UTC milliseconds, like every other time here. */
	at: number;
	/** The answers that raised it, as given; empty for the help button and in logs from before answers were kept. */
	answers: GivenAnswer[];
	/** When the person asked again while it was open. */
	repeatedAt: number | null;
	wish: Wish | null;
	/** Who has been alerted so far. */
	level: AlertLevel;
	acknowledged: Handled | null;
	/** One assessment settles all of a person's open alerts; each of them refers to it. */
	disposed: (Handled & { filing: string; assessment: RiskAssessment }) | null;
};

/** One answer to one question of an activity, and when it was given. */
export type GivenAnswer = { item: string; value: string | number; at: number };

/** The staff member who did it, and when. */
export type Handled = { by: string; name: string; at: number };

/** The source: the help button, or an answer in an activity of that kind, with its block and question. */
export type AlertSource = { kind: 'help'; block: null; item: null } | { kind: string; block: string; item: string };

/** What the person would like: to talk right away, after group, or with someone else. */
export const wishes = ['now', 'after', 'someone-else'] as const;
export type Wish = (typeof wishes)[number];

/** First every console; after a while all of the group's facilitators, wherever they are; then the on-call supervisor. */
export const alertLevels = ['facilitators', 'co-facilitators', 'on-call'] as const;
export type AlertLevel = (typeof alertLevels)[number];

export const isHigher = (level: AlertLevel, than: AlertLevel): boolean =>
	alertLevels.indexOf(level) > alertLevels.indexOf(than);

export const isOpen = (alert: Alert): boolean => alert.disposed === null;

/** Who is alerted next, and when, while no one has taken it; null if someone has or no one is left. `minutes` per step. */
export function nextStep(
	{ at, level, acknowledged, disposed }: Pick<Alert, 'at' | 'level' | 'acknowledged' | 'disposed'>,
	minutes: number
): { level: AlertLevel; at: number } | null {
	const step = alertLevels.indexOf(level) + 1;
	const next = alertLevels[step];
	return next && !acknowledged && !disposed ? { level: next, at: at + step * minutes * 60_000 } : null;
}
