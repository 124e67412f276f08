import { plusDays } from '#lib/domain/weeks/rule.ts';
import { app } from '#lib/server/app.ts';
import { dismissing } from '#lib/server/auth/notices.ts';
import { ownDecisions, finishDecision } from '#lib/server/care-team/decisions.ts';
import { goTo, plan, start } from '#lib/server/care-team/meetings.ts';
import { meetingById, peopleRows } from '#lib/server/care-team/rows.ts';
import type { Meeting } from '#lib/server/care-team/scope.ts';
import { signMeeting } from '#lib/server/care-team/signing.ts';
import { addDecision, keepDecision } from '#lib/server/care-team/deciding.ts';
import { keepDiscussion } from '#lib/server/care-team/talking.ts';
import { grant } from '#lib/server/programs/team.ts';
import { dayOf, instantOf } from '#lib/server/programs/times.ts';
import { demoPassword } from './people.ts';
import { discussions } from './care-team-prose.ts';
import { hour, type Later } from './recording.ts';
import { programOfDemo, type Setting } from './setting.ts';

const day = 24 * hour;
const minute = 60_000;

const must = <T extends { ok: boolean }>(answer: T, what: string): T & { ok: true } => {
	if (!answer.ok) throw new Error(`The demo's story is wrong: ${what} was refused, ${JSON.stringify(answer)}.`);
	return answer as T & { ok: true };
};

/** The care team met last week and will again the day after tomorrow: a few people were talked about, and one decision was carried out since. */
export function careTeamMeets(setting: Setting, now: number): Later[] {
	const noon = (at: number) => instantOf(dayOf(at, setting.timeZone), '12:00', setting.timeZone)!;
	const held = noon(now - 5 * day);
	return [
		{ at: held, does: () => hold(setting, held) },
		{ at: held + 2 * day, does: () => carryOut(setting) },
		{ at: now - 2 * minute, does: () => planNext(setting, noon(now + 2 * day)) }
	];
}

const attending = ({ staff }: Setting) => [staff.ingrid.id, staff.nora.id, staff.mateo.id];

/** Ingrid supervises the whole program, and chairs. */
async function hold(setting: Setting, at: number) {
	const { ingrid, otis } = setting.staff;
	const programId = await programOfDemo(setting);
	const scope = { kind: 'program', id: programId } as const;
	await grant({ staffId: ingrid.id, standing: 'supervisor', scope }, otis, at);
	const { store } = app();
	await store.write((tx) => [dismissing(store, tx, ingrid.id, at)]);
	const planned = { plannedAt: at, minutesEach: 5, attending: attending(setting) };
	const id = (await plan(ingrid, programId, planned, at - day))!;
	const meeting = async () => (await meetingById(id))!;
	must(await start(ingrid, await meeting(), at), 'starting the meeting');
	const people = (await peopleRows(id)).slice(0, discussions.length);
	for (const [i, said] of discussions.entries()) {
		const person = people[i];
		if (!person) break;
		const then = at + (2 + 6 * i) * minute;
		must(
			await goTo(ingrid, await meeting(), { from: people[i - 1]?.id ?? null, to: person.id }, then),
			'the next person'
		);
		must(
			await keepDiscussion(ingrid, await meeting(), person.id, { was: '', text: said.words }, then),
			'what was said'
		);
		for (const { text, owner, days } of said.decisions)
			await decide(setting, await meeting(), person, {
				text,
				owner,
				dueOn: plusDays(dayOf(at, setting.timeZone), days)
			});
	}
	const { version } = await meeting();
	must(
		await signMeeting(ingrid, await meeting(), { version, proof: demoPassword }, at + 40 * minute),
		'signing the meeting'
	);
}

type Decided = { text: string; owner: 'nora' | 'mateo' | 'ingrid'; dueOn: string };

async function decide(
	{ staff }: Setting,
	meeting: Meeting,
	person: { id: string; clientId: string },
	{ text, owner, dueOn }: Decided
) {
	const { id } = must(await addDecision(staff.ingrid, meeting, person, { dueOn }), 'a decision');
	const was = { text: '', ownerId: staff.ingrid.id, dueOn };
	must(
		await keepDecision(staff.ingrid, meeting, id, { was, typed: { text, ownerId: staff[owner].id, dueOn } }),
		'a decision'
	);
}

async function carryOut({ staff }: Setting) {
	const [first] = await ownDecisions(staff.nora);
	if (first)
		must(await finishDecision(staff.nora, first.id, 'Called on Friday; she will come in a day earlier.'), 'a decision');
}

async function planNext(setting: Setting, at: number) {
	const planned = { plannedAt: at, minutesEach: 5, attending: attending(setting) };
	await plan(setting.staff.ingrid, await programOfDemo(setting), planned);
}
