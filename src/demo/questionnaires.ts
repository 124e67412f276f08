import { offTrackIn } from '#lib/server/outcomes/program.ts';
import { beginReview, decideReview } from '#lib/server/outcomes/reviewing.ts';
import { reviewsOf } from '#lib/server/outcomes/reviews.ts';
import { programById } from '#lib/server/care-team/scope.ts';
import { measureBySlug } from '#lib/measures/index.ts';
import type { MeasureAnswers } from '#lib/measures/measure.ts';
import { record } from '#lib/server/measures/results.ts';
import { dayOf, instantOf } from '#lib/server/programs/times.ts';
import { talkedThrough, totals } from './questionnaire-prose.ts';
import { hour, type Later } from './recording.ts';
import { programOfDemo, type Setting } from './setting.ts';

const day = 24 * hour;

/** Forms on paper in the first week of the stay and in each after it; then two of those whom a rule brings up are talked through. */
export function fillQuestionnaires(setting: Setting, now: number): Later[] {
	const morning = (daysAgo: number) =>
		instantOf(dayOf(now - daysAgo * day, setting.timeZone), '09:00', setting.timeZone)!;
	// The last ones just now, so that they are of today at any hour.
	const times = [morning(21), morning(14), morning(8), now - 90_000];
	return [
		...times.map((at, time) => ({ at, does: () => fillAll(setting, time, at) })),
		{ at: now - 75_000, does: () => talkThrough(setting, now - 75_000) }
	];
}

async function fillAll(setting: Setting, time: number, at: number) {
	const programId = await programOfDemo(setting);
	const kept = { programId, source: 'paper' as const, by: setting.staff.nora.id, day: dayOf(at, setting.timeZone), at };
	for (const [slug, people] of Object.entries(totals))
		for (const [key, own] of Object.entries(people)) {
			const answers = answersTo(slug, own[time]!, key.length + time);
			const written = await record({ ...kept, slug, clientId: setting.clients[key]!, answers }, { now: at });
			if (!written.ok) throw new Error(`The demo's story is wrong: a ${slug} was refused, ${written.code}.`);
		}
}

/** Answers that add up to a total, spread over the items; null leaves all but the first two blank. */
function answersTo(slug: string, total: number | null, turn: number): MeasureAnswers {
	const { items } = measureBySlug(slug)!;
	const scored = items.filter((item) => item.scored);
	if (total === null) return Object.fromEntries(scored.slice(0, 2).map(({ id }) => [id, 1]));
	const asked = scored.filter((item) => !item.safety);
	const least = Math.floor(total / asked.length);
	const more = total - least * asked.length;
	return Object.fromEntries(
		scored.map((item) => {
			const place = (asked.indexOf(item) + turn) % asked.length;
			return [item.id, item.safety ? 0 : least + (place < more ? 1 : 0)];
		})
	);
}

/** Of those whom a rule brings up, one was talked through and stays with the plan, and one waits for supervision. */
async function talkThrough(setting: Setting, at: number) {
	const programId = await programOfDemo(setting);
	const program = (await programById(programId))!;
	const { people } = await offTrackIn(program, at);
	for (const { client, by, decided, ...said } of talkedThrough) {
		const clientId = setting.clients[client]!;
		const line = people.find((one) => one.clientId === clientId)?.lines[0];
		if (!line) continue;
		const { measure, facts } = line;
		const id = await beginReview(setting.staff[by], { clientId, programId, measure, facts, ...said }, at);
		const review = (await reviewsOf([clientId])).find((one) => one.id === id)!;
		if (decided) await decideReview(setting.staff[by], review, { ...decided, planId: null }, at + 5_000);
	}
}
