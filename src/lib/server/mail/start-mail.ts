import type { App } from '#lib/server/app.ts';
import { ReminderPost } from '#lib/server/reminders/reminder-post.ts';
import { NoticePost } from './notice-post.ts';
import { openTransport } from './transport.ts';

const every = 10_000;
/** Reminders need precision of minutes, not seconds. */
const remindersEvery = 5 * 60_000;

/** Starts mailing what is due, if mail is set up. Returns a function that stops it. */
export function startMail({ config, store, log }: Pick<App, 'config' | 'store' | 'log'>): () => void {
	if (!config.mail) return () => {};
	const { send, close } = openTransport(config.mail);
	const post = new NoticePost(store, {
		send,
		origin: config.origin,
		onFailed: (error, tries, givenUp) =>
			log[givenUp ? 'error' : 'warn']({ error, tries }, givenUp ? 'a mail was given up' : 'a mail could not be sent')
	});
	const timer = setInterval(() => {
		post.deliver().catch((error) => log.error({ error }, 'mail could not be looked through'));
	}, every);
	const reminders = new ReminderPost(store, {
		send,
		origin: config.origin,
		onFailed: (error, tries) => log.warn({ error, tries }, 'a reminder could not be sent')
	});
	const remind = setInterval(() => {
		reminders.deliver().catch((error) => log.error({ error }, 'reminders could not be looked through'));
	}, remindersEvery);
	for (const one of [timer, remind]) one.unref();
	return () => {
		for (const one of [timer, remind]) clearInterval(one);
		close();
	};
}
