import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { By } from '#lib/domain/decision.ts';
import type { Standing } from '#lib/domain/standing.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import type { RoomCommand } from '#lib/room/commands.ts';
import { startApp, type StartedApp } from '#lib/server/start.ts';
import { readConfig } from '#lib/server/config.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { displayCookie, pairDisplay, passOf } from '#lib/server/live/displays.ts';
import { seatCookie, takeSeat } from '#lib/server/live/seats.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { founding } from '#lib/server/programs/team.ts';
import { emailOf, hire } from './cast.ts';
import { sightIn } from './given.ts';
import { Person } from './person.ts';
import { pressed } from './pressed.ts';

export type Staff = { by: Extract<By, { as: 'staff' }>; cookie: string; email: string; authSession: string };
type Aimless = { type: 'agenda.next' } | { type: 'agenda.go'; block: string };
export type SeatOf = { seat: string; cookie: string; session: number };

export const blocks: Block[] = [
	{
		id: 'in',
		title: 'Check-in',
		minutes: 10,
		activity: { kind: 'check-in', fields: ['mood', 'anxiety', 'word', 'goal', 'need'] }
	},
	{ id: 'sheet', title: 'Thought record', minutes: 20, activity: { kind: 'worksheet', slug: 'thought-record' } },
	{ id: 'talk', title: 'Talk together', minutes: 20, activity: null }
];

/** The whole server in this process, on a free port, with a data folder of its own: real logins, real seats, real sockets. */
export class LiveWorld {
	readonly app: StartedApp;
	readonly url: string;
	readonly dataDir: string;
	groupId = randomId();
	#close: () => Promise<void>;

	private constructor(app: StartedApp, url: string, dataDir: string, close: () => Promise<void>) {
		Object.assign(this, { app, url, dataDir });
		this.app = app;
		this.url = url;
		this.dataDir = dataDir;
		this.#close = close;
	}

	static async open(
		env: Record<string, string> = {},
		dataDir = mkdtempSync(join(tmpdir(), 'circlekeeper-'))
	): Promise<LiveWorld> {
		const http = createServer();
		(globalThis as Record<symbol, unknown>)[Symbol.for('circlekeeper.http')] = http;
		const app = await startApp(
			readConfig({ DATA_DIR: dataDir, COMMANDS_PER_SECOND: '1000', LOG_LEVEL: 'silent', ...env })
		);
		await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready));
		const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
		return new LiveWorld(app, url, dataDir, async () => {
			await app.stop();
			delete (globalThis as Record<symbol, unknown>)[Symbol.for('circlekeeper.http')];
		});
	}

	/** Stops the server; the data stays unless `forget`. */
	async close(forget = true) {
		await this.#close();
		if (forget) rmSync(this.dataDir, { recursive: true, force: true });
	}

	async group(...staff: Staff[]): Promise<string> {
		const { store } = this.app;
		const groupId = randomId();
		const group = {
			id: groupId,
			programId: 'day',
			title: 'Skills group',
			purpose: 'Skills',
			capacity: 12,
			plannedMinutes: 50
		};
		await store.write((tx) => [
			tx.insert(store.t.group).values({ ...group, noteFormat: 'DAP', agenda: blocks, createdAt: Date.now() }),
			...founding(tx, groupId, { facilitator: staff.map(({ by }) => by.id), supervisor: [] }, 'system', Date.now())
		]);
		this.groupId = groupId;
		return groupId;
	}

	async staff(name: string, standings: Standing[] = ['facilitator']): Promise<Staff> {
		const key = name.toLowerCase().replace(/\W+/g, '.');
		const { id } = await hire(this.app, { key, name, standings });
		return this.signIn(id, name, emailOf(key));
	}

	/** A login as one begins when a password was right, which is tried in the tests of signing in and takes its time. */
	async signIn(id: string, name: string, email: string): Promise<Staff> {
		const login = await this.app.auth.renew(id);
		const cookie = `${login.cookie.name}=${login.cookie.value}`;
		const found = await this.app.auth.fromCookieHeader(cookie);
		return { by: { as: 'staff', id, name }, cookie, email, authSession: found!.authSession };
	}

	plan(by: Staff, plan: Block[] = blocks): Promise<number> {
		const now = Date.now();
		return sessions.create(
			{ groupId: this.groupId, title: 'Skills group', plannedStart: now, plannedMinutes: 50, blocks: plan },
			by.by.id
		);
	}

	/** Without `from`, a press is one in what is on now. */
	async say(session: number, { by }: { by: By }, command: RoomCommand | Aimless): Promise<void> {
		const state = await this.app.rooms.state(session);
		const aimed = pressed(command, () => sightIn(state, command)) as RoomCommand;
		const reply = await this.app.rooms.execute(session, by, randomId(), aimed);
		if (!reply.ok) throw new Error(`${command.type} was refused: ${reply.code}`);
	}

	async ask(session: number, name: string, locale: 'en' | 'es' = 'en'): Promise<SeatOf> {
		const taken = await takeSeat(session, { name, locale });
		if (!taken.ok) throw new Error(`${name} was refused: ${taken.code}`);
		const cookie = seatCookie(taken.token, false);
		return { seat: taken.seat, cookie: `${cookie.name}=${cookie.value}`, session };
	}

	/** Opened, started at the first block, with these people let in. */
	async live(lead: Staff, names: string[], plan: Block[] = blocks): Promise<{ session: number; seats: SeatOf[] }> {
		const session = await this.plan(lead, plan);
		await this.say(session, lead, { type: 'session.open' });
		const seats: SeatOf[] = [];
		for (const name of names) {
			const seat = await this.ask(session, name);
			await this.say(session, lead, { type: 'seat.admit', seat: seat.seat, client: null });
			seats.push(seat);
		}
		await this.say(session, lead, { type: 'session.start' });
		return { session, seats };
	}

	phone({ session, cookie }: SeatOf): Promise<Person> {
		return Person.connect(this.url, { as: 'seat', session }, cookie);
	}

	console(session: number, { cookie }: Staff): Promise<Person> {
		return Person.connect(this.url, { as: 'staff', session }, cookie);
	}

	/** Of a display that was let in, with `pass` unless it is told otherwise. */
	async displayCookie(session: number, code: string, pass = passOf(code)): Promise<string> {
		const { name, value } = displayCookie();
		await pairDisplay(session, code, value, pass);
		return `${name}=${value}`;
	}

	async display(session: number): Promise<Person> {
		const { t, db } = this.app.store;
		const { eq } = await import('drizzle-orm');
		const [row] = await db.select({ code: t.session.displayCode }).from(t.session).where(eq(t.session.id, session));
		return Person.connect(this.url, { as: 'display', code: row!.code }, await this.displayCookie(session, row!.code));
	}
}
