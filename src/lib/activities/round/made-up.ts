import type { MadeUpSight, MadeUpTurn } from '#lib/activities/made-up.ts';
import type { RoundCommand, RoundConfig } from './commands.ts';
import type { RoundSlices } from './fold.ts';

/** Speaks when it is their turn and reports being done; now and then someone asks to go later. */
export function madeUp(sight: MadeUpSight<RoundConfig, RoundSlices>): MadeUpTurn<RoundCommand> | null {
	const { block, room, seat, dice } = sight;
	const isSpeaking = seat.standing === 'speaking';
	if (isSpeaking)
		return {
			turn: `floor ${room.done}`,
			acts: [{ after: dice.between(20, 45), command: { type: 'round.finish', block } }]
		};
	if (seat.standing !== null || seat.offered || !dice.happens(0.25)) return { turn: 'begin', acts: [] };
	return {
		turn: 'begin',
		acts: [{ after: dice.between(5, 15), command: { type: 'round.volunteer', block, offered: true } }]
	};
}
