import type { Logger } from 'pino';
import type { Auth } from './auth/auth.ts';
import type { Config } from './config.ts';
import type { Background } from './jobs/background.ts';
import type { Responses } from './live/responses.ts';
import type { Rooms } from './live/rooms.ts';
import type { PersonalSheets } from './my/personal-sheets.ts';
import type { Company } from './practice/company.ts';
import type { Store } from './store/store.ts';

/** Everything that lives as long as the server. Assembled in `start.ts`. */
export type App = {
	config: Config;
	store: Store;
	auth: Auth;
	rooms: Rooms;
	responses: Responses;
	/** Worksheets that people fill in by themselves. */
	personalSheets: PersonalSheets;
	/** The made-up people of practice sessions. */
	company: Company;
	/** Long-running jobs: archives of notes, tables, disclosures. */
	jobs: Background;
	log: Logger;
	/** Identifies this build of the server: logs folded by another build are not reused. */
	build: string;
	/** Finishes what is in progress, closes sockets in a way that makes browsers reconnect, and closes the data. */
	stop(): Promise<void>;
};

// On the global object, so that a development server that reloads its modules finds and stops the previous app.
const place = Symbol.for('circlekeeper.app');
const world = globalThis as { [place]?: App };

export function app(): App {
	const running = world[place];
	if (!running) throw new Error('The app has not been started.');
	return running;
}

export const runningApp = (): App | undefined => world[place];

export const setRunningApp = (running: App): void => void (world[place] = running);

/** Unsets the app, unless another one has taken its place. */
export function unsetRunningApp(stopped: App): void {
	if (world[place] === stopped) delete world[place];
}
