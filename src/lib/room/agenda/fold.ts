import type { Fold } from '#lib/domain/brick.ts';
import type { Clock } from '#lib/domain/clock.ts';
import type { RoomSlices, Span } from '#lib/room/state.ts';
import type { Block } from './block.ts';

/**
 * The plan as phones and displays receive it: blocks that have been on, nothing about those to come. `ahead` lists the
 * kinds still to come, sorted and without duplicates, so that their code can be preloaded.
 */
export type ShownPlan = { blocks: Block[]; ahead: string[] };

/** The plan and the room's position in it; staff also receive when each block was on. */
export type AgendaEvents = {
	room:
		| { type: 'agenda.edited'; blocks: Block[] }
		/** Phones and displays receive this in place of all other `agenda` events. It is never in the log. */
		| ({ type: 'agenda.shown'; current: string | null; clock: Clock | null } & ShownPlan)
		| { type: 'agenda.moved'; block: string; clock: Clock }
		| { type: 'agenda.timed'; block: string; minutes: number; clock: Clock | null }
		| { type: 'agenda.skipped'; block: string; skipped: boolean }
		| { type: 'timer.set'; clock: Clock };
	staff:
		| { type: 'agenda.spanned'; block: string | null; at: number }
		| { type: 'agenda.returned'; block: string; at: number };
	seat: never;
};

export const fold: Fold<RoomSlices, AgendaEvents> = {
	room(slice, event) {
		switch (event.type) {
			case 'agenda.edited':
				return { ...slice, blocks: event.blocks, edition: slice.edition + 1 };
			case 'agenda.shown': {
				const { type: _, ...shown } = event;
				return { ...slice, ...shown };
			}
			case 'agenda.moved': {
				const { block: current, clock } = event;
				return { ...slice, current, clock, skipped: slice.skipped.filter((id) => id !== current) };
			}
			case 'agenda.timed': {
				const { block, minutes, clock } = event;
				const blocks = slice.blocks.map((it) => (it.id === block ? { ...it, minutes } : it));
				return { ...slice, edition: slice.edition + 1, blocks, clock: clock ?? slice.clock };
			}
			case 'agenda.skipped': {
				const others = slice.skipped.filter((id) => id !== event.block);
				return { ...slice, skipped: event.skipped ? [...others, event.block] : others };
			}
			case 'timer.set':
				return { ...slice, clock: event.clock };
		}
	},
	staff(slice, event) {
		switch (event.type) {
			case 'agenda.spanned':
				return { ...slice, spans: spanned(slice.spans, event.block, event.at), askedToEnd: null };
			case 'agenda.returned':
				return { ...slice, spans: returned(slice.spans, event.block, event.at) };
		}
	},
	seat: (slice) => slice
};

function spanned(spans: Span[], block: string | null, at: number): Span[] {
	const closed = spans.map((span) => (span.to === null ? { ...span, to: at } : span));
	return block === null ? closed : [...closed, { block, from: at, to: null }];
}

/** The previous block continues as if it had never been left; the one opened by mistake keeps its brief span. */
function returned(spans: Span[], block: string, at: number): Span[] {
	const before = spans.findLastIndex((span) => span.block === block && span.to !== null && !span.undone);
	return spans.map((span, i) => {
		if (i === before) return { ...span, to: null };
		return span.to === null ? { ...span, to: at, undone: true } : span;
	});
}
