import { z } from 'zod';
import { happened, nothing, refuse, toRoom, toSeat, type By, type Given } from '../../domain/decision.ts';
import { answerPath, id } from '../../domain/id.ts';
import type { Activity, ActivityView } from '../activity.ts';
import { apply, initial } from './fold.ts';

/**
 * The answers themselves are a document of their own, private to the person; the room hears how far people are,
 * and the words that somebody chose to share.
 */
export type WorksheetConfig = { kind: 'worksheet'; slug: string };
export type SharedAnswer = { id: string; path: string; text: string; name: string | null };
export type WorksheetRoom = { finished: number; shared: SharedAnswer[] };
/** `sharing` maps the path of an answer to how it is shared now. */
export type WorksheetSeat = {
	done: number;
	of: number;
	finished: boolean;
	sharing: Record<string, { id: string; as: 'named' | 'anonymous' }>;
};

export type WorksheetCommand =
	| { type: 'worksheet.share'; block: string; path: string; as: 'named' | 'anonymous' | 'none'; text?: string }
	| { type: 'worksheet.hide'; block: string; id: string }
	| { type: 'worksheet.finish'; block: string }
	| { type: 'worksheet.progress'; block: string; seat: string; done: number; of: number };

export type WorksheetEvent =
	| { type: 'worksheet.shared'; block: string; answer: SharedAnswer }
	| { type: 'worksheet.withdrawn'; block: string; id: string }
	| { type: 'worksheet.sharing'; block: string; path: string; as: 'named' | 'anonymous' | 'none'; id: string }
	| { type: 'worksheet.progressed'; block: string; done: number; of: number }
	| { type: 'worksheet.finished'; block: string }
	| { type: 'worksheet.counted'; block: string; finished: number };

type View = ActivityView<WorksheetConfig, WorksheetRoom, null, WorksheetSeat>;

export const worksheetActivity: Activity<
	WorksheetConfig,
	WorksheetRoom,
	null,
	WorksheetSeat,
	WorksheetCommand,
	WorksheetEvent
> = {
	kind: 'worksheet',
	config: z.strictObject({ kind: z.literal('worksheet'), slug: id }),
	commands: {
		// The text is never taken from the message: the server reads it from the saved answer (R7).
		'worksheet.share': {
			schema: z.strictObject({
				type: z.literal('worksheet.share'),
				block: id,
				path: answerPath,
				as: z.enum(['named', 'anonymous', 'none'])
			}),
			who: ['participant']
		},
		// What is on the wall must be able to come off it.
		'worksheet.hide': {
			schema: z.strictObject({ type: z.literal('worksheet.hide'), block: id, id }),
			who: ['lead']
		},
		'worksheet.finish': {
			schema: z.strictObject({ type: z.literal('worksheet.finish'), block: id }),
			who: ['participant']
		},
		'worksheet.progress': {
			schema: z.strictObject({
				type: z.literal('worksheet.progress'),
				block: id,
				seat: id,
				done: z.number().int().min(0),
				of: z.number().int().min(0)
			}),
			who: ['system']
		}
	},
	initial,
	decide,
	apply
};

function decide(view: View, command: WorksheetCommand, by: By, given: Given) {
	if (command.type === 'worksheet.progress') {
		const { block, seat, done, of } = command;
		const now = view.seats[seat];
		if (now?.done === done && now.of === of) return nothing<WorksheetEvent>();
		return happened<WorksheetEvent>(toSeat(seat, { type: 'worksheet.progressed', block, done, of }));
	}
	if (command.type === 'worksheet.hide') return hide(view, command.block, command.id);
	if (by.as !== 'seat') return refuse<WorksheetEvent>('not-yours');
	return command.type === 'worksheet.share'
		? share(view, command, by.seat, given)
		: finish(view, command.block, by.seat);
}

function share(
	view: View,
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
function hide(view: View, block: string, id: string) {
	for (const [seat, { sharing }] of Object.entries(view.seats))
		for (const [path, shared] of Object.entries(sharing))
			if (shared.id === id)
				return happened<WorksheetEvent>(
					toRoom({ type: 'worksheet.withdrawn', block, id }),
					toSeat(seat, { type: 'worksheet.sharing', block, path, as: 'none', id })
				);
	return refuse<WorksheetEvent>('unknown');
}

function finish(view: View, block: string, seat: string) {
	if (view.seats[seat]?.finished) return nothing<WorksheetEvent>();
	return happened<WorksheetEvent>(
		toSeat(seat, { type: 'worksheet.finished', block }),
		toRoom({ type: 'worksheet.counted', block, finished: view.room.finished + 1 })
	);
}
