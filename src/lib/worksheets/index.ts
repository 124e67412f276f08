import type { Worksheet } from '#lib/domain/worksheet.ts';
import { behaviourChain } from './behaviour-chain/worksheet.ts';
import { factsCheck } from './facts-check/worksheet.ts';
import { grounding } from './grounding-5-4-3-2-1/worksheet.ts';
import { sessionTakeAway } from './session-take-away/worksheet.ts';
import { thoughtRecord } from './thought-record/worksheet.ts';
import { weeklyGoal } from './weekly-goal/worksheet.ts';

/** Every worksheet of the product, in the order a library shows them. A new one is a folder and a line here. */
export const worksheets: Worksheet[] = [
	grounding,
	thoughtRecord,
	factsCheck,
	behaviourChain,
	weeklyGoal,
	sessionTakeAway
];

export const worksheetBySlug = (slug: string): Worksheet | undefined =>
	worksheets.find((worksheet) => worksheet.slug === slug);
