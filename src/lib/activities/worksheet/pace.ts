import { happened, nothing, refuse, toRoom, toSeat, type Decision, type Given } from '#lib/domain/decision.ts';
import { worksheetBySlug } from '#lib/worksheets/index.ts';
import { paceOf } from './settings.ts';
import type { WorksheetCommand, WorksheetView } from './commands.ts';
import type { WorksheetEvents, WorksheetSeat } from './fold.ts';

/** In ms: someone who keeps writing is reported at most this often, enough to show that they still are. */
export const stillWriting = 20_000;

/** A person's progress goes to them and staff; the room learns how many have finished the open step. */
export function progress(
	view: WorksheetView,
	command: Extract<WorksheetCommand, { type: 'worksheet.progress' }>,
	{ now }: Given
): Decision<WorksheetEvents> {
	const { block, seat, done, of, steps } = command;
	const before = view.seats[seat];
	const isSame = before?.done === done && before.of === of && `${before.steps}` === `${steps}`;
	if (isSame && now - (before.at ?? 0) < stillWriting) return nothing();
	const count = doneWith(view, view.room.open, { [seat]: { steps } });
	const isCounted = paceOf(view.config) === 'together' && count !== view.room.stepDone;
	return happened(
		toSeat(seat, { type: 'worksheet.progressed', block, done, of, steps, at: now }),
		...(isCounted ? [toRoom({ type: 'worksheet.step-counted', block, done: count })] : [])
	);
}

const stepsOf = ({ config }: WorksheetView) => worksheetBySlug(config.slug)?.steps.length ?? 0;

const doneWith = (view: WorksheetView, step: number, changed: Record<string, Pick<WorksheetSeat, 'steps'>> = {}) =>
	Object.values({ ...view.seats, ...changed }).filter(({ steps }) => steps.includes(step)).length;

/** A step once opened stays open: no one's screen is taken away. */
export function openStep(view: WorksheetView, block: string, step: number, { now }: Given): Decision<WorksheetEvents> {
	if (paceOf(view.config) !== 'together') return refuse('not-now');
	if (step > stepsOf(view)) return refuse('unknown');
	if (step <= view.room.open) return nothing();
	return happened(toRoom({ type: 'worksheet.step-opened', block, step, at: now, done: doneWith(view, step) }));
}

export function finish(view: WorksheetView, block: string, seat: string): Decision<WorksheetEvents> {
	if (view.seats[seat]?.finished) return nothing();
	if (paceOf(view.config) === 'together' && view.room.open < stepsOf(view)) return refuse('not-now');
	return happened(
		toSeat(seat, { type: 'worksheet.finished', block }),
		toRoom({ type: 'worksheet.counted', block, finished: view.room.finished + 1 })
	);
}
