import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentCommands } from '#lib/activities/documents.ts';
import type { Who } from '#lib/domain/decision.ts';
import { commands } from '#lib/room/commands.ts';
import type { Viewer } from '#lib/room/view.ts';
import { identify } from '#lib/server/live/identify.ts';
import { columns, openAccessWorld, type AccessWorld } from '#tests/support/access-world.ts';
import { asRow, tableIn } from '#tests/support/doc-table.ts';
import { findPostgres, startPostgres, type PostgresServer } from '#tests/support/postgres.ts';
import { ask, everything, type Answer, type Ask } from '#tests/support/routes.ts';

/** The table of who may what. What was tried is laid beside it; where they differ, both are printed. */
const page = 'docs/access.md';
const mark = (may: boolean) => (may ? 'yes' : '–');
const somebody = [...columns, 'mixed', 'former'] as const;
type Row = Record<(typeof somebody)[number], Answer>;

const found = findPostgres();
const engines: [string, () => Promise<PostgresServer | null>][] = [['sqlite', async () => null]];
if ('bin' in found) engines.push(['postgres', () => startPostgres(found.bin)]);
else console.log(`Who may what is not tried on a PostgreSQL server: ${found.missing}.`);

describe.each(engines)('%s', (_, start) => {
	let server: PostgresServer | null;
	let world: AccessWorld;
	let asks: Ask[];
	const tried = new Map<string, Row>();

	/** Everything is asked by everybody. What changes the session's code, or takes it back to before its end, comes last. */
	beforeAll(async () => {
		server = await start();
		world = await openAccessWorld(server ? { DATABASE_URL: server.url } : {});
		asks = await everything();
		const isLast = ({ what }: Ask) => what === '?reopen' || what === '?recode';
		for (const one of [...asks.filter((it) => !isLast(it)), ...asks.filter(isLast)]) {
			const row = {} as Row;
			for (const who of somebody) row[who] = await ask(one, world.personOf(who), await world.sentTo(one.name));
			tried.set(one.name, row);
		}
	}, 120_000);
	afterAll(async () => {
		await world?.close();
		await server?.stop();
	});

	test('[R7] every page, form and endpoint does for each standing what the table says, and none is missing', () => {
		const found = asks.map(({ name, route, what }) =>
			asRow(`\`${route}\``, what, ...columns.map((column) => mark(tried.get(name)![column].reached)))
		);
		expect(found.toSorted()).toEqual(tableIn(page, 'Pages, forms and endpoints').toSorted());
	});

	test('[R7] a standing that has ended opens no more than none', () => {
		const more = [...tried].filter(([, row]) => row.former.reached !== row['no role'].reached);
		expect(more.map(([name]) => name)).toEqual([]);
	});

	test('[R7] what somebody is in one group adds nothing to what they are in another', () => {
		const more = [...tried].filter(([, row]) => row.mixed.reached && !row.observer.reached && !row.elsewhere.reached);
		expect(more.map(([name]) => name)).toEqual([]);
	});

	test('[R15] names, answers, notes and links arrive where the table says, and nowhere else', () => {
		const found = Object.entries(world.canaries).flatMap(([what, words]) =>
			asks.flatMap(({ name, route }) => {
				const has = columns.map((column) => tried.get(name)![column].body.includes(words));
				return has.includes(true) ? [asRow(what, `\`${route}\``, ...has.map(mark))] : [];
			})
		);
		expect(found.toSorted()).toEqual(tableIn(page, 'What arrives').toSorted());
	});

	test('[R7] a console opens for whom the table says, by what is on', async () => {
		const { auth } = world.app;
		const sessions = { planned: world.planned, 'doors open or live': world.live, over: world.over };
		const found = await Promise.all(
			Object.entries(sessions).map(async ([when, session]) => {
				const cells = columns.map(async (column) => {
					const person = world.personOf(column);
					const cookie = person && (await auth.renew(person.id)).cookie;
					const known = await identify(
						{ as: 'staff', session },
						cookie ? `${cookie.name}=${cookie.value}` : '',
						'127.0.0.1'
					);
					return known.ok ? (known.identity.observes ? 'looks' : 'yes') : '–';
				});
				return asRow(when, ...(await Promise.all(cells)));
			})
		);
		expect(found).toEqual(tableIn(page, 'Consoles'));
	});

	test('[R2] each viewer hears the channels that the table says', async () => {
		const { seats } = (await world.app.rooms.state(world.live)).staff;
		const sent = Object.keys(seats).find((seat) => seats[seat]!.status === 'declined')!;
		const waiting = Object.keys(seats).find((seat) => seats[seat]!.status === 'waiting')!;
		const viewers: Record<string, Viewer> = {
			'facilitator, observer': { as: 'staff', id: world.maya.id },
			participant: { as: 'seat', seat: world.ana },
			waiting: { as: 'seat', seat: waiting },
			'sent away': { as: 'seat', seat: sent },
			display: { as: 'display' }
		};
		const found = await Promise.all(
			Object.entries(viewers).map(async ([who, viewer]) => {
				const { snapshot } = await world.app.rooms.view(world.live, viewer);
				return asRow(who, mark(!!snapshot.room), mark(!!snapshot.staff), mark(!!snapshot.seat), mark(!!snapshot.seats));
			})
		);
		expect(found).toEqual(tableIn(page, 'Channels'));
	});

	test('[R7] every command has a row, with who may send it', () => {
		const order: Who[] = ['lead', 'facilitator', 'on-call', 'participant', 'waiting', 'system'];
		const found = Object.entries({ ...commands, ...documentCommands }).map(([type, { who }]) =>
			asRow(`\`${type}\``, ...order.map((one) => mark(who.includes(one))))
		);
		expect(found.toSorted()).toEqual(tableIn(page, 'Commands').toSorted());
	});
});
