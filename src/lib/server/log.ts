import { pino, type DestinationStream, type Logger } from 'pino';
import type { Config } from './config.ts';

/** An error's location and code, without its message: that may quote a value, as in errors from parsers and databases. */
export type Broken = { kind: string; code?: string; at: string[]; cause?: Broken };

const isCode = /^\w{1,60}$/;
const isPlace = /^\s+at .*(?:\d+:\d+\)?|<anonymous>\)|native\))$/;

export function broken(error: unknown): Broken {
	if (!(error instanceof Error)) return { kind: typeof error, at: [] };
	const { name, message, stack = '', cause } = error;
	const code = 'code' in error && typeof error.code === 'string' && isCode.test(error.code) ? error.code : undefined;
	// A message may contain lines that look like stack frames.
	const at = stack
		.replace(message, '')
		.split('\n')
		.filter((line) => isPlace.test(line));
	return {
		kind: name,
		...(code && { code }),
		at: at.map((line) => line.trim()),
		...(cause instanceof Error && { cause: broken(cause) })
	};
}

/** The server's log. It records where something failed, never the content: log errors as `{ error }`. */
export const openLog = (level: Config['logLevel'], to?: DestinationStream): Logger =>
	pino(
		{
			level,
			redact: ['*.password', '*.token', '*.cookie', '*.name', '*.body'],
			serializers: { error: broken, err: broken }
		},
		...(to ? [to] : [])
	);
