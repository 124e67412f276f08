import type { Fold } from '#lib/domain/brick.ts';
import type { Clock } from '#lib/domain/clock.ts';
import type { RoomSlices, Span } from '#lib/room/state.ts';
import type { Block } from './block.ts';

/**
 * The plan as phones and displays receive it: what has been on, and nothing of what is to come. `ahead` names the kinds that are still to
 * come, sorted and each once, so that their code is there before they are on.
 */
export type ShownPlan = { blocks: Block[]; ahead: string[] };

/** The plan and where the room is in it; staff also receive when each block was on. */
export type AgendaEvents = {
	room:
		| { type: 'agenda.edited'; blocks: Block[] }
		/** What phones and displays receive in the place of every other event of the plan. It is never in the log. */
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

/** The block before is on as if it had never been left; the one that was on by mistake keeps the moment it had. */
function returned(spans: Span[], block: string, at: number): Span[] {
	const before = spans.findLastIndex((span) => span.block === block && span.to !== null && !span.undone);
	return spans.map((span, i) => {
		if (i === before) return { ...span, to: null };
		return span.to === null ? { ...span, to: at, undone: true } : span;
	});
}
