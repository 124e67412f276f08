import type { Objective, PlanOfCare } from '#lib/domain/plan-of-care.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { beginPlanDocument } from '#lib/server/care-plans/beginning.ts';
import { recordClientAnswer } from '#lib/server/care-plans/client-signing.ts';
import { noteGoals, saveGoals } from '#lib/server/care-plans/note-goals.ts';
import { savePlanData } from '#lib/server/care-plans/writing.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { documentById, type Document } from '#lib/server/records/note-rows.ts';
import { signOne } from '#lib/server/records/signing.ts';
import { demoClients, demoPassword } from './people.ts';
import { planned, progressed } from './plan-prose.ts';
import type { Setting } from './setting.ts';

const day = 24 * 3_600_000;

const must = <T extends { ok: boolean }>(answer: T, what: string): T & { ok: true } => {
	if (!answer.ok) throw new Error(`The demo's story is wrong: ${what} was refused, ${JSON.stringify(answer)}.`);
	return answer as T & { ok: true };
};

/** Plans of care for a few people, signed by Nora and, where they were there, by them; one review is overdue at `now`, one near. */
export async function planCare({ staff, clients, timeZone }: Setting, now: number) {
	for (const one of planned) {
		const clientId = clients[one.client]!;
		const { id } = must(await beginPlanDocument(staff.nora, clientId, 'plan-of-care'), 'a plan');
		const was = (await documentById(id))!.content.data as PlanOfCare;
		const on = (days: number) => dayOf(now + days * day, timeZone);
		const data = planOf(one, { targetOn: on(35), reviewOn: on(one.reviewInDays) });
		must(await savePlanData(staff.nora, id, { data, was }), 'a plan’s words');
		const { version } = (await documentById(id))!;
		must(await signOne(staff.nora, { id, version }, demoPassword), 'signing a plan');
		const { name } = demoClients.find(({ key }) => key === one.client)!;
		const typed = one.declined
			? { answer: 'declined' as const, name: '', relation: '', reason: one.declined }
			: { answer: 'signed' as const, name, relation: '', reason: '' };
		must(await recordClientAnswer(staff.nora, id, typed), 'a client’s signature');
	}
}

type Planned = (typeof planned)[number];

function planOf(one: Planned, { targetOn, reviewOn }: { targetOn: string; reviewOn: string }): PlanOfCare {
	const key = one.client;
	const objectives = one.objectives.map((text, i): Objective => ({
		...{ id: `${key}-o${i + 1}`, text, targetOn, status: 'progressing' },
		interventions: [{ id: `${key}-i${i + 1}`, ...one.interventions[i % one.interventions.length]! }]
	}));
	return {
		basis: null,
		diagnoses: [{ id: `${key}-d1`, ...one.diagnosis }],
		problems: [{ id: `${key}-p1`, text: one.problem, goals: [{ id: `${key}-g1`, text: one.goal, objectives }] }],
		...{ criteria: one.criteria, participation: one.participation, reviewOn }
	};
}

/** A note names the first objective of the person's plan, where there is one. */
export async function nameGoal(by: StaffMember, note: Document) {
	if (note.kind !== 'progress-note' || note.session === null) return;
	const { open, chosen } = await noteGoals(note);
	const first = open[note.session % Math.max(1, open.length)];
	if (!first) return;
	const judged = progressed[note.session % progressed.length]!;
	must(await saveGoals(by, note.id, { chosen: { ...chosen, [first.objective]: judged }, was: chosen }), 'a goal');
}
