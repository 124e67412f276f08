import type { StaffMember } from '#lib/server/auth/staff.ts';
import { dayOf, instantOf } from '#lib/server/programs/times.ts';
import { careTeamMeets } from './care-team.ts';
import { acting, besides, plan, whoComes } from './casting.ts';
import { beginCurriculum, goOnWithCurriculum, teach } from './curricula.ts';
import { tellEpisodes } from './episodes.ts';
import { takeCall } from './contacts.ts';
import { Dice } from '#lib/domain/dice.ts';
import { meet } from './meeting.ts';
import { writeWorksheets } from './own-worksheets.ts';
import type { DemoGroup, RecordStage } from './program.ts';
import { planCare } from './plans.ts';
import { keepPromises } from './promises.ts';
import { hour, recording, type Later } from './recording.ts';
import { setUp, type Setting } from './setting.ts';
import { minute, type Story } from './story.ts';
import { travelling } from './travel.ts';
import { planWeeks } from './week.ts';

const day = 24 * hour;

type GoTo = (at: number) => void;
type Past = {
	group: DemoGroup;
	groupId: string;
	start: number;
	lead: StaffMember;
	stage: RecordStage;
	progress: number;
	/** Which of its group's sessions it is, from 0. */
	n: number;
};

/** Three weeks of a made-up program, lived through one session after the other up to `now`, and a plan for tomorrow. */
export async function fillDemo(now: number): Promise<void> {
	const before = now - 22 * day;
	await travelling(before, async (goTo) => {
		const setting = await setUp(before, now - 8 * day);
		goTo(before + 2 * hour);
		await planCare(setting, now);
		await beginCurriculum(setting, before + 2 * hour);
		const chance = new Dice(20_26);
		const later: Later[] = careTeamMeets(setting, now);
		for (const past of pasts(setting, now)) {
			await catchUp(later, past.start - 20 * minute, goTo);
			later.push(...(await live(setting, past, chance, goTo)));
		}
		await catchUp(later, now - minute, goTo);
		goTo(now - minute);
		await tellEpisodes(setting, { now, enrolled: before });
		await takeCall(setting, 'juniper', now - 2 * hour);
		await planTomorrow(setting, now);
		await planWeeks(setting, now);
		await goOnWithCurriculum(setting, now - minute);
		await keepPromises(setting, now - minute);
		await writeWorksheets(setting, now - minute);
	});
}

function pasts({ groups, staff, timeZone }: Setting, now: number): Past[] {
	const all = groups.flatMap(({ group, id }) =>
		group.met.map(([daysAgo, stage], i): Past => {
			const start = instantOf(dayOf(now - daysAgo * day, timeZone), group.time, timeZone)!;
			const lead = staff[group.leads[i % group.leads.length]!];
			return { group, groupId: id, start, lead, stage, progress: 1 - daysAgo / 21, n: i };
		})
	);
	return all.sort((a, b) => a.start - b.start);
}

async function catchUp(later: Later[], until: number, goTo: GoTo) {
	const due = later.filter((it) => it.at <= until).sort((a, b) => a.at - b.at);
	for (const { at, does } of due) {
		goTo(at);
		await does();
	}
	later.splice(0, later.length, ...later.filter((it) => !due.includes(it)));
}

/** One session from plan to end, and what is still to be done about its record. */
async function live(setting: Setting, past: Past, chance: Dice, goTo: GoTo): Promise<Later[]> {
	const { group, groupId, start, lead, progress } = past;
	goTo(start - hour);
	const session = await plan(groupId, group, start, lead.id);
	await teach(setting, groupId, session, past.n);
	const begun = start + chance.between(1, 3) * minute;
	const story: Story = {
		...{ session, group, start, begun, progress, chance, lead: acting(lead) },
		beside: acting(besides(setting, group, lead)),
		people: whoComes(setting, group, { start, begun }, chance)
	};
	const end = start + (group.plannedMinutes + 10) * minute;
	await meet(story, end, goTo);
	return recording(past, { session, end, supervisor: setting.staff.ingrid, chance });
}

async function planTomorrow({ groups, staff, timeZone }: Setting, now: number) {
	const { group, id } = groups.find(({ group }) => group.key === 'evening')!;
	await plan(id, group, instantOf(dayOf(now + day, timeZone), group.time, timeZone)!, staff.mateo.id);
}
