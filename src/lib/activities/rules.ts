import type { z } from 'zod';
import type { CommandOf } from '#lib/domain/brick.ts';
import { lookup, ownerOf } from '#lib/domain/owner.ts';
import type { Activity, AnyActivity } from './activity.ts';
import { breakActivity } from './break/rules.ts';
import { breathing } from './breathing/rules.ts';
import { checkIn } from './check-in/rules.ts';
import { closing } from './closing/rules.ts';
import { discussion } from './discussion/rules.ts';
import { ideas } from './ideas/rules.ts';
import { measure } from './measure/rules.ts';
import { pages } from './pages/rules.ts';
import { poll } from './poll/rules.ts';
import { ranking } from './ranking/rules.ts';
import { rolePlay } from './role-play/rules.ts';
import { round } from './round/rules.ts';
import { scale } from './scale/rules.ts';
import { words } from './words/rules.ts';
import { worksheet } from './worksheet/rules.ts';

/** The rules of every activity. A new one is a folder, a line here and a line in kinds.ts. */
const list = [
	checkIn,
	worksheet,
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
];

type Listed = (typeof list)[number];
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type EventsOf<A> = A extends Activity<any, any, any, infer E> ? E : never;

/** An activity's settings in a plan; `kind` says which activity. */
export type ActivityConfig = z.output<Listed['config']>;
export type ActivityCommand = CommandOf<Listed['commands']>;
type Events = EventsOf<Listed>;
export type ActivityEvents = { room: Events['room']; staff: Events['staff']; seat: Events['seat'] };

/** By kind. */
export const activities: Record<string, AnyActivity> = lookup<AnyActivity>(
	Object.fromEntries(list.map((activity) => [activity.kind, activity]))
);

/** The activity that owns a command, by the first word of the command type. */
export const activityOf = (type: string): AnyActivity | undefined => activities[ownerOf(type)];
