import type { Fold } from '#lib/domain/brick.ts';
import type { Local } from '#lib/domain/worksheet.ts';

/** Taken roles, in plan order; names only if the group agreed to show them. */
export type RolePlayRoom = {
	filled: { part: string; name: string | null }[];
	isPlaying: boolean;
	/** It was played at least once: people are asked to step out of their roles. */
	wasPlayed: boolean;
};
/** The players, by role. */
export type RolePlayStaff = { players: Record<string, string> };
/** `brief` is absent without a role, and in logs from before briefs came with it. */
export type RolePlaySeat = { part: string | null; brief?: Local };
export type RolePlaySlices = { room: RolePlayRoom; staff: RolePlayStaff; seat: RolePlaySeat };
export type RolePlayEvents = {
	room:
		| { type: 'role-play.filled'; block: string; filled: RolePlayRoom['filled'] }
		| { type: 'role-play.begun'; block: string }
		| { type: 'role-play.ended'; block: string };
	staff: { type: 'role-play.staffed'; block: string; players: Record<string, string> };
	seat: { type: 'role-play.given'; block: string; part: string | null; brief?: Local };
};

export const initial: RolePlaySlices = {
	room: { filled: [], isPlaying: false, wasPlayed: false },
	staff: { players: {} },
	seat: { part: null }
};

export const fold: Fold<RolePlaySlices, RolePlayEvents> = {
	room(slice, event) {
		switch (event.type) {
			case 'role-play.filled':
				return { ...slice, filled: event.filled };
			case 'role-play.begun':
				return { ...slice, isPlaying: true };
			case 'role-play.ended':
				return { ...slice, isPlaying: false, wasPlayed: true };
		}
	},
	staff(_, event) {
		switch (event.type) {
			case 'role-play.staffed':
				return { players: event.players };
		}
	},
	seat(_, event) {
		switch (event.type) {
			case 'role-play.given':
				return { part: event.part, ...(event.brief && { brief: event.brief }) };
		}
	}
};
