import type { EarlierAnswers } from '#lib/activities/lookback.ts';
import { activities, activityOf } from '#lib/activities/rules.ts';
import { seatOf } from '#lib/domain/channel.ts';
import type { Logged } from './moments.ts';

/** One client's last answer to each question that staff look back at, by the name the activity uses for it. */
export type TrendAnswers = Record<string, EarlierAnswers>;
/** When each was given, under the same names. UTC milliseconds. */
export type AnswerTimes = Record<string, Record<string, number>>;
type Kept = { answers: Record<string, TrendAnswers>; answeredAt: Record<string, AnswerTimes> };
/** Both, by client; for guests by seat, in case they are recognized later. */
export type KeptAnswers = Kept & { guests: Kept };

/** By client, from the log: the staff channel says who sat where. */
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
	const all: KeptAnswers = { answers: {}, answeredAt: {}, guests: { answers: {}, answeredAt: {} } };
	for (const { seat, as, answers, at } of said) {
		const client = clients.get(seat);
		const [of, who] = client ? [all, client] : [all.guests, seat];
		const before = of.answers[who] ?? none;
		of.answers[who] = { ...before, [as]: { ...before[as], ...answers } };
		const times = of.answeredAt[who] ?? {};
		const given = Object.fromEntries(Object.keys(answers).map((question) => [question, at]));
		of.answeredAt[who] = { ...times, [as]: { ...times[as], ...given } };
	}
	return all;
}
