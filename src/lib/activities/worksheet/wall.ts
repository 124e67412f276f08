import {
	happened,
	nothing,
	refuse,
	toRoom,
	toSeat,
	toStaff,
	type Addressed,
	type Decision,
	type Given
} from '#lib/domain/decision.ts';
import { worksheetBySlug } from '#lib/worksheets/index.ts';
import { fewest } from '#lib/domain/at-least-three.ts';
import { wallFields, wallOf } from './settings.ts';
import type { WorksheetCommand, WorksheetView } from './commands.ts';
import type { Offer, WorksheetEvents } from './fold.ts';

/** Chooses another field, or none. Lines shown for the previous one are removed. */
export function chooseWall(view: WorksheetView, block: string, path: string | null): Decision<WorksheetEvents> {
	const worksheet = worksheetBySlug(view.config.slug);
	if (path !== null && !(worksheet && wallFields(worksheet).some((field) => field.id === path)))
		return refuse('unknown');
	if (path === wallOf(view.config, view.room)) return nothing();
	return happened(...down(view, block), toRoom({ type: 'worksheet.wall-set', block, path }));
}

/** A person offers one answer as it is now, or takes it back; it can't be taken back once it is shown. */
export function offer(
	view: WorksheetView,
	command: Extract<WorksheetCommand, { type: 'worksheet.offer' }>,
	seat: string,
	{ id }: Given
): Decision<WorksheetEvents> {
	const { block, path, on } = command;
	const text = view.answer;
	const before = view.seats[seat]?.offer ?? null;
	const mine = before?.path === path ? before : null;
	if (mine?.shown) return refuse('too-late');
	if (!on) return mine ? happened(toSeat(seat, { type: 'worksheet.offered', block, offer: null })) : nothing();
	if (path !== wallOf(view.config, view.room)) return refuse('not-now');
	if (!text) return refuse('unknown');
	if (mine?.text === text) return nothing();
	return happened(toSeat(seat, { type: 'worksheet.offered', block, offer: { id, path, text, shown: false } }));
}

type Line = Offer & { seat: string };

/** The lines offered for this wall and not taken back. */
function offered(view: WorksheetView): Line[] {
	const path = wallOf(view.config, view.room);
	return Object.entries(view.seats).flatMap(([seat, { offer }]) =>
		offer && offer.path === path ? [{ ...offer, seat }] : []
	);
}

/** A facilitator read it and approves it, or not. A line no longer approved is removed at once. */
export function approve(view: WorksheetView, block: string, id: string, on: boolean): Decision<WorksheetEvents> {
	const line = offered(view).find((it) => it.id === id);
	if (!line) return refuse('unknown');
	const others = view.staff.approved.filter((it) => it.id !== id);
	if (on === others.length < view.staff.approved.length) return nothing();
	const lines = on ? [...others, { id, text: line.text }] : others;
	const told = toStaff({ type: 'worksheet.approved', block, lines });
	if (on || !line.shown) return happened(told);
	const left = offered(view).filter((it) => it.shown && it.id !== id);
	return happened(told, ...(left.length < fewest ? down(view, block) : [off(line, block), up(left, block)]));
}

/**
 * At least three at a time, first and whenever there are new ones: a single later line could be traced to the person
 * who had just put down their phone.
 */
export function reveal(view: WorksheetView, block: string): Decision<WorksheetEvents> {
	const ready = offered(view).filter(({ id }) => view.staff.approved.some((it) => it.id === id));
	const known = ready.filter(({ id }) => view.staff.told.includes(id));
	const lines = ready.length - known.length >= fewest ? ready : known;
	if (lines.length < fewest) return refuse('too-few');
	if (view.room.lines && lines.every((line) => line.shown))
		return ready.length === lines.length ? nothing() : refuse('too-few');
	const ids = [...new Set([...view.staff.told, ...lines.map(({ id }) => id)])];
	return happened(
		toStaff({ type: 'worksheet.told', block, ids }),
		up(lines, block),
		...lines
			.filter((line) => !line.shown)
			.map(({ seat }) => toSeat(seat, { type: 'worksheet.line-shown', block, shown: true }))
	);
}

export const cover = (view: WorksheetView, block: string): Decision<WorksheetEvents> => happened(...down(view, block));

const off = ({ seat }: Line, block: string) => toSeat(seat, { type: 'worksheet.line-shown', block, shown: false });

const up = (lines: Line[], block: string) =>
	toRoom({ type: 'worksheet.revealed', block, lines: lines.map(({ text }) => text).sort(byLetter) });

const byLetter = (a: string, b: string) => a.localeCompare(b, 'en');

const down = (view: WorksheetView, block: string): Addressed<WorksheetEvents>[] =>
	view.room.lines
		? [
				toRoom({ type: 'worksheet.covered', block }),
				...offered(view)
					.filter(({ shown }) => shown)
					.map((line) => off(line, block))
			]
		: [];
