import { expect, test, vi } from 'vitest';
import { activities } from '#lib/activities/rules.ts';
import type { Table } from '#lib/domain/brick.ts';
import { Dice } from '#lib/domain/dice.ts';
import { story } from '#tests/support/activity.ts';
import { ana, ben, cho, type Act } from '#tests/support/given.ts';
import { ballots } from '#tests/support/kinds/ballots.ts';
import { checkIns } from '#tests/support/kinds/check-in.ts';
import { others } from '#tests/support/kinds/others.ts';
import { companyFor, people, personOf } from './people.ts';
import { TakingPart } from './taking-part.ts';

const kinds = [...ballots, ...others, ...checkIns].map((kind) => [kind.name, kind] as const);
const isTaken = ({ commands }: { commands: Table }) =>
	Object.values(commands).some(({ who }) => who.includes('participant'));
/** Breaks and pages want nothing of anybody. */
const quiet = ['break', 'pages'];

test('made-up people take part in every activity that people take part in', () => {
	const lacking = Object.values(activities).filter((it) => !it.madeUp && isTaken(it));
	expect(lacking.map(({ kind }) => kind).filter((kind) => !quiet.includes(kind))).toEqual([]);
});

test.each(kinds.filter(([, kind]) => isTaken(kind.activity) && kind.activity.madeUp))(
	'%s: what a made-up person sends is what the rules take',
	(_, kind) => {
		const { given, perform, happen, play } = story(kind.activity, kind.config);
		for (const [seed, person] of people.entries()) {
			let at = play(given(...(kind.begun ?? [])), []);
			for (const who of [ana, ben, cho]) {
				const turn = kind.activity.madeUp!({
					...{ block: 'block', config: kind.activity.config.parse(kind.config), person, dice: new Dice(seed) },
					...{ room: at.room, seat: at.seats[who.seat] ?? kind.activity.initial.seat }
				});
				for (const { after, command } of turn?.acts ?? []) {
					expect(after).toBeGreaterThan(0);
					// Answers of a worksheet are saved beside the room.
					if (command.type === 'response.save' || command.type.startsWith('worksheet.')) continue;
					const decision = perform(at, { by: who.by, command } as Act);
					expect(decision, JSON.stringify(command)).toMatchObject({ ok: true });
					at = happen(at, decision);
				}
			}
		}
	}
);

test('a turn is taken once, at a human pace, and not after they have left', () => {
	vi.useFakeTimers();
	try {
		const sent: string[] = [];
		const juniper = new TakingPart(personOf('juniper')!, ({ type }) => sent.push(type));
		const block = { id: 'in', title: 'Check-in', minutes: 5, activity: { kind: 'check-in', fields: ['mood', 'word'] } };
		const room = { status: 'live', blocks: [block], current: 'in', activities: {} };
		const seen = { cursors: {}, room } as never;
		juniper.see(seen);
		juniper.see(seen);
		vi.advanceTimersByTime(3_000);
		expect(sent).toEqual([]);
		vi.advanceTimersByTime(60_000);
		expect(sent).toEqual(['check-in.answer', 'check-in.answer', 'check-in.finish']);
		const other = new TakingPart(personOf('tamsin')!, ({ type }) => sent.push(type));
		other.see(seen);
		other.stop();
		vi.advanceTimersByTime(60_000);
		expect(sent).toHaveLength(3);
	} finally {
		vi.useRealTimers();
	}
});

test('a company speaks the language of who practices, all but one, and no two are called the same', () => {
	for (const locale of ['en', 'es'] as const) {
		const company = companyFor(locale);
		expect(company).toHaveLength(6);
		expect(company.filter((person) => person.locale === locale)).toHaveLength(5);
	}
	expect(new Set(people.map(({ key }) => key)).size).toBe(people.length);
});
