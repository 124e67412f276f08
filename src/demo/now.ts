import { acting, besides, plan } from './casting.ts';
import { Dice } from '#lib/domain/dice.ts';
import { meet, type Placed } from './meeting.ts';
import { demoClients } from './people.ts';
import type { Setting } from './setting.ts';
import { minute, say, type Attendee, type Story } from './story.ts';
import { liveStart } from './today.ts';
import { travelling } from './travel.ts';

/** Six are in the room, and one is at the door. */
const here = ['juniper', 'tamsin', 'benito', 'alma', 'priya', 'marlow'];
const waiting = 'cass';

/** A session of the skills group that began ten minutes ago and is at its check-in; everybody in the room has finished theirs. */
export async function beginNow(setting: Setting, now: number): Promise<{ session: number; placed: Placed[] }> {
	const { group, id } = setting.groups.find(({ group }) => group.key === 'skills')!;
	const begun = now - 10 * minute;
	const start = liveStart(now);
	const lead = setting.staff.nora;
	const chance = new Dice(7);
	const attendee = (key: string, at: number, admitted: boolean): Attendee => ({
		...{ client: demoClients.find((client) => client.key === key)!, clientId: setting.clients[key]! },
		...{ at, admitted, leavesEarly: false }
	});
	return travelling(start - 30 * minute, async (goTo) => {
		const session = await plan(id, group, start, lead.id);
		const story: Story = {
			...{ session, group, start, begun, chance, progress: 1, lead: acting(lead) },
			beside: acting(besides(setting, group, lead)),
			people: [
				...here.map((key, i) => attendee(key, begun - (2 + i) * minute, true)),
				attendee(waiting, now - minute, false)
			]
		};
		return { session, placed: await meet(story, now - 5_000, goTo) };
	});
}

/** A session left running by an earlier demo ends when it was meant to, so that its record can be written. */
export async function endNow(session: number, setting: Setting, at: number) {
	await travelling(at, () => say(session, acting(setting.staff.nora), { type: 'session.end' }));
}
