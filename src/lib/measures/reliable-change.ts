import type { ChangeRule } from '#lib/domain/care-team/off-track.ts';
import { measures } from './index.ts';

/** What counts as a change, by questionnaire. One that is not here has no published rule that we found, and no change of it is called one. */
export const reliableChange: Partial<Record<string, ChangeRule>> = Object.fromEntries(
	measures.flatMap(({ slug, change }) => ('points' in change ? [[slug, change]] : []))
);
