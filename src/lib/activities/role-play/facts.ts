import { factIn, type Facts } from '#lib/activities/facts.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import type { RolePlayConfig } from './commands.ts';
import type { RolePlayEvents, RolePlaySlices } from './fold.ts';

type Played = { kind: 'role-played'; title: Local; role: Local };

export const facts: Facts<RolePlayConfig, RolePlaySlices, RolePlayEvents, Played> = {
	/** The role this person had when it was played. A role given back before leaves no fact. */
	person({ block, config, room, seats, last }) {
		if (!room.wasPlayed && !room.isPlaying) return [];
		return seats.slice(-1).flatMap(({ slice }) => {
			const role = config.parts.find(({ id }) => id === slice.part)?.name;
			if (!role) return [];
			return [factIn(block, 'role', last('role-play.given'), { kind: 'role-played', title: config.title, role })];
		});
	},
	told: {
		'role-played': {
			place: 'response',
			group: 'practice',
			say: ({ title, role }, { locale }) =>
				m.activities_role_play_note_played({ title: title[locale], role: role[locale] }, { locale }),
			lines: ({ title, role }, { locale }) => [{ label: title[locale], value: role[locale] }]
		}
	}
};
