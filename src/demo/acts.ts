import { checkInOf } from '#lib/activities/check-in/made-up.ts';
import type { By } from '#lib/domain/decision.ts';
import type { Reply } from '#lib/room/protocol.ts';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { madeUpAnswers } from '#lib/worksheets/made-up.ts';
import type { DemoClient } from './people.ts';
import { minute, say, type Act, type Story, type Timed } from './story.ts';

type Here = {
	at: number;
	by: () => By;
	/** An act at a time, left out when the person is gone by then. */
	act: (at: number, does: () => Promise<unknown>) => Act[];
};

/** One person's check-in: some answers, some passes, in the time the block gives. */
export function checkingIn(story: Story, client: DemoClient, here: Here, { block, from, to }: Timed): Act[] {
	const { session, chance } = story;
	const began = Math.max(from, here.at) + chance.between(2, 9) * 20_000;
	if (began > to - minute || block.activity?.kind !== 'check-in') return [];
	const answers = checkInOf(client, story.progress, chance);
	const fields = block.activity.fields;
	return [
		...fields.flatMap((field, i) =>
			here.act(began + i * 15_000, () =>
				say(session, here.by(), { type: 'check-in.answer', block: block.id, field, value: answers[field] })
			)
		),
		...here.act(began + fields.length * 15_000, () =>
			say(session, here.by(), { type: 'check-in.finish', block: block.id })
		)
	];
}

/** One person's worksheet, saved a few answers at a time; not everybody reaches the end. */
export function writing(story: Story, client: DemoClient, here: Here, { block, from, to }: Timed): Act[] {
	const { session, chance } = story;
	if (block.activity?.kind !== 'worksheet') return [];
	const { slug } = block.activity;
	const answers = Object.entries(madeUpAnswers(slug, client, chance));
	const finishes = chance.happens(0.75);
	const kept = finishes ? answers : answers.slice(0, Math.ceil(answers.length * 0.6));
	const began = Math.max(from, here.at) + chance.between(1, 3) * minute;
	const step = Math.floor((to - began - minute) / Math.ceil(kept.length / 3));
	if (step < 10_000) return [];
	const who = () => ({ session, seat: (here.by() as { seat: string }).seat });
	const save = (path: string, value: unknown) => ({ type: 'response.save' as const, block: block.id, path, value });
	const times = kept.map((_, i) => began + Math.floor(i / 3) * step);
	return [
		...kept.flatMap(([path, value], i) =>
			here.act(times[i]!, () =>
				accepted((done) => app().responses.save(who(), randomId(), save(path, value), done), `saving ${path}`)
			)
		),
		...(finishes
			? here.act(times.at(-1)! + 30_000, () => say(session, here.by(), { type: 'worksheet.finish', block: block.id }))
			: [])
	];
}

const accepted = (send: (done: (reply: Reply) => void) => Promise<unknown>, what: string) =>
	new Promise<void>((resolve, reject) => {
		void send((reply) =>
			reply.ok ? resolve() : reject(new Error(`The demo's story is wrong: ${what} was refused, ${reply.code}.`))
		).catch(reject);
	});
