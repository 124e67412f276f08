import { createTransport } from 'nodemailer';
import type { Config } from '#lib/server/config.ts';

export type Mail = { to: string; subject: string; text: string };
/** Rejects if the mail could not be handed over. */
export type SendMail = (mail: Mail) => Promise<void>;

/** The longest that any step may take, in ms, so that the next mail is not held up. */
const patience = 20_000;

/** Hands mail to the server in SMTP_URL; plain text only, so that reading it fetches nothing. */
export function openTransport({ url, from }: NonNullable<Config['mail']>): { send: SendMail; close(): void } {
	const transport = createTransport({
		url,
		connectionTimeout: patience,
		greetingTimeout: patience,
		socketTimeout: patience
	});
	return {
		send: async (mail) => void (await transport.sendMail({ ...mail, from })),
		close: () => transport.close()
	};
}
