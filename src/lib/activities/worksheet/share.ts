import { happened, nothing, refuse, toRoom, toSeat, type Decision, type Given } from '#lib/domain/decision.ts';
import type { WorksheetCommand, WorksheetView } from './commands.ts';
import type { WorksheetEvents } from './fold.ts';

/** Shares one answer with the whole room, with or without a name, as its owner chose. */
export function share(
	view: WorksheetView,
	command: Extract<WorksheetCommand, { type: 'worksheet.share' }>,
	seat: string,
	given: Given
): Decision<WorksheetEvents> {
	const { block, path, as } = command;
	const before = view.seats[seat]?.sharing[path];
	const withdrawn = before ? [toRoom({ type: 'worksheet.withdrawn', block, id: before.id })] : [];
	if (as === 'none') {
		if (!before) return nothing();
		return happened(...withdrawn, toSeat(seat, { type: 'worksheet.sharing', block, path, as, id: before.id }));
	}
	if (!view.answer) return refuse('unknown');
	const name = as === 'named' ? (view.names[seat] ?? null) : null;
	return happened(
		...withdrawn,
		toRoom({ type: 'worksheet.shared', block, answer: { id: given.id, path, text: view.answer, name } }),
		toSeat(seat, { type: 'worksheet.sharing', block, path, as, id: given.id })
	);
}

/** Removed by the lead: the owner's phone learns that it is no longer shared. */
export function hide(view: WorksheetView, block: string, id: string): Decision<WorksheetEvents> {
	for (const [seat, { sharing }] of Object.entries(view.seats))
		for (const [path, shared] of Object.entries(sharing))
			if (shared.id === id)
				return happened(
					toRoom({ type: 'worksheet.withdrawn', block, id }),
					toSeat(seat, { type: 'worksheet.sharing', block, path, as: 'none', id })
				);
	return refuse('unknown');
}
