import { createTransport } from 'nodemailer';
import type { Config } from '#lib/server/config.ts';

export type Mail = { to: string; subject: string; text: string };
/** Rejects when the mail could not be handed over. */
export type SendMail = (mail: Mail) => Promise<void>;

/** No hop may take so long that the next mail waits for it, in ms. */
const patience = 20_000;

/** Hands mail to the server that SMTP_URL names; text alone, so that nothing in it is fetched when it is read. */
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
