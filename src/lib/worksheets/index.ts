import type { KnownWorksheet, LibraryWorksheet, Sheet } from '#lib/domain/worksheet.ts';
import { activityMenu } from './activity-menu/worksheet.ts';
import { activitySchedule } from './activity-schedule/worksheet.ts';
import { askingClearly } from './asking-clearly/worksheet.ts';
import { balancedMind } from './balanced-mind/worksheet.ts';
import { behaviourChain } from './behaviour-chain/worksheet.ts';
import { bodyFirstCalm } from './body-first-calm/worksheet.ts';
import { bodyScan } from './body-scan/worksheet.ts';
import { boundaries } from './boundaries/worksheet.ts';
import { copingSupportPlan } from './coping-support-plan/worksheet.ts';
import { cravingLog } from './craving-log/worksheet.ts';
import { distressKit } from './distress-kit/worksheet.ts';
import { emotionMap } from './emotion-map/worksheet.ts';
import { exposureLadder } from './exposure-ladder/worksheet.ts';
import { factsCheck } from './facts-check/worksheet.ts';
import { grounding } from './grounding-5-4-3-2-1/worksheet.ts';
import { kindAndSteady } from './kind-and-steady/worksheet.ts';
import { missingLinks } from './missing-links/worksheet.ts';
import { oppositeStep } from './opposite-step/worksheet.ts';
import { pacedBreathing } from './paced-breathing/worksheet.ts';
import { pausePlan } from './pause-plan/worksheet.ts';
import { practiceAssignment } from './practice-assignment/worksheet.ts';
import { problemSolving } from './problem-solving/worksheet.ts';
import { relapsePrevention } from './relapse-prevention/worksheet.ts';
import { selfKindness } from './self-kindness/worksheet.ts';
import { sessionTakeAway } from './session-take-away/worksheet.ts';
import { sleepLog } from './sleep-log/worksheet.ts';
import { thinkingTrapsSpotter } from './thinking-traps/worksheet.ts';
import { thoughtRecord } from './thought-record/worksheet.ts';
import { threeGoodThings } from './three-good-things/worksheet.ts';
import { urgeProsCons } from './urge-pros-cons/worksheet.ts';
import { urgeSurfing } from './urge-surfing/worksheet.ts';
import { valuesCompass } from './values-compass/worksheet.ts';
import { weeklyGoal } from './weekly-goal/worksheet.ts';
import { weeklyPracticeCard } from './weekly-practice-card/worksheet.ts';
import { worrySorter } from './worry-sorter/worksheet.ts';

/**
 * Every worksheet of the product; the first is what a new block of a plan starts with. A new one is a folder and a line here.
 * For the server: a browser fetches the ones it needs by slug, see `sheet-content.ts` among the activities.
 */
export const worksheets: LibraryWorksheet[] = [
	grounding,
	sessionTakeAway,
	weeklyGoal,
	practiceAssignment,
	weeklyPracticeCard,
	pacedBreathing,
	bodyScan,
	bodyFirstCalm,
	sleepLog,
	thinkingTrapsSpotter,
	thoughtRecord,
	worrySorter,
	balancedMind,
	emotionMap,
	factsCheck,
	oppositeStep,
	distressKit,
	selfKindness,
	threeGoodThings,
	activitySchedule,
	activityMenu,
	exposureLadder,
	missingLinks,
	askingClearly,
	kindAndSteady,
	boundaries,
	pausePlan,
	urgeProsCons,
	urgeSurfing,
	cravingLog,
	behaviourChain,
	relapsePrevention,
	problemSolving,
	valuesCompass,
	copingSupportPlan
];

const bySlug = new Map<string, KnownWorksheet>(worksheets.map((worksheet) => [worksheet.slug, worksheet]));

/**
 * A worksheet of the product, or the version of a program's own that the slug names. What a slug means never changes, so this is a
 * function of its slug for whoever asks after it was published; `server/library/published.ts` adds what is published.
 */
export const worksheetBySlug = (slug: string): KnownWorksheet | undefined => bySlug.get(slug);

/** Makes a version known. The first that has a slug stays: no later one can take its place. */
export function makeKnown(worksheet: KnownWorksheet): void {
	if (!bySlug.has(worksheet.slug)) bySlug.set(worksheet.slug, worksheet);
}

/** What there is to know of one to choose it. */
export const sheetFrom = ({ slug, title, purpose, topic, minutes, steps, only, seen }: KnownWorksheet): Sheet => ({
	...{ slug, title, purpose, topic, minutes },
	...(only && { only }),
	...(seen && { seen }),
	steps: steps.length
});

/** All of the product as a list to choose from. */
export const sheets: Sheet[] = worksheets.map(sheetFrom);
