import type { AnyActivity } from './activity.ts';
import { checkIn, type CheckInConfig, type CheckInEvent } from './check-in/rules.ts';
import { worksheetActivity, type WorksheetConfig, type WorksheetEvent } from './worksheet/rules.ts';
import { breakActivity, type BreakConfig, type BreakEvent } from './break/rules.ts';
import { breathing, type BreathingConfig, type BreathingEvent } from './breathing/rules.ts';
import { discussion, type DiscussionConfig, type DiscussionEvent } from './discussion/rules.ts';
import { poll, type PollConfig, type PollEvent } from './poll/rules.ts';
import { scale, type ScaleConfig, type ScaleEvent } from './scale/rules.ts';
import { words, type WordsConfig, type WordsEvent } from './words/rules.ts';
import { ideas, type IdeasConfig, type IdeasEvent } from './ideas/rules.ts';
import { ranking, type RankingConfig, type RankingEvent } from './ranking/rules.ts';
import { round, type RoundConfig, type RoundEvent } from './round/rules.ts';
import { pages, type PagesConfig, type PagesEvent } from './pages/rules.ts';
import { rolePlay, type RolePlayConfig, type RolePlayEvent } from './role-play/rules.ts';
import { measure, type MeasureConfig, type MeasureEvent } from './measure/rules.ts';
import { closing, type ClosingConfig, type ClosingEvent } from './closing/rules.ts';

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
