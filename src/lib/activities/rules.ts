import type { AnyActivity } from './activity.ts';
import { checkIn, type CheckInConfig, type CheckInEvent } from './check-in/check-in.ts';
import { worksheetActivity, type WorksheetConfig, type WorksheetEvent } from './worksheet/worksheet.ts';

/** Every activity the room can do, by kind. A new one is a folder, a line here and a line in views.ts. */
export const activities: Record<string, AnyActivity> = {
	[checkIn.kind]: checkIn,
	[worksheetActivity.kind]: worksheetActivity
};

export type ActivityConfig = CheckInConfig | WorksheetConfig;
export type ActivityEvent = CheckInEvent | WorksheetEvent;

/** The activity that owns a command or an event, told by the prefix of its type. */
export const activityOf = (type: string): AnyActivity | undefined => activities[type.slice(0, type.indexOf('.'))];
