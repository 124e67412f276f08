import type { CheckInAnswers } from '#lib/activities/check-in/fields.ts';
import type { Need } from '#lib/domain/need.ts';
import type { Answer } from '#lib/domain/worksheet.ts';
import { checkIns, takeAways, thoughtRecords } from './answers.ts';
import type { Chance } from './chance.ts';
import type { DemoClient } from './people.ts';

/** What somebody answers at check-in; `progress` is 0 three weeks ago and 1 now. Null is a pass. */
export function checkInOf({ mood, drift, locale }: DemoClient, progress: number, chance: Chance): CheckInAnswers {
	const now = within(Math.round(mood + drift * progress + chance.between(-1, 1)), 0, 10);
	const pass = <T>(value: T): T | null => (chance.happens(0.1) ? null : value);
	return {
		mood: pass(now),
		anxiety: pass(within(9 - now + chance.between(-1, 1), 0, 10)),
		word: pass(chance.pick(checkIns[locale].words)),
		goal: pass(chance.pick(checkIns[locale].goals)),
		need: chance.happens(0.75) ? 'none' : chance.pick<Need>(['few-minutes', 'one-to-one']),
		...rest,
		cravings: within(8 - now + chance.between(-2, 1), 0, 10),
		'sleep-hours': within(3 + Math.round(now / 2) + chance.between(-1, 2), 0, 14),
		'sleep-quality': within(now + chance.between(-1, 1), 0, 10)
	};
}

/** Of what the made-up group is not asked: a pass, and nothing that would need somebody. */
const rest: CheckInAnswers = {
	...{ used: null, medication: null, skill: null, 'skill-helped': null, homework: null, gratitude: null },
	...{ safety: 'no', 'safety-self': 'no', 'safety-others': 'no', 'safety-hurt': 'no', 'safety-now': 'yes' },
	...{ 'need-topic': null, place: null, 'call-back': null, 'private-space': null }
};

/** What somebody writes on a worksheet, by path, in the order of its steps. */
export const worksheetOf = (slug: string, client: DemoClient, chance: Chance): Record<string, Answer> =>
	slug === 'thought-record' ? thoughtRecord(client, chance) : takeAway(client, chance);

function thoughtRecord({ locale }: DemoClient, chance: Chance): Record<string, Answer> {
	const said = chance.pick(thoughtRecords[locale]);
	const distress = chance.between(10, 19) * 5;
	const belief = chance.between(12, 20) * 5;
	return {
		'when-where': said.when,
		situation: said.situation,
		'feelings.r1.word': said.feeling,
		'feelings.r1.strength': distress,
		'distress-before': distress,
		'thoughts.r1.text': said.thought,
		'main-thought': said.thought,
		'belief-before': belief,
		traps: said.traps,
		'evidence-for.r1.fact': said.evidenceFor,
		'evidence-against.r1.fact': said.evidenceAgainst,
		'balanced-thought': said.balanced,
		'balanced-belief': chance.between(8, 16) * 5,
		'belief-after': within(belief - chance.between(0, 8) * 5, 0, 100),
		'distress-after': within(distress - chance.between(-1, 7) * 5, 0, 100),
		'next-step': chance.happens(0.2) ? null : said.next
	};
}

function takeAway({ locale }: DemoClient, chance: Chance): Record<string, Answer> {
	const said = chance.pick(takeAways[locale]);
	return { learned: said.learned, try: said.tries, confidence: chance.between(3, 9) };
}

const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));
