import { z } from 'zod';
import { happened, nothing, refuse, toRoom, type By, type Decision } from '#lib/domain/decision.ts';
import { id } from '#lib/domain/id.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import type { Activity, ActivityView } from '#lib/activities/activity.ts';
import { local } from '#lib/activities/local.ts';
import { table } from '#lib/activities/table.ts';
import { apply, initial } from './fold.ts';
import { partOf, staff } from './players.ts';

export type RolePlayConfig = {
	kind: 'role-play';
	title: Local;
	scene: Local;
	/** `brief` is what somebody who plays the part wants and says. */
	parts: { id: string; name: Local; brief: Local }[];
	/** Whether the group agreed that the wall says who plays what. */
	namesAgreed: boolean;
};
/** Parts that somebody plays, in the order of the plan; names only where the group agreed to them. */
export type RolePlayRoom = {
	filled: { part: string; name: string | null }[];
	isPlaying: boolean;
	/** It was played at least once: people are told to let go of their parts. */
	wasPlayed: boolean;
};
/** Who plays, by part. */
export type RolePlayStaff = { players: Record<string, string> };
export type RolePlaySeat = { part: string | null };
export type RolePlayView = ActivityView<RolePlayConfig, RolePlayRoom, RolePlayStaff, RolePlaySeat>;

export type RolePlayCommand =
	| { type: 'role-play.volunteer'; block: string; part: string }
	| { type: 'role-play.step-back'; block: string }
	| { type: 'role-play.assign'; block: string; part: string; seat: string | null }
	| { type: 'role-play.begin'; block: string }
	| { type: 'role-play.end'; block: string };

export type RolePlayEvent =
	| { type: 'role-play.staffed'; block: string; players: Record<string, string> }
	| { type: 'role-play.filled'; block: string; filled: RolePlayRoom['filled'] }
	| { type: 'role-play.given'; block: string; part: string | null }
	| { type: 'role-play.begun'; block: string }
	| { type: 'role-play.ended'; block: string };

export const rolePlay: Activity<
	RolePlayConfig,
	RolePlayRoom,
	RolePlayStaff,
	RolePlaySeat,
	RolePlayCommand,
	RolePlayEvent
> = {
	kind: 'role-play',
	config: z.strictObject({
		kind: z.literal('role-play'),
		title: local(80),
		scene: local(600),
		parts: z
			.array(z.strictObject({ id, name: local(40), brief: local(300) }))
			.min(1)
			.max(6)
			.refine((list) => new Set(list.map((it) => it.id)).size === list.length, 'the same part twice'),
		namesAgreed: z.boolean()
	}),
	commands: table({
		'role-play.volunteer': [['participant'], { part: id }],
		'role-play.step-back': [['participant'], {}],
		'role-play.assign': [['lead'], { part: id, seat: id.nullable() }],
		'role-play.begin': [['lead'], {}],
		'role-play.end': [['lead'], {}]
	}),
	initial,
	decide,
	apply
};

function decide(view: RolePlayView, command: RolePlayCommand, by: By): Decision<RolePlayEvent> {
	const { block } = command;
	const { isPlaying } = view.room;
	switch (command.type) {
		case 'role-play.begin':
			if (isPlaying) return nothing();
			return view.room.filled.length ? happened(toRoom({ type: 'role-play.begun', block })) : refuse('not-now');
		case 'role-play.end':
			return isPlaying ? happened(toRoom({ type: 'role-play.ended', block })) : nothing();
		case 'role-play.assign':
			if (!view.config.parts.some((part) => part.id === command.part)) return refuse('unknown');
			if (command.seat !== null && !(command.seat in view.names)) return refuse('unknown');
			return staff(view, block, command.part, command.seat);
		default:
			return by.as === 'seat' ? decideForSeat(view, command, by.seat) : refuse('not-yours');
	}
}

type Own = Extract<RolePlayCommand, { type: 'role-play.volunteer' | 'role-play.step-back' }>;

/** Nobody plays who does not want to: stepping back is always possible, and needs no reason. */
function decideForSeat(view: RolePlayView, command: Own, seat: string): Decision<RolePlayEvent> {
	const { block } = command;
	if (command.type === 'role-play.step-back') {
		const mine = partOf(view.staff.players, seat);
		return mine ? staff(view, block, mine, null) : nothing();
	}
	if (!view.config.parts.some((part) => part.id === command.part)) return refuse('unknown');
	const player = view.staff.players[command.part];
	if (player && player !== seat && player in view.names) return refuse('too-late');
	return staff(view, block, command.part, seat);
}
