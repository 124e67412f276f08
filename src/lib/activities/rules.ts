import type { AnyActivity } from './activity.ts';
import { checkIn, type CheckInConfig, type CheckInEvent } from './check-in/check-in.ts';
import { worksheetActivity, type WorksheetConfig, type WorksheetEvent } from './worksheet/worksheet.ts';
import { breakActivity, type BreakConfig, type BreakEvent } from './break/break.ts';
import { breathing, type BreathingConfig, type BreathingEvent } from './breathing/breathing.ts';
import { discussion, type DiscussionConfig, type DiscussionEvent } from './discussion/discussion.ts';
import { poll, type PollConfig, type PollEvent } from './poll/poll.ts';
import { scale, type ScaleConfig, type ScaleEvent } from './scale/scale.ts';
import { words, type WordsConfig, type WordsEvent } from './words/words.ts';
import { ideas, type IdeasConfig, type IdeasEvent } from './ideas/ideas.ts';
import { ranking, type RankingConfig, type RankingEvent } from './ranking/ranking.ts';
import { round, type RoundConfig, type RoundEvent } from './round/round.ts';
import { pages, type PagesConfig, type PagesEvent } from './pages/pages.ts';
import { rolePlay, type RolePlayConfig, type RolePlayEvent } from './role-play/role-play.ts';
import { measure, type MeasureConfig, type MeasureEvent } from './measure/measure.ts';
import { closing, type ClosingConfig, type ClosingEvent } from './closing/closing.ts';

/** Every activity the room can do, by kind. A new one is a folder, a line here and a line in views.ts. */
export const activities: Record<string, AnyActivity> = byKind([
	checkIn,
	worksheetActivity,
	breakActivity,
	breathing,
	discussion,
	poll,
	scale,
	words,
	ideas,
	ranking,
	round,
	pages,
	rolePlay,
	measure,
	closing
]);

export type ActivityConfig =
	| CheckInConfig
	| WorksheetConfig
	| BreakConfig
	| BreathingConfig
	| DiscussionConfig
	| PollConfig
	| ScaleConfig
	| WordsConfig
	| IdeasConfig
	| RankingConfig
	| RoundConfig
	| PagesConfig
	| RolePlayConfig
	| MeasureConfig
	| ClosingConfig;
export type ActivityEvent =
	| CheckInEvent
	| WorksheetEvent
	| BreakEvent
	| BreathingEvent
	| DiscussionEvent
	| PollEvent
	| ScaleEvent
	| WordsEvent
	| IdeasEvent
	| RankingEvent
	| RoundEvent
	| PagesEvent
	| RolePlayEvent
	| MeasureEvent
	| ClosingEvent;

/** Looked up by words from the wire, so it must not inherit anything. */
function byKind(list: AnyActivity[]): Record<string, AnyActivity> {
	return Object.assign(Object.create(null), Object.fromEntries(list.map((activity) => [activity.kind, activity])));
}

/** The activity that owns a command or an event, told by the prefix of its type. */
export const activityOf = (type: string): AnyActivity | undefined => activities[type.slice(0, type.indexOf('.'))];
