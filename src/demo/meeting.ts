import type { By } from '#lib/domain/decision.ts';
import { takeSeat } from '#lib/server/live/seats.ts';
import { checkingIn, writing } from './acts.ts';
import type { DemoClient } from './people.ts';
import { minute, say, type Act, type Attendee, type Story, type Timed } from './story.ts';

export type Placed = { seat: string; token: string; client: DemoClient };

const system: By = { as: 'system' };

/** Lives through a session command by command up to `until`. Resolves to the seats that were taken. */
export async function meet(story: Story, until: number, goTo: (at: number) => void): Promise<Placed[]> {
	const placed: Placed[] = [];
	const spans = blockTimes(story);
	const end = spans.at(-1)!.to;
	const acts = [
		...leading(story, spans, end),
		...story.people.flatMap((person) => takingPart(story, person, spans, end, placed))
	];
	const times = [...new Set(acts.map((act) => act.at))].sort((a, b) => a - b).filter((at) => at <= until);
	for (const at of times) {
		goTo(at);
		await Promise.all(acts.filter((act) => act.at === at).map((act) => act.does()));
	}
	return placed;
}

/** When each block was on: near its plan, never exactly. */
function blockTimes({ group, begun, chance }: Story): Timed[] {
	let from = begun;
	return group.agenda.map((block) => {
		const to = from + (block.minutes + chance.between(-1, 1)) * minute;
		const timed = { block, from, to };
		from = to;
		return timed;
	});
}

function leading({ session, start, begun, lead, beside }: Story, spans: Timed[], end: number): Act[] {
	const leads = (at: number, type: string): Act => ({ at, does: () => say(session, lead, { type }) });
	return [
		leads(start - 11 * minute, 'staff.arrive'),
		leads(start - 10 * minute, 'session.open'),
		{ at: start - 8 * minute, does: () => say(session, beside, { type: 'staff.arrive' }) },
		leads(begun, 'session.start'),
		...spans.slice(1).map(({ from: at }, i) => ({
			at,
			does: () => say(session, lead, { type: 'agenda.next', from: spans[i]!.block.id })
		})),
		leads(end, 'session.end'),
		...[lead, beside].map(({ id }) => ({
			at: end + 4 * minute,
			does: () => say(session, system, { type: 'staff.leave', staff: id })
		}))
	];
}

function takingPart(story: Story, person: Attendee, spans: Timed[], end: number, placed: Placed[]): Act[] {
	const { session, chance, lead } = story;
	const { client, clientId, at, admitted, leavesEarly } = person;
	const gone = leavesEarly ? end - chance.between(8, 14) * minute : end + chance.between(0, 2) * minute;
	let seat = '';
	const by = (): By => ({ as: 'seat', seat });
	const act = (time: number, does: () => Promise<unknown>): Act[] => (time < gone ? [{ at: time, does }] : []);
	const asks = act(at - 40_000, async () => {
		const taken = await takeSeat(session, { name: client.preferredName, locale: client.locale });
		if (!taken.ok) throw new Error(`The demo's story is wrong: no seat for ${client.key}, ${taken.code}.`);
		seat = taken.seat;
		placed.push({ seat, token: taken.token, client });
	});
	if (!admitted) return asks;
	const here = { at, gone, by, act, clientId };
	return [
		...asks,
		...act(at - 10_000, () => say(session, lead, { type: 'seat.admit', seat, client: clientId })),
		...act(at, () => say(session, system, { type: 'seat.arrive', seat })),
		...spans.flatMap((span) => {
			if (span.block.activity?.kind === 'check-in') return checkingIn(story, client, here, span);
			if (span.block.activity?.kind === 'worksheet') return writing(story, client, here, span);
			return [];
		}),
		...(chance.happens(0.15) ? steppingOut(story, () => seat, spans, act) : []),
		{ at: gone, does: () => say(session, system, { type: 'seat.depart', seat }) }
	];
}

/** Out for some minutes in the middle of the longest block, and back. */
function steppingOut(
	{ session, chance }: Story,
	seat: () => string,
	spans: Timed[],
	act: (at: number, does: () => Promise<unknown>) => Act[]
): Act[] {
	const longest = [...spans].sort((a, b) => b.to - b.from - (a.to - a.from))[0]!;
	const from = longest.from + chance.between(5, 8) * minute + 20_000;
	return [
		...act(from, () => say(session, system, { type: 'seat.depart', seat: seat() })),
		...act(from + chance.between(3, 6) * minute, () => say(session, system, { type: 'seat.arrive', seat: seat() }))
	];
}
