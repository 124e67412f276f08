import { ConfigRefused, readConfig, type Config } from '#lib/server/config.ts';
import { stop } from './stop.ts';

/** The environment for a child process, with changes. */
export const environmentWith = (changes: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({ ...process.env, ...changes });

/** Sets defaults for unset variables, for everything in this process: the server and its pages read the environment. */
export function preset(defaults: Record<string, string>): void {
	for (const [name, value] of Object.entries(defaults)) if (!process.env[name]?.trim()) process.env[name] = value;
}

export function override(values: Record<string, string | undefined>): void {
	for (const [name, value] of Object.entries(values)) {
		if (value === undefined) delete process.env[name];
		else process.env[name] = value;
	}
}

/** The configuration; if it is invalid, ends the command with a sentence for each error. */
export function configOrStop(): Config {
	try {
		return readConfig();
	} catch (error) {
		if (error instanceof ConfigRefused) return stop(error.message);
		throw error;
	}
}
