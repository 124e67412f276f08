import type { By } from '#lib/domain/decision.ts';
import { showCode } from '#lib/domain/join-code.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import type { App } from '#lib/server/app.ts';
import { startApp } from '#lib/server/start.ts';
import { readConfig } from '#lib/server/config.ts';
import { founding } from '#lib/server/programs/team.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { seatCookie, takeSeat } from '#lib/server/live/seats.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import type { Member } from './load.ts';

const password = 'a long bench password 4711';
const blocks: Block[] = [
	{
		id: 'in',
		title: 'Check-in',
		minutes: 50,
		activity: { kind: 'check-in', fields: ['mood', 'anxiety', 'word', 'goal', 'need'] }
	},
	{ id: 'sheet', title: 'Thought record', minutes: 20, activity: { kind: 'worksheet', slug: 'thought-record' } }
];

/**
 * Fills a data folder through the product's own services: one facilitator who signs in, and rooms that are live with everybody admitted.
 * Each room's first member is the facilitator. The log says that all of them are here: whoever connects is coming back.
 */
export async function prepare(
	dataDir: string,
	rooms: number,
	members: number,
	agenda: Block[] = blocks
): Promise<Member[][]> {
	const app = await startApp(readConfig({ DATA_DIR: dataDir }));
	try {
		const staff = await facilitator(app);
		const groupId = randomId();
		const { t } = app.store;
		const group = {
			id: groupId,
			programId: 'p',
			title: 'Bench',
			purpose: 'Bench',
			capacity: members,
			plannedMinutes: 70
		};
		const program = { id: group.programId, name: 'Bench', weeklyHours: 9, weeks: 12, timeZone: 'Etc/UTC' };
		await app.store.write((tx) => [
			tx.insert(t.program).values({ ...program, createdAt: Date.now() }),
			tx.insert(t.group).values({ ...group, noteFormat: 'DAP', agenda, createdAt: Date.now() }),
			...founding(tx, groupId, { facilitator: [staff.by.id], supervisor: [] }, 'system', Date.now())
		]);
		const made: Member[][] = [];
		// Some at a time, so that they share their waits for the disk.
		for (let i = 0; i < rooms; i += 20)
			made.push(
				...(await Promise.all(
					Array.from({ length: Math.min(20, rooms - i) }, () => room(app, groupId, staff, members, agenda))
				))
			);
		return made;
	} finally {
		await app.stop();
	}
}

type Facilitator = { by: Extract<By, { as: 'staff' }>; cookie: string };

async function facilitator(app: App): Promise<Facilitator> {
	const email = 'bench@example.org';
	const made = await app.auth.createStaff(
		{ name: 'Robin Bench', credentials: 'LCSW', email, password, locale: 'en' },
		'system'
	);
	const login = await app.auth.signIn({ email, password, ip: '127.0.0.1' });
	if (!made.ok || !login.ok) throw new Error('The bench could not sign in.');
	return {
		by: { as: 'staff', id: made.id, name: 'Robin Bench' },
		cookie: `${login.cookie.name}=${login.cookie.value}`
	};
}

async function room(
	app: App,
	groupId: string,
	{ by, cookie }: Facilitator,
	members: number,
	blocks: Block[]
): Promise<Member[]> {
	const session = await sessions.create(
		{ groupId, title: 'Bench', plannedStart: Date.now(), plannedMinutes: 70, blocks },
		by.id
	);
	const say = (command: Parameters<App['rooms']['execute']>[3], who: By = by) =>
		app.rooms.execute(session, who, randomId(), command);
	await say({ type: 'session.open' });
	const code = showCode((await sessions.codes(session))!.joinCode);
	await say({ type: 'staff.arrive' });
	const seats: Member[] = [{ session, code, as: 'staff', cookie }];
	for (let i = 1; i < members; i += 1) {
		const taken = await takeSeat(session, { name: `Person ${i}`, locale: 'en' });
		if (!taken.ok) throw new Error(`A seat was refused: ${taken.code}`);
		await say({ type: 'seat.admit', seat: taken.seat, client: null });
		await say({ type: 'seat.arrive', seat: taken.seat }, { as: 'system' });
		const { name, value } = seatCookie(taken.token, false);
		seats.push({ session, code, as: 'seat', cookie: `${name}=${value}` });
	}
	await say({ type: 'session.start' });
	return seats;
}
