import type { EarlierAnswers } from '#lib/activities/lookback.ts';
import { activities, activityOf } from '#lib/activities/rules.ts';
import { seatOf } from '#lib/domain/channel.ts';
import type { Logged } from './moments.ts';

/** One client's last answer to each question that staff look back at, by the name the activity keeps them under. */
export type TrendAnswers = Record<string, EarlierAnswers>;
/** When each of them was given, under the same names. UTC milliseconds. */
export type AnswerTimes = Record<string, Record<string, number>>;
/** Both, by client. */
export type KeptAnswers = { answers: Record<string, TrendAnswers>; answeredAt: Record<string, AnswerTimes> };

/** By client, from the log: who sat where is on the staff's channel. Answers of guests are nobody's on the roster, and are left out. */
export function trendAnswersIn(log: Logged[]): KeptAnswers {
	const clients = new Map<string, string>();
	const said: { seat: string; as: string; answers: EarlierAnswers; at: number }[] = [];
	for (const { at, on, event } of log) {
		if ('client' in event && 'seat' in event && event.client) clients.set(event.seat, event.client);
		const seat = seatOf(on);
		const lookback = activityOf(event.type)?.lookback;
		const answers = lookback?.answered(event);
		if (seat && lookback && answers) said.push({ seat, as: lookback.as, answers, at });
	}
	const none = Object.fromEntries(
		Object.values(activities).flatMap(({ lookback }) => (lookback ? [[lookback.as, {}]] : []))
	);
	const all: KeptAnswers = { answers: {}, answeredAt: {} };
	for (const { seat, as, answers, at } of said) {
		const client = clients.get(seat);
		if (!client) continue;
		const before = all.answers[client] ?? none;
		all.answers[client] = { ...before, [as]: { ...before[as], ...answers } };
		const times = all.answeredAt[client] ?? {};
		const given = Object.fromEntries(Object.keys(answers).map((question) => [question, at]));
		all.answeredAt[client] = { ...times, [as]: { ...times[as], ...given } };
	}
	return all;
}
