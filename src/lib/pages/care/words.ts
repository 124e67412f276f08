import type { ConsentKind } from '#lib/domain/consent.ts';
import type { Disposition, EpisodeAct, EpisodeStatus } from '#lib/domain/episode.ts';
import { m } from '#lib/paraglide/messages.js';

type Words<Key extends string> = Record<Key, () => string>;

export const statusWords: Words<EpisodeStatus> = {
	referred: m.episode_status_referred,
	waitlist: m.episode_status_waitlist,
	active: m.episode_status_active,
	'on-hold': m.episode_status_on_hold,
	finished: m.episode_status_finished
};

/** An act as its history says it. */
export const doneWords: Words<EpisodeAct> = {
	referred: m.episode_did_referred,
	screened: m.episode_did_screened,
	waitlisted: m.episode_did_waitlisted,
	admitted: m.episode_did_admitted,
	stepped: m.episode_did_stepped,
	moved: m.episode_did_moved,
	held: m.episode_did_held,
	resumed: m.episode_did_resumed,
	'planned-discharge': m.episode_did_planned_discharge,
	discharged: m.episode_did_discharged,
	corrected: m.episode_did_corrected
};

/** The acts that a form records. */
export const formActs = [
	...(['screened', 'waitlisted', 'admitted', 'stepped', 'moved', 'held', 'resumed'] as const),
	...(['planned-discharge', 'discharged', 'corrected'] as const)
] satisfies EpisodeAct[];
export type FormAct = (typeof formActs)[number];
export const isFormAct = (act: string | null): act is FormAct => formActs.some((one) => one === act);

/** The same as what can be done next, and what its day means; before an admission a discharge closes the referral. */
const actWords: Words<FormAct> = {
	screened: m.episode_do_screened,
	waitlisted: m.episode_do_waitlisted,
	admitted: m.episode_do_admitted,
	stepped: m.episode_do_stepped,
	moved: m.episode_do_moved,
	held: m.episode_do_held,
	resumed: m.episode_do_resumed,
	'planned-discharge': m.episode_do_planned_discharge,
	discharged: m.episode_do_discharged,
	corrected: m.episode_do_corrected
};
const days: Words<FormAct> = {
	screened: m.episode_day_screened,
	waitlisted: m.episode_day_waitlisted,
	admitted: m.episode_day_admitted,
	stepped: m.episode_day_stepped,
	moved: m.episode_day_moved,
	held: m.episode_day_held,
	resumed: m.episode_day_resumed,
	'planned-discharge': m.episode_day_planned_discharge,
	discharged: m.episode_day_discharged,
	corrected: m.episode_day_corrected
};
type Where = { admittedOn: string | null; status: EpisodeStatus };
const correctsEnd = (act: FormAct, { status }: Where) => act === 'corrected' && status === 'finished';
export function doWords(act: FormAct, where: Where): string {
	if (correctsEnd(act, where)) return m.episode_do_corrected_end();
	return act === 'discharged' && where.admittedOn === null ? m.episode_do_close() : actWords[act]();
}
export function dayLabel(act: FormAct, where: Where): string {
	if (act === 'discharged' || correctsEnd(act, where))
		return where.admittedOn === null ? m.episode_day_closed() : m.episode_day_discharged();
	return days[act]();
}

export const dispositionWords: Words<Disposition> = {
	completed: m.episode_disposition_completed,
	'stepped-down': m.episode_disposition_stepped_down,
	'higher-level': m.episode_disposition_higher_level,
	transferred: m.episode_disposition_transferred,
	'left-before-completion': m.episode_disposition_left,
	'ended-by-program': m.episode_disposition_ended,
	deceased: m.episode_disposition_deceased,
	'not-admitted': m.episode_disposition_not_admitted,
	other: m.episode_disposition_other
};

export const consentWords: Words<ConsentKind> = {
	treatment: m.consent_kind_treatment,
	telehealth: m.consent_kind_telehealth,
	release: m.consent_kind_release,
	'part-2': m.consent_kind_part_2,
	family: m.consent_kind_family,
	reminders: m.consent_kind_reminders,
	other: m.consent_kind_other
};
