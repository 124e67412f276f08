import { dirname, join, relative, resolve } from 'node:path';
import type { BlockList } from 'node:net';
import { z } from 'zod';
import pkg from '../../../package.json' with { type: 'json' };
import { readTrusted } from './client-address.ts';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export type Config = {
	port: number;
	host: string;
	/** The single address that browsers use, such as `https://circle.example.org`; null to use whatever address a request came to. */
	origin: string | null;
	dataDir: string;
	/** `postgres://…`, or null for SQLite in the data folder. */
	databaseUrl: string | null;
	keyFile: string;
	auditKeyFile: string;
	/** The key for clinicians' own notes, which no other key opens; by default in the same folder as the data key. */
	processNoteKeyFile: string;
	/** A second place for the anchors of the audit trail. */
	auditCopyFile: string | null;
	tls: { cert: string; key: string } | null;
	/** Proxies trusted to report the client's address. */
	trustedProxies: BlockList;
	version: string;
	/** The mail server and sender for notices; null for no mail. */
	mail: { url: string; from: string } | null;
	/** How many commands one socket may send per second. */
	commandsPerSecond: number;
	/** The people in the data are made up: set by `npm run demo`. */
	demo: boolean;
	logLevel: (typeof logLevels)[number];
};

/** The environment contains something the server cannot start with. The message lists each variable on its own line. */
export class ConfigRefused extends Error {
	constructor(problems: string[]) {
		super(problems.join('\n'));
		this.name = 'ConfigRefused';
	}
}

const number = (from: number, to: number) =>
	z.coerce
		.number(`must be a number from ${from} to ${to}`)
		.refine((value) => Number.isInteger(value) && value >= from && value <= to, {
			error: `must be a whole number from ${from} to ${to}`
		});
const isOrigin = (value: string) =>
	/^https?:$/.test(URL.parse(value)?.protocol ?? '') && new URL(value).origin === value;

/** A bare address, or a name followed by one in angle brackets. */
const isSender = (value: string) =>
	z.email().safeParse(/^[^<>\r\n]*<([^<>\s]+)>$/.exec(value.trim())?.[1] ?? value.trim()).success;

const schema = z.object({
	PORT: number(1, 65535).default(3000),
	HOST: z.string().default('0.0.0.0'),
	ORIGIN: z.string().refine(isOrigin, 'must be an address without a path, like https://circle.example.org').optional(),
	DATA_DIR: z.string().default('./data'),
	DATABASE_URL: z
		.string()
		.regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
		.optional(),
	DATA_KEY_FILE: z.string().optional(),
	AUDIT_KEY_FILE: z.string().optional(),
	PROCESS_NOTE_KEY_FILE: z.string().optional(),
	AUDIT_COPY_FILE: z.string().optional(),
	TLS_CERT_FILE: z.string().optional(),
	TLS_KEY_FILE: z.string().optional(),
	TRUSTED_PROXIES: z
		.string()
		.default('127.0.0.0/8, ::1')
		.transform((value, context) => {
			const list = readTrusted(value.split(',').map((entry) => entry.trim()));
			if (!list)
				context.issues.push({
					code: 'custom',
					message: 'must be addresses or networks, like 127.0.0.1, 10.0.0.0/8',
					input: value
				});
			return list ?? z.NEVER;
		}),
	SMTP_URL: z
		.string()
		.regex(/^smtps?:\/\/[^\s/]+/, 'must be an address like smtps://name:password@mail.example.org')
		.optional(),
	MAIL_FROM: z
		.string()
		.refine(isSender, 'must be an email address, or a name with one: Circlekeeper <no-reply@example.org>')
		.optional(),
	COMMANDS_PER_SECOND: number(1, 100_000).default(20),
	DEMO: z.enum(['0', '1'], 'must be 0 or 1').default('0'),
	LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info')
});

/** The only reader of the environment. Empty variables count as unset. Throws `ConfigRefused`. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
	const given = schema.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim())));
	if (!given.success)
		throw new ConfigRefused(given.error.issues.map(({ path, message }) => `${String(path[0])} ${message}.`));
	const { TLS_CERT_FILE: cert, TLS_KEY_FILE: key, ORIGIN: origin, ...value } = given.data;
	if (!cert !== !key) throw new ConfigRefused(['TLS_CERT_FILE and TLS_KEY_FILE must be given together.']);
	if (cert && origin?.startsWith('http:'))
		throw new ConfigRefused(['ORIGIN must start with https:// when TLS_CERT_FILE is given.']);
	const { SMTP_URL: url, MAIL_FROM: from } = value;
	if (!url !== !from) throw new ConfigRefused(['SMTP_URL and MAIL_FROM must be given together.']);
	const dataDir = resolve(value.DATA_DIR);
	const keyFile = value.DATA_KEY_FILE ? resolve(value.DATA_KEY_FILE) : join(dataDir, 'key.json');
	return {
		port: value.PORT,
		host: value.HOST,
		origin: origin ?? null,
		dataDir,
		databaseUrl: value.DATABASE_URL ?? null,
		keyFile,
		auditKeyFile: value.AUDIT_KEY_FILE ? resolve(value.AUDIT_KEY_FILE) : join(dataDir, 'audit-key.json'),
		processNoteKeyFile: value.PROCESS_NOTE_KEY_FILE
			? resolve(value.PROCESS_NOTE_KEY_FILE)
			: join(dirname(keyFile), 'process-note-key.json'),
		auditCopyFile: value.AUDIT_COPY_FILE ? resolve(value.AUDIT_COPY_FILE) : null,
		tls: cert && key ? { cert: resolve(cert), key: resolve(key) } : null,
		trustedProxies: value.TRUSTED_PROXIES,
		mail: url && from ? { url, from } : null,
		version: pkg.version,
		commandsPerSecond: value.COMMANDS_PER_SECOND,
		demo: value.DEMO === '1',
		logLevel: value.LOG_LEVEL
	};
}

/** Then anyone who copies the data folder also has the key. */
export const keyLiesWithData = ({ keyFile, dataDir }: Pick<Config, 'keyFile' | 'dataDir'>): boolean =>
	!relative(dataDir, keyFile).startsWith('..');

/** Whether browsers reach this server over HTTPS, terminated here or at a proxy. */
export const isHttps = ({ tls, origin }: Pick<Config, 'tls' | 'origin'>): boolean =>
	tls !== null || (origin?.startsWith('https:') ?? false);
