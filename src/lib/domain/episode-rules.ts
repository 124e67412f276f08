import { dayBefore, type DayRange } from './day-range.ts';
import type { Disposition, EpisodeAct, EpisodeStatus } from './episode.ts';

/** A stay as the rules see it. Days are `YYYY-MM-DD`; levels are in order, and the last one is open during the stay. */
export type EpisodeState = {
	status: EpisodeStatus;
	referredOn: string | null;
	admittedOn: string | null;
	plannedDischargeOn: string | null;
	dischargedOn: string | null;
	disposition: Disposition | null;
	/** When the current hold began, and when care last resumed. */
	heldOn: string | null;
	resumedOn: string | null;
	levels: (DayRange & { levelId: string })[];
};

/** `day` is the effective day of the act: for a discharge the last day of care, for a planned discharge the planned day. */
export type EpisodeCommand = { act: EpisodeAct; day: string; reason: string } & {
	levelId?: string | null;
	disposition?: Disposition | null;
};

export const episodeRefusals = [
	'not-now',
	'no-day',
	'in-future',
	'before-referral',
	'before-admission',
	'before-level',
	'before-hold',
	'same-level',
	'no-level',
	'after-later',
	'no-reason',
	'no-disposition'
] as const;
export type EpisodeRefusal = (typeof episodeRefusals)[number];
export type EpisodeDecision = { ok: true; next: EpisodeState } | { ok: false; code: EpisodeRefusal };

/** The acts allowed in each status. */
const following: Record<EpisodeStatus, readonly EpisodeAct[]> = {
	referred: ['admitted', 'screened', 'waitlisted', 'discharged'],
	waitlist: ['admitted', 'screened', 'discharged'],
	active: ['stepped', 'moved', 'planned-discharge', 'held', 'discharged', 'corrected'],
	'on-hold': ['resumed', 'planned-discharge', 'discharged', 'corrected'],
	finished: ['corrected']
};
/** These may be dated in the future; anything that already happened may not. */
const mayLieAhead: readonly EpisodeAct[] = ['admitted', 'stepped', 'moved', 'planned-discharge'];
/** Endings that need a written reason to be understood later. */
const wantsReason: readonly Disposition[] = ['ended-by-program', 'other', 'not-admitted'];

export const actsAfter = (status: EpisodeStatus): readonly EpisodeAct[] => following[status];

export const referred = (day: string): EpisodeState => ({
	...{ status: 'referred', referredOn: day, admittedOn: null, plannedDischargeOn: null, dischargedOn: null },
	...{ disposition: null, heldOn: null, resumedOn: null, levels: [] }
});

const refuse = (code: EpisodeRefusal): EpisodeDecision => ({ ok: false, code });

/** The stay after an act, or why the act is refused. Days are kept in order, and a refused act changes nothing. */
export function decideEpisode(state: EpisodeState, command: EpisodeCommand, today: string): EpisodeDecision {
	const { act, day } = command;
	if (!following[state.status].includes(act)) return refuse('not-now');
	if (!day) return refuse('no-day');
	if (day > today && !mayLieAhead.includes(act)) return refuse('in-future');
	if (state.referredOn !== null && day < state.referredOn) return refuse('before-referral');
	const movesAdmission = act === 'corrected' && state.status !== 'finished';
	if (state.admittedOn !== null && day < state.admittedOn && !movesAdmission) return refuse('before-admission');
	switch (act) {
		case 'screened':
			return { ok: true, next: state };
		case 'waitlisted':
			return { ok: true, next: { ...state, status: 'waitlist' } };
		case 'admitted':
			return admit(state, command);
		case 'stepped':
			return step(state, command);
		case 'moved':
			return { ok: true, next: state };
		case 'held':
			return hold(state, command);
		case 'resumed':
			if (day <= state.heldOn!) return refuse('before-hold');
			return { ok: true, next: { ...state, status: 'active', heldOn: null, resumedOn: day } };
		case 'planned-discharge':
			return { ok: true, next: { ...state, plannedDischargeOn: day } };
		case 'discharged':
			return discharge(state, command);
		case 'corrected':
			return correct(state, command);
		case 'referred':
			return refuse('not-now');
	}
}

function admit(state: EpisodeState, { day, levelId }: EpisodeCommand): EpisodeDecision {
	const levels = levelId ? [{ levelId, startsOn: day, endsOn: null }] : [];
	return { ok: true, next: { ...state, status: 'active', admittedOn: day, levels } };
}

/** One level ends on the day before the next begins, so there is no gap and no overlap. */
function step(state: EpisodeState, { day, levelId, reason }: EpisodeCommand): EpisodeDecision {
	const last = state.levels.at(-1);
	if (!levelId) return refuse('no-level');
	if (last?.levelId === levelId) return refuse('same-level');
	if (last && day <= last.startsOn) return refuse('before-level');
	if (!reason.trim()) return refuse('no-reason');
	const next = { levelId, startsOn: day, endsOn: null };
	return { ok: true, next: { ...state, levels: [...ended(state, dayBefore(day)), next] } };
}

function hold(state: EpisodeState, { day, reason }: EpisodeCommand): EpisodeDecision {
	if (state.resumedOn !== null && day < state.resumedOn) return refuse('before-hold');
	if (!reason.trim()) return refuse('no-reason');
	return { ok: true, next: { ...state, status: 'on-hold', heldOn: day } };
}

function discharge(state: EpisodeState, { day, disposition, reason }: EpisodeCommand): EpisodeDecision {
	if (!disposition || (disposition === 'not-admitted') !== (state.admittedOn === null)) return refuse('no-disposition');
	if (wantsReason.includes(disposition) && !reason.trim()) return refuse('no-reason');
	const last = state.levels.at(-1);
	if (last && day < last.startsOn) return refuse('before-level');
	if ([state.heldOn, state.resumedOn].some((one) => one !== null && day < one)) return refuse('before-hold');
	const next = { ...state, status: 'finished' as const, disposition, dischargedOn: day, levels: ended(state, day) };
	return { ok: true, next };
}

/** Fixes a typing mistake: an ongoing stay's first day, or how and when a stay ended. Rosters and past sessions are not touched (R18). */
function correct(state: EpisodeState, command: EpisodeCommand): EpisodeDecision {
	if (!command.reason.trim()) return refuse('no-reason');
	return state.status === 'finished' ? correctDischarge(state, command) : correctAdmission(state, command.day);
}

function correctAdmission(state: EpisodeState, day: string): EpisodeDecision {
	const [first, ...rest] = state.levels;
	const isFirst = first?.startsOn === state.admittedOn;
	const latest = isFirst ? first?.endsOn : first?.startsOn;
	const later = [latest, state.heldOn, state.resumedOn, state.plannedDischargeOn];
	if (later.some((one) => one && one < day)) return refuse('after-later');
	const levels = first && isFirst ? [{ ...first, startsOn: day }, ...rest] : state.levels;
	return { ok: true, next: { ...state, admittedOn: day, levels } };
}

function correctDischarge(state: EpisodeState, { day, disposition, reason }: EpisodeCommand): EpisodeDecision {
	const open = {
		...state,
		status: 'active' as const,
		levels: state.levels.map((level, i) => (i === state.levels.length - 1 ? { ...level, endsOn: null } : level))
	};
	return discharge(open, { act: 'discharged', day, disposition, reason });
}

const ended = ({ levels }: EpisodeState, last: string) =>
	levels.map((level) => (level.endsOn === null ? { ...level, endsOn: last } : level));
