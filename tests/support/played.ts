import type { SaveCommand } from '#lib/activities/documents.ts';
import { activities } from '#lib/activities/rules.ts';
import { Dice } from '#lib/domain/dice.ts';
import type { MadeUpPerson } from '#lib/domain/made-up.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import { worksheetBySlug } from '#lib/worksheets/index.ts';
import { emptySeat, sliceOf, type RoomSlice, type SeatSlice } from '#lib/room/state.ts';

type Command = { type: string; [key: string]: unknown };
type Sight = { room: RoomSlice; seat: SeatSlice | undefined };

export const isSave = (command: Command): command is Command & SaveCommand => command.type === 'response.save';

/** What a made-up person does in a block, at once instead of at their own pace: each turn they have there, once. */
export class AtOnce {
	readonly #dice: Dice;
	readonly #taken = new Set<string>();
	readonly #person: MadeUpPerson;

	constructor(person: MadeUpPerson, seed: number) {
		this.#person = person;
		this.#dice = new Dice(seed);
	}

	next({ room, seat }: Sight, block: Block): Command[] | null {
		const activity = block.activity && activities[block.activity.kind];
		const turn = activity?.madeUp?.({
			...{ block: block.id, config: block.activity, person: this.#person, dice: this.#dice },
			...{ room: sliceOf(room, block, 'room'), seat: sliceOf(seat ?? emptySeat, block, 'seat') }
		});
		const name = turn && `${block.id} ${turn.turn}`;
		if (!name || this.#taken.has(name)) return null;
		this.#taken.add(name);
		return turn.acts.map(({ command }) => command as Command);
	}
}

/** What a facilitator presses in a block before people begin, and when they are done. */
export function led(block: Block, seats: string[]): { first: Command[]; then: Command[] } {
	const of = (command: Command) => ({ ...command, block: block.id });
	const { activity } = block;
	switch (activity?.kind) {
		case 'round':
			return { first: [of({ type: 'round.build', by: 'roster', first: [], whom: 'everyone' })], then: [] };
		case 'role-play': {
			const cast = activity.parts.slice(0, seats.length);
			const assign = cast.map(({ id }, n) => of({ type: 'role-play.assign', part: id, seat: seats[n]! }));
			return { first: [...assign, of({ type: 'role-play.begin' })], then: [of({ type: 'role-play.end' })] };
		}
		case 'breathing': {
			const { pattern, rounds } = activity;
			return { first: [of({ type: 'breathing.start', pattern, rounds })], then: [of({ type: 'breathing.stop' })] };
		}
		case 'poll':
		case 'scale':
		case 'ranking':
			return { first: [], then: [of({ type: `${activity.kind}.reveal`, round: 1 })] };
		case 'worksheet': {
			const steps = activity.pace === 'together' ? (worksheetBySlug(activity.slug)?.steps.length ?? 0) : 0;
			return { first: steps > 0 ? [of({ type: 'worksheet.open-step', step: steps })] : [], then: [] };
		}
		case 'closing':
			return { first: [of({ type: 'closing.propose', text: activity.homework!.en, seat: null })], then: [] };
		default:
			return { first: [], then: [] };
	}
}
