import { trendFields, type TrendField } from '#lib/activities/check-in/fields.ts';
import type { Earlier } from '#lib/activities/check-in/trend.ts';
import { seatOf } from '#lib/domain/channel.ts';
import type { MeasureAnswers } from '#lib/measures/measure.ts';
import type { Logged } from './moments.ts';

/** One client's last answer to each question that a trend shows. */
export type TrendAnswers = { answers: Earlier['answers']; measured: MeasureAnswers };

/** By client, from the log: who sat where is on the staff's channel. Answers of guests are nobody's on the roster, and are left out. */
export function trendAnswersIn(log: Logged[]): Record<string, TrendAnswers> {
	const clients = new Map<string, string>();
	const said: ({ seat: string } & Partial<TrendAnswers>)[] = [];
	for (const { on, event } of log) {
		if ('client' in event && 'seat' in event && event.client) clients.set(event.seat, event.client);
		const seat = seatOf(on);
		if (!seat) continue;
		if (event.type === 'measure.answered') said.push({ seat, measured: { [event.item]: event.value } });
		if (event.type === 'check-in.answered' && isTrend(event.field))
			said.push({ seat, answers: { [event.field]: event.value as number | null } });
	}
	const all: Record<string, TrendAnswers> = {};
	for (const { seat, answers, measured } of said) {
		const client = clients.get(seat);
		if (!client) continue;
		const before = all[client];
		all[client] = { answers: { ...before?.answers, ...answers }, measured: { ...before?.measured, ...measured } };
	}
	return all;
}

const isTrend = (field: string): field is TrendField => (trendFields as string[]).includes(field);
