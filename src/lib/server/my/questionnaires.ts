import { eq, inArray } from 'drizzle-orm';
import { measureBySlug } from '#lib/measures/index.ts';
import type { Measure, MeasureAnswers } from '#lib/measures/measure.ts';
import { app } from '#lib/server/app.ts';
import { dueFor } from '#lib/server/measures/due.ts';
import { isRecorded, record } from '#lib/server/measures/results.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { dayOf } from '#lib/server/programs/times.ts';

/** A questionnaire that a person may fill in at home, where no one is there to respond: never one with a safety item (R20). */
export type DueHere = { measure: Measure; programId: string; day: string };

export async function dueHere(clientId: string, now = Date.now()): Promise<DueHere[]> {
	const { db, t } = app().store;
	const programs = await db
		.selectDistinct({ id: t.program.id, timeZone: t.program.timeZone })
		.from(t.enrolment)
		.innerJoin(t.group, eq(t.group.id, t.enrolment.groupId))
		.innerJoin(t.program, eq(t.program.id, t.group.programId))
		.where(inArray(t.enrolment.clientId, await idsOf(clientId)));
	const found = new Map<string, DueHere>();
	for (const { id, timeZone } of programs) {
		const day = dayOf(now, timeZone);
		for (const { unheard } of await dueFor(clientId, id, day)) {
			const measure = unheard === null ? undefined : measureBySlug(unheard);
			if (measure && !found.has(measure.slug)) found.set(measure.slug, { measure, programId: id, day });
		}
	}
	return [...found.values()];
}

/** Saves the answers to a questionnaire that is due, once, however often they are sent; refuses any other. */
export async function answerDue(
	clientId: string,
	{ id, slug, answers }: { id: string; slug: string; answers: MeasureAnswers },
	at = Date.now()
): Promise<boolean> {
	if (await isRecorded(id, clientId)) return true;
	const due = (await dueHere(clientId, at)).find(({ measure }) => measure.slug === slug);
	if (!due) return false;
	const { programId, day } = due;
	return (await record({ id, clientId, programId, slug, answers, source: 'phone', by: null, day, at })).ok;
}
