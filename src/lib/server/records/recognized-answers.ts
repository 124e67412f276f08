import { and, inArray, isNotNull } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import type { AnswerTimes, KeptAnswers, TrendAnswers } from './trend-answers.ts';

/**
 * The answers in these sessions' logs by client, including those given as a guest by clients recognized since. Answers of guests who were not
 * recognized belong to no one and are left out.
 */
export async function withRecognized(kept: Map<number, KeptAnswers>): Promise<Map<number, KeptAnswers>> {
	const { t, db } = app().store;
	const { id: seat, session, clientId } = t.seat;
	const guests = [...kept].filter(([, { guests }]) => Object.keys(guests.answers).length > 0).map(([id]) => id);
	const rows =
		guests.length === 0
			? []
			: await db
					.select({ seat, session, clientId })
					.from(t.seat)
					.where(and(inArray(session, guests), isNotNull(clientId)));
	const found = new Map(kept);
	for (const { seat, session, clientId } of rows) {
		const of = found.get(session)!;
		const [answers, answeredAt] = [of.guests.answers[seat], of.guests.answeredAt[seat]];
		if (!answers || !answeredAt) continue;
		found.set(session, joined(of, clientId!, { answers, answeredAt }));
	}
	return found;
}

type Own = { answers: TrendAnswers; answeredAt: AnswerTimes };

/** If both have an answer, the later one counts. */
function joined(kept: KeptAnswers, client: string, guest: Own): KeptAnswers {
	const own: Own = { answers: { ...kept.answers[client] }, answeredAt: { ...kept.answeredAt[client] } };
	for (const [as, answers] of Object.entries(guest.answers)) {
		const times = guest.answeredAt[as] ?? {};
		const before = own.answeredAt[as] ?? {};
		const later = Object.keys(answers).filter((question) => (times[question] ?? 0) >= (before[question] ?? 0));
		const pick = <Value>(all: Record<string, Value>) =>
			Object.fromEntries(later.filter((question) => question in all).map((question) => [question, all[question]!]));
		own.answers[as] = { ...own.answers[as], ...pick(answers) };
		own.answeredAt[as] = { ...before, ...pick(times) };
	}
	return {
		...kept,
		answers: { ...kept.answers, [client]: own.answers },
		answeredAt: { ...kept.answeredAt, [client]: own.answeredAt }
	};
}
