import type { Slices } from '#lib/domain/brick.ts';
import type { Dice } from '#lib/domain/dice.ts';
import type { MadeUpPerson } from '#lib/domain/made-up.ts';

/** What a made-up participant knows about an activity: what their own phone would show. */
export type MadeUpSight<Config, S extends Slices> = {
	block: string;
	config: Config;
	room: S['room'];
	seat: S['seat'];
	person: MadeUpPerson;
	dice: Dice;
};

/** A command, and how many seconds it follows the previous one. */
export type MadeUpAct<C> = { after: number; command: C };

/** What a made-up participant does at one time. Each turn is taken once per block, so its name includes what it is about, such as the round. */
export type MadeUpTurn<C> = { turn: string; acts: MadeUpAct<C>[] };
