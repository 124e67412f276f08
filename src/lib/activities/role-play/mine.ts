import type { RolePlaySeat } from './rules.ts';

type Said = { type: string; part?: unknown };

/** Which part somebody plays, with what they said and the server has not answered yet. */
export const mine = (seat: RolePlaySeat, unsent: readonly Said[]): string | null =>
	unsent.reduce((part: string | null, said) => {
		if (said.type === 'role-play.step-back') return null;
		return said.type === 'role-play.volunteer' ? String(said.part) : part;
	}, seat.part);
