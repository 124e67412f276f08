import type { AnyActivity } from './activity.ts';
import { checkIn, type CheckInConfig, type CheckInEvent } from './check-in/check-in.ts';
import { worksheetActivity, type WorksheetConfig, type WorksheetEvent } from './worksheet/worksheet.ts';
import { breakActivity, type BreakConfig, type BreakEvent } from './break/break.ts';
import { breathing, type BreathingConfig, type BreathingEvent } from './breathing/breathing.ts';
import { discussion, type DiscussionConfig, type DiscussionEvent } from './discussion/discussion.ts';

/** Every activity the room can do, by kind. A new one is a folder, a line here and a line in views.ts. */
export const activities: Record<string, AnyActivity> = byKind([
	checkIn,
	worksheetActivity,
	breakActivity,
	breathing,
	discussion
]);

export type ActivityConfig = CheckInConfig | WorksheetConfig | BreakConfig | BreathingConfig | DiscussionConfig;
export type ActivityEvent = CheckInEvent | WorksheetEvent | BreakEvent | BreathingEvent | DiscussionEvent;

/** Looked up by words from the wire, so it must not inherit anything. */
function byKind(list: AnyActivity[]): Record<string, AnyActivity> {
	return Object.assign(Object.create(null), Object.fromEntries(list.map((activity) => [activity.kind, activity])));
}

/** The activity that owns a command or an event, told by the prefix of its type. */
export const activityOf = (type: string): AnyActivity | undefined => activities[type.slice(0, type.indexOf('.'))];
