import type { ActivityView } from '#lib/activities/activity.ts';
import type { BallotSlices } from './fold.ts';
import type { Anonymous } from './options.ts';

/** What a vote is about; an activity may keep more in its slices. */
export type BallotView<V, R> = ActivityView<{ anonymous: Anonymous }, BallotSlices<V, R>>;
