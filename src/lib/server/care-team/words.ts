import type { Reason } from '#lib/domain/care-team/reason.ts';
import { dayIn } from '#lib/domain/format.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { measureBySlug } from '#lib/measures/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { obligationWords } from '#lib/server/obligations/words.ts';

/** Why a person is on the agenda, in a sentence with the fact. */
export function reasonWords(reason: Reason, locale: Locale): string {
	const words = { locale };
	const day = (on: string) => dayIn('short date', on, locale);
	switch (reason.kind) {
		case 'alert': {
			const said = { day: day(reason.on) };
			return reason.isTaken ? m.care_team_reason_alert_taken(said, words) : m.care_team_reason_alert(said, words);
		}
		case 'follow-up': {
			const said = { day: day(reason.dueOn), owner: reason.owner };
			return reason.isOverdue
				? m.care_team_reason_follow_up_late(said, words)
				: m.care_team_reason_follow_up(said, words);
		}
		case 'worse': {
			const { first, now, points } = reason;
			return m.care_team_reason_worse(
				{ name: nameOf(reason.measure), first, now, points, since: day(reason.since) },
				words
			);
		}
		case 'not-better': {
			const { first, now, weeks, points } = reason;
			return m.care_team_reason_not_better({ name: nameOf(reason.measure), first, now, weeks, points }, words);
		}
		case 'not-discussed':
			return m.care_team_reason_not_discussed({ day: day(reason.on) }, words);
		case 'decision-open': {
			const said = { count: reason.count, day: day(reason.dueOn) };
			return reason.isOverdue
				? m.care_team_reason_decision_late(said, words)
				: m.care_team_reason_decision(said, words);
		}
		case 'absences':
			return m.care_team_reason_absences({ missed: reason.missed, of: reason.of, days: reason.days }, words);
		case 'hours-short': {
			const hours = (minutes: number) => hoursWords(minutes, locale);
			return m.care_team_reason_hours({ reaches: hours(reason.reaches), least: hours(reason.least) }, words);
		}
		case 'promise-late':
			return m.care_team_reason_promise(
				{ what: obligationWords(reason.promise, locale), day: day(reason.since) },
				words
			);
		case 'forms-missed':
			return m.care_team_reason_forms({ name: nameOf(reason.measure), times: reason.times }, words);
		case 'new':
			return m.care_team_reason_new({ day: day(reason.since) }, words);
		case 'leaving':
			return m.care_team_reason_leaving({ day: day(reason.on) }, words);
		case 'plan-due': {
			const said = { day: day(reason.on) };
			return reason.isOverdue ? m.care_team_reason_plan_late(said, words) : m.care_team_reason_plan(said, words);
		}
		case 'notes-late':
			return m.care_team_reason_notes({ count: reason.count, day: day(reason.since) }, words);
	}
}

export function hoursWords(minutes: number, locale: Locale): string {
	const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
	return rest === 0
		? m.chart_hours({ hours }, { locale })
		: m.chart_hours_minutes({ hours, minutes: rest }, { locale });
}

const nameOf = (slug: string) => measureBySlug(slug)?.name ?? slug;
