import { happened, nothing, refuse, toRoom, toSeat, type Given } from '#lib/domain/decision.ts';
import type { WorksheetCommand, WorksheetEvent, WorksheetView } from './rules.ts';

/** One answer to the whole room, with or without the name, as its owner wants. */
export function share(
	view: WorksheetView,
	command: Extract<WorksheetCommand, { type: 'worksheet.share' }>,
	seat: string,
	given: Given
) {
	const { block, path, as } = command;
	const before = view.seats[seat]?.sharing[path];
	const withdrawn = before ? [toRoom<WorksheetEvent>({ type: 'worksheet.withdrawn', block, id: before.id })] : [];
	if (as === 'none')
		return before
			? happened<WorksheetEvent>(
					...withdrawn,
					toSeat(seat, { type: 'worksheet.sharing', block, path, as, id: before.id })
				)
			: nothing<WorksheetEvent>();
	if (!command.text) return refuse<WorksheetEvent>('unknown');
	const name = as === 'named' ? (view.names[seat] ?? null) : null;
	return happened<WorksheetEvent>(
		...withdrawn,
		toRoom({ type: 'worksheet.shared', block, answer: { id: given.id, path, text: command.text, name } }),
		toSeat(seat, { type: 'worksheet.sharing', block, path, as, id: given.id })
	);
}

/** Taken down by the lead: its owner's phone learns that it is shared no longer. */
export function hide(view: WorksheetView, block: string, id: string) {
	for (const [seat, { sharing }] of Object.entries(view.seats))
		for (const [path, shared] of Object.entries(sharing))
			if (shared.id === id)
				return happened<WorksheetEvent>(
					toRoom({ type: 'worksheet.withdrawn', block, id }),
					toSeat(seat, { type: 'worksheet.sharing', block, path, as: 'none', id })
				);
	return refuse<WorksheetEvent>('unknown');
}
