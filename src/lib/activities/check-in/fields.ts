/** What a check-in may ask. Ratings run from 0 to 10; the screens name both ends so that the direction is never in doubt. */
export const checkInFields = ['mood', 'anxiety', 'word', 'goal', 'need', 'safety'] as const;
export type CheckInField = (typeof checkInFields)[number];

/** What a check-in asks unless somebody plans it otherwise. Safety is asked only where a program has decided to. */
export const usualFields: CheckInField[] = ['mood', 'anxiety', 'word', 'goal', 'need'];

export const needs = ['none', 'few-minutes', 'one-to-one'] as const;
export type Need = (typeof needs)[number];

/** To thoughts of being better off dead, of hurting oneself or somebody else. Whatever is not `no` or a pass tells staff at once. */
export const safetyAnswers = ['no', 'yes', 'prefer-to-talk'] as const;
export type Safety = (typeof safetyAnswers)[number];

/** A missing field is not yet answered; null is passed, which is an answer. */
export type CheckInAnswers = {
	mood?: number | null;
	anxiety?: number | null;
	word?: string | null;
	goal?: string | null;
	need?: Need | null;
	safety?: Safety | null;
};

export type CheckInValue = number | string | null;

/** Who sees a field: everyone only ever as words or a spread without names, and only when the facilitator reveals them. */
export const checkInAudience: Record<CheckInField, 'staff' | 'everyone-anonymous'> = {
	mood: 'everyone-anonymous',
	anxiety: 'staff',
	word: 'everyone-anonymous',
	goal: 'staff',
	need: 'staff',
	safety: 'staff'
};

const longest: Record<'word' | 'goal', number> = { word: 30, goal: 300 };

/** The value as the field takes it, trimmed; an empty text is a pass. */
export function checkInAnswer(field: CheckInField, value: unknown): { ok: true; value: CheckInValue } | { ok: false } {
	if (value === null) return { ok: true, value };
	switch (field) {
		case 'mood':
		case 'anxiety':
			return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 10
				? { ok: true, value: value as number }
				: { ok: false };
		case 'need':
			return needs.includes(value as Need) ? { ok: true, value: value as Need } : { ok: false };
		case 'safety':
			return safetyAnswers.includes(value as Safety) ? { ok: true, value: value as Safety } : { ok: false };
		case 'word':
		case 'goal': {
			if (typeof value !== 'string') return { ok: false };
			const text = value.trim().replace(/\s+/g, ' ');
			return text.length > longest[field] ? { ok: false } : { ok: true, value: text || null };
		}
	}
}
