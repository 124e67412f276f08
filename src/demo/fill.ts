import { ownTimeZone } from '#lib/domain/format.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { daysBetween } from '#lib/domain/weeks/rule.ts';
import { dayOf, instantOf } from '#lib/server/programs/times.ts';
import { careTeamMeets } from './care-team.ts';
import { acting, besides, plan, whoComes } from './casting.ts';
import { beginCurriculum, goOnWithCurriculum, joinLate, teach } from './curricula.ts';
import { tellEpisodes } from './episodes.ts';
import { takeCall } from './contacts.ts';
import { Dice } from '#lib/domain/dice.ts';
import { meet } from './meeting.ts';
import { writeWorksheets } from './own-worksheets.ts';
import type { DemoGroup, RecordStage } from './program.ts';
import { planCare } from './plans.ts';
import { keepPromises } from './promises.ts';
import { askQuestionnaires } from './asked-questionnaires.ts';
import { fillQuestionnaires } from './questionnaires.ts';
import { hour, recording, type Later } from './recording.ts';
import { setUp, type Setting } from './setting.ts';
import { minute, type Story } from './story.ts';
import { startsToday, zoneOf } from './today.ts';
import { travelling } from './travel.ts';
import { planWeeks } from './week.ts';
import { daysMet } from './weekdays.ts';

const day = 24 * hour;

type GoTo = (at: number) => void;
type Past = {
	group: DemoGroup;
	groupId: string;
	start: number;
	lead: StaffMember;
	stage: RecordStage;
	progress: number;
	/** Which of the group's meetings it is, from 0. */
	n: number;
	/** How many meetings before the latest one. */
	back: number;
};

/** Three weeks of a made-up program, lived through one session after the other up to `now`, and the weeks that come. */
export async function fillDemo(now: number): Promise<void> {
	const before = now - 22 * day;
	await travelling(before, async (goTo) => {
		const setting = await setUp(zoneOf(now, ownTimeZone()), before, now - 8 * day);
		goTo(before + 2 * hour);
		await planCare(setting, now);
		await beginCurriculum(setting, before + 2 * hour);
		const chance = new Dice(20_26);
		const later: Later[] = [...careTeamMeets(setting, now), ...fillQuestionnaires(setting, now)];
		for (const past of [...pasts(setting, now), ...earlierToday(setting, now)]) {
			await catchUp(later, past.start - 20 * minute, goTo);
			later.push(...(await live(setting, past, chance, goTo)));
		}
		await catchUp(later, now - minute, goTo);
		goTo(now - minute);
		await tellEpisodes(setting, { now, enrolled: before });
		for (const [i, client] of ['tamsin', 'alma', 'leo', 'juniper'].entries())
			await takeCall(setting, client, now - (2 + 26 * (3 - i)) * hour);
		await planRestOfToday(setting, now);
		await planWeeks(setting, now);
		await joinLate(setting, now - minute);
		await goOnWithCurriculum(setting, now - minute);
		await keepPromises(setting, now - minute);
		await writeWorksheets(setting, now - minute);
		await askQuestionnaires(setting, now - minute);
	});
}

function pasts({ groups, staff, timeZone }: Setting, now: number): Past[] {
	const today = dayOf(now, timeZone);
	const all = groups.flatMap(({ group, id }) =>
		daysMet(group.track, today).map((on, i, { length }): Past => {
			const start = instantOf(on, group.time, timeZone)!;
			const lead = staff[group.leads[(length - 1 - i) % group.leads.length]!];
			const stage = group.records.latest[i] ?? group.records.before;
			const progress = 1 - daysBetween(on, today) / 21;
			return { group, groupId: id, start, lead, stage, progress, n: length - 1 - i, back: i + 1 };
		})
	);
	return all.sort((a, b) => a.start - b.start);
}

/** Today's first group is over when the demo begins. */
function earlierToday({ groups, staff, timeZone }: Setting, now: number): Past[] {
	const { group, id } = groups.find(({ group }) => group.key === 'process')!;
	return [
		{
			group,
			groupId: id,
			start: startsToday(now).first,
			lead: staff.ingrid,
			stage: 'open',
			progress: 1,
			n: daysMet(group.track, dayOf(now, timeZone)).length,
			back: 0
		}
	];
}

/** The third group of today comes after the one that is on. */
async function planRestOfToday({ groups, staff }: Setting, now: number) {
	const { group, id } = groups.find(({ group }) => group.key === 'wellness')!;
	await plan(id, group, startsToday(now).last, staff.nora.id);
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
	const { group, groupId, start, lead, progress, back } = past;
	goTo(start - hour);
	const session = await plan(groupId, group, start, lead.id);
	await teach(setting, groupId, session, past.n);
	const begun = start + chance.between(1, 3) * minute;
	const story: Story = {
		...{ session, group, start, begun, progress, chance, lead: acting(lead) },
		beside: acting(besides(setting, group, lead)),
		people: whoComes(setting, group, { start, begun, back }, chance)
	};
	const end = start + (group.plannedMinutes + 10) * minute;
	await meet(story, end, goTo);
	return recording(past, { session, end, supervisor: setting.staff.ingrid, chance });
}
