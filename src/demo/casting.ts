import type { StaffMember } from '#lib/server/auth/staff.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import type { Dice } from '#lib/domain/dice.ts';
import { demoClients, members } from './people.ts';
import type { DemoGroup } from './program.ts';
import type { Setting } from './setting.ts';
import { minute, type Attendee, type Staffed } from './story.ts';

export const plan = (groupId: string, group: DemoGroup, plannedStart: number, by: string): Promise<number> => {
	const { title, plannedMinutes, agenda: blocks } = group;
	return sessions.create({ groupId, title, plannedStart, plannedMinutes, blocks }, by);
};

export const acting = ({ id, name }: StaffMember): Staffed => ({ as: 'staff', id, name });

/** Who leads together with the lead. */
export const besides = ({ staff }: Setting, group: DemoGroup, lead: StaffMember): StaffMember =>
	group.staff
		.map((key) => staff[key])
		.find(({ id, standings }) => id !== lead.id && !standings.includes('supervisor'))!;

/** `back`: how many meetings before the latest one; 0 is today's. */
type Times = { start: number; begun: number; back: number };

/** Who comes to a session, and when: whoever does not miss the day, most of them in time. */
export function whoComes(
	{ clients }: Setting,
	group: DemoGroup,
	{ start, begun, back }: Times,
	chance: Dice
): Attendee[] {
	return demoClients
		.filter(({ key }) => (members[group.key] as readonly string[]).includes(key))
		.filter(({ missed }) => !missed.includes(back))
		.map((client) => ({
			client,
			clientId: clients[client.key]!,
			at: chance.happens(client.punctual)
				? start - chance.between(1, 7) * minute
				: begun + chance.between(7, 12) * minute,
			admitted: true,
			leavesEarly: chance.happens(0.05)
		}));
}
