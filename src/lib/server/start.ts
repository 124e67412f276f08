import { and, eq, inArray, or } from 'drizzle-orm';
import type { Server as Http } from 'node:http';
import { runningApp, setRunningApp, unsetRunningApp, type App } from './app.ts';
import { openAuth } from './auth/auth.ts';
import { sweepEarly } from './days/early.ts';
import { followDay } from './days/walking.ts';
import { keyLiesWithData, readConfig, type Config } from './config.ts';
import { noticeSetBack } from './live/clock-watch.ts';
import { Escalation } from './live/escalation.ts';
import { sweepForgotten } from './live/forgotten.ts';
import { hand } from './live/commands.ts';
import { Gateway } from './live/gateway.ts';
import { randomId } from './live/random-id.ts';
import { Responses } from './live/responses.ts';
import { Rooms } from './live/rooms.ts';
import { takeSeat } from './live/seats.ts';
import { openLibrary } from './library/published.ts';
import { Jobs } from './jobs/jobs.ts';
import { openLog } from './log.ts';
import { PersonalSheets } from './my/personal-sheets.ts';
import { startMail } from './mail/start-mail.ts';
import { keepEarlierResults, keepResultsWhenOver } from './measures/from-log.ts';
import { finishExpired } from './measures/handover.ts';
import { keeping } from './records/bound-on-console.ts';
import { closeAfterDisposal } from './records/close.ts';
import { keepEarlierOutcomes } from './records/earlier-outcomes.ts';
import { keepWhenOver } from './records/folded-log.ts';
import { freezeEarlier } from './records/freeze-earlier.ts';
import { Company } from './practice/company.ts';
import { sweepPractice, wakePractice } from './practice/practice.ts';
import { openStore } from './store/open-store.ts';
import { startWeeks } from './weeks/start-weeks.ts';

/** There is no gateway in scripts, which open no socket. */
export type StartedApp = App & { gateway?: Gateway };

// Set by the owner of the HTTP server before pages are loaded; absent in scripts.
const httpPlace = Symbol.for('circlekeeper.http');
const world = globalThis as { [httpPlace]?: Http };

/** Opens the data and, if there is an HTTP server, the sockets. Throws an error with a message for the person starting it. */
export async function startApp(config: Config = readConfig(), build = randomId()): Promise<StartedApp> {
	const http = world[httpPlace];
	await runningApp()?.stop();
	const log = openLog(config.logLevel);
	const store = await openStore({
		dataDir: config.dataDir,
		databaseUrl: config.databaseUrl ?? undefined,
		keyFile: config.keyFile,
		auditKeyFile: config.auditKeyFile,
		auditCopyFile: config.auditCopyFile ?? undefined,
		onAnchor: (line) => log.info({ anchor: JSON.parse(line) as unknown }, 'the audit trail ends here'),
		onTrouble: (error) => log.error({ error }, 'the audit trail or the keys need somebody to look at them')
	});
	store.followKeys();
	if (http && !config.demo && keyLiesWithData(config))
		log.warn(
			'the key lies in the data folder: whoever copies the folder can read everything. Move key.json elsewhere and set DATA_KEY_FILE'
		);
	const auth = openAuth(store, config);
	const rooms = new Rooms(store, (error) => log.error({ error }, 'a room could not keep what it was told'), keeping);
	const responses = new Responses(store, rooms);
	const personalSheets = new PersonalSheets(store);
	/** Follow-up work for events, besides the reply to the sender; stopping waits for it. */
	const following = new Set<Promise<void>>();
	const follow = (work: Promise<void>, trouble: string) => {
		const done = work.catch((error) => log.error({ error }, trouble)).finally(() => following.delete(done));
		following.add(done);
	};
	rooms.onCommitted((room, _from, events) => {
		follow(closeAfterDisposal(room, events), 'a record could not be closed');
		follow(followDay(room, events), 'phones could not be taken along to a session of their day');
		const folded = keepWhenOver(room, events).then(() => keepResultsWhenOver(room, events));
		follow(folded, 'an ended session could not be folded, or its questionnaires not kept');
	});
	const company = new Company(rooms, {
		async ask(session, { preferredName: name, locale }) {
			const taken = await takeSeat(session, { name, locale, madeUp: true });
			return taken.ok ? taken.seat : null;
		},
		arrive: (session, seat) => void rooms.execute(session, { as: 'system' }, randomId(), { type: 'seat.arrive', seat }),
		send(session, seat, command, locale) {
			const sender = { session, by: { as: 'seat' as const, seat }, locale };
			hand(started, sender, { id: randomId(), command }, () => {}).catch((error) =>
				log.error({ error }, 'a made-up person could not take part')
			);
		}
	});
	const jobs = new Jobs({ config, store, log });
	const started: StartedApp = {
		config,
		store,
		auth,
		rooms,
		responses,
		personalSheets,
		company,
		jobs,
		log,
		build,
		stop
	};
	setRunningApp(started);
	await openLibrary(store);
	await freezeEarlier();
	await keepEarlierOutcomes();
	await keepEarlierResults();
	const escalation =
		http && new Escalation(store, rooms, (error) => log.error({ error }, 'an alert could not be followed'));
	if (http) started.gateway = new Gateway(http, started);
	await wakeOpenSessions(started);
	if (http) await wakePractice();
	await escalation?.start();
	const stopWeeks = http
		? startWeeks((work) => follow(work, 'sessions of the next weeks could not be made'))
		: () => {};
	// Scripts that open the data leave pending jobs to the server.
	if (http) await jobs.start();
	// Scripts that open the data send nothing.
	const stopMail = http ? startMail(started) : () => {};
	const rest = setInterval(() => {
		rooms.rest(Date.now(), (session) => started.gateway?.hasSockets(session) ?? false);
		responses.rest(Date.now());
		personalSheets.rest(Date.now());
		if (http) {
			sweepForgotten(started).catch((error) => log.error({ error }, 'open sessions could not be looked at'));
			sweepEarly().catch((error) => log.error({ error }, 'answers that nobody came for could not be deleted'));
			finishExpired().catch((error) => log.error({ error }, 'answers on a tablet could not become a result'));
			sweepPractice().catch((error) => log.error({ error }, 'old practice could not be deleted'));
		}
	}, 60_000);
	const watch = setInterval(() => {
		noticeSetBack(started).catch((error) => log.error({ error }, 'a clock set back could not be told'));
	}, 5_000);
	for (const timer of [rest, watch]) timer.unref();
	return started;

	async function stop() {
		clearInterval(rest);
		company.close();
		clearInterval(watch);
		escalation?.close();
		stopMail();
		stopWeeks();
		await jobs.close();
		await started.gateway?.close();
		while (following.size) await Promise.all(following);
		unsetRunningApp(started);
		auth.close();
		await store.close();
	}
}

/** Gives people whom an open session's log shows as present time to reconnect before they count as having left. */
async function wakeOpenSessions({ store, rooms, gateway }: StartedApp) {
	if (!gateway) return;
	const { session, seat } = store.t;
	const open = await store.db
		.select({ id: session.id })
		.from(session)
		.where(
			or(
				inArray(session.status, ['lobby', 'live']),
				// Doors that were closed again: people are still waiting, and their requests for help depend on whether staff is there.
				and(eq(session.status, 'planned'), inArray(session.id, store.db.select({ id: seat.session }).from(seat)))
			)
		);
	for (const { id } of open) gateway.attendants.expect(await rooms.room(id));
}
